import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');
const model = readFileSync(join(root, 'docs/threat-model.md'), 'utf8');

/** The tests a text names, as file and title. */
const namedTests = (text: string) =>
  [...text.matchAll(/^- `(test\/[^`]+)`: "(.+)"$/gm)].map(([, file, title]) => ({
    file: file!,
    title: title!,
  }));

/** Named tests that are not there, as one line each. A title may stand in a row of a table of cases. */
const missingTests = (text: string) =>
  namedTests(text)
    .filter(({ file, title }) => {
      if (!existsSync(join(root, file))) return true;
      const source = readFileSync(join(root, file), 'utf8');
      return !["'", '"', '`'].some((quote) => source.includes(`${quote}${title}${quote}`));
    })
    .map(({ file, title }) => `${file}: ${title}`);

describe('the threat model', () => {
  test('names for every threat the tests that hold its answer', () => {
    const threats = model.split(/^### /m).slice(1);
    expect(threats.length).toBeGreaterThan(15);
    expect(
      threats
        .filter((threat) => namedTests(threat).length === 0)
        .map((threat) => threat.split('\n')[0]),
    ).toEqual([]);
  });
  test('names no test that is not there', () => expect(missingTests(model)).toEqual([]));
  test('a test that was renamed or removed would be missed', () => {
    expect(
      missingTests(
        '- `test/unit/links.test.ts`: "nor by any redirect"\n- `test/unit/nothing.test.ts`: "at all"',
      ),
    ).toEqual([
      'test/unit/links.test.ts: nor by any redirect',
      'test/unit/nothing.test.ts: at all',
    ]);
  });
  test('covers the four kinds the project promised to look at', () => {
    for (const kind of [
      'A malicious pull request',
      'A compromised dependency',
      'A hostile link',
      'A slip',
    ])
      expect(model).toContain(`## ${kind}\n`);
  });
});
