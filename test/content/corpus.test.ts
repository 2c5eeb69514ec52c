import { globSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkFiles } from '../../src/editing/check-files.ts';
import { placeEntry } from '../../src/editing/file-names.ts';
import { parseBytes } from '../../src/editing/parse.ts';
import { readMdx } from '../../src/editing/prose-mdx.ts';
import { readContent } from '../../src/editing/read.ts';
import { ruleNames } from '../../src/model/check-rules.ts';
import { oneLine, worldFolder, worldNow } from '../support/world.ts';

const corpus = (name: string) =>
  globSync('**/*', { cwd: join(import.meta.dirname, name), withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();

const world = readContent(worldFolder);

/** What the check says about the world with one more file, or with another in its place. */
function problemsWith(path: string, bytes: Uint8Array) {
  const placed = placeEntry({ path, is: 'file' });
  const others = world.files.filter(({ file }) => file !== path);
  const strays = 'rule' in placed ? [placed] : [];
  const files = 'rule' in placed ? others : [...others, parseBytes(bytes, placed)];
  const settings = { readMdx, ownHost: 'at-large-guide.example' };
  return checkFiles(files, strays, worldNow, settings).problems;
}

/** `mistakes/tab/glossary+word@4.yml` → the file glossary/word.yml, in which the rule `tab` is broken on line 4. */
const parsed = (file: string) => {
  const [, path = '', line = '', end = ''] = /^(.*)@(\d+)(.*)$/.exec(basename(file)) ?? [];
  return {
    rule: basename(dirname(file)),
    path: `${path}${end}`.replaceAll('+', '/'),
    line: Number(line),
  };
};

/** Rules that name both places of a clash, since either may be the wrong one. */
const twoSided: ReadonlySet<string> = new Set(['unique-title', 'unique-address', 'taken']);

describe('the corpus of mistakes', () => {
  const mistakes = corpus('mistakes');

  test('is not small, and names only rules there are', () => {
    expect(mistakes.length).toBeGreaterThanOrEqual(300);
    expect(
      mistakes
        .map((file) => parsed(file).rule)
        .filter((rule) => !ruleNames.includes(rule as (typeof ruleNames)[number])),
    ).toEqual([]);
  });

  test.each(
    mistakes.map((file) => [file.slice(import.meta.dirname.length + '/mistakes/'.length), file]),
  )('%s', (_, file) => {
    const { path, line, rule } = parsed(file);
    const found = problemsWith(path, readFileSync(file));
    expect(
      found
        .filter(
          (problem) => !(twoSided.has(rule) && problem.rule === rule && problem.file !== path),
        )
        .map((problem) => `${problem.file}:${problem.line} ${problem.rule}`),
    ).toEqual([`${path}:${line} ${rule}`]);
  });
});

describe('unusual files that are right', () => {
  const unusual = corpus('unusual');

  test('are not few', () => expect(unusual.length).toBeGreaterThanOrEqual(70));

  test.each(unusual.map((file) => [basename(file), file]))('%s', (name, file) => {
    expect(problemsWith(name.replaceAll('+', '/'), readFileSync(file)).map(oneLine)).toEqual([]);
  });
});
