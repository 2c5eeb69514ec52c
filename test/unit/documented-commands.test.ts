/** Commands as the documentation prints them work as they are copied. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { project } from '../support/build.ts';

const documents = [
  'README.md',
  'CONTRIBUTING.md',
  'content/README.md',
  'docs/*.md',
  'src/editor-guide/**/*.md',
  'src/**/*cli.ts',
  '.github/workflows/*.yml',
].flatMap((pattern) => globSync(pattern, { cwd: project }));

/** Commands that print for programs, without what keeps npm's own lines out of what they print. */
const loud = (text: string) =>
  [...text.matchAll(/npm run (?!--silent)[^`\n|]*--format[^`\n|]*/g)].map(([command]) => command);

/** Formats named without a command that can be copied. */
const bare = (text: string) => [...text.matchAll(/`--format[^`]*`/g)].map(([format]) => format);

describe('a command that prints for programs', () => {
  test.each(documents)('in %s keeps npm silent', (file) => {
    const text = readFileSync(join(project, file), 'utf8');
    expect(loud(text)).toEqual([]);
    if (file.endsWith('.md')) expect(bare(text)).toEqual([]);
  });
  test('is written somewhere, and a loud one would be found', () => {
    expect(readFileSync(join(project, 'README.md'), 'utf8')).toContain(
      '`npm run --silent check -- --format json`',
    );
    expect(loud('`npm run check -- --format json`')).toHaveLength(1);
  });
});

describe('every command of package.json that does the work of the guide', () => {
  const { scripts } = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8')) as {
    scripts: Record<string, string>;
  };
  test('begins with what says first what is missing', () => {
    const others = Object.entries(scripts).filter(
      ([, line]) => !line.startsWith('node src/run.mjs '),
    );
    expect(others.map(([name]) => name)).toEqual([]);
  });
  test('hands its arguments on: nothing stands behind the last program', () => {
    for (const name of ['start', 'preview', 'dev', 'build', 'check'])
      expect(scripts[name]).toBe(`node src/run.mjs ${name}`);
  });
});
