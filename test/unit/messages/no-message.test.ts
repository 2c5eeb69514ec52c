import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkContent } from '../../../src/editing/check.ts';
import {
  copyOf,
  plant,
  problemsAfter,
  problemsWith,
  worldFolder,
  worldNow,
} from '../../support/world.ts';

describe('what is not an error', () => {
  test('the world itself', () => {
    expect(problemsAfter('site.yml', 'Invented.', 'Invented.')).toBe('');
  });
  test.each([
    ['Windows line ends', (text: string) => text.replaceAll('\n', '\r\n')],
    ['a byte-order mark', (text: string) => `\uFEFF${text}`],
    ['trailing spaces', (text: string) => text.replaceAll('\n', '  \n')],
    ['no line end at the end', (text: string) => text.trimEnd()],
  ])('%s', (_, change) => {
    const read = (file: string) => change(readFileSync(join(worldFolder, file), 'utf8'));
    for (const file of ['groups/beta.md', 'glossary/alg.yml', 'cycles/2031-gardener.yml'])
      expect(problemsWith(file, read(file))).toBe('');
  });
  test.each(['"2031-01-10"', "'2031-01-10'", '2031-01-10'])('a day written %s', (day) => {
    expect(problemsAfter('glossary/alg.yml', 'checked: 2031-01-10', `checked: ${day}`)).toBe('');
  });
  test('a broken limit that is recorded with its reason and source', () => {
    const departure =
      'departures:\n  - interval: acceptance-window\n    reason: A holiday.\n    sources:\n      - minutes\nsources:';
    const folder = copyOf(worldFolder);
    plant(folder, 'cycles/2031-gardener.yml', 'closes: 2031-05-02', 'closes: 2031-05-04');
    plant(folder, 'cycles/2031-gardener.yml', 'sources:', departure);
    expect(checkContent(folder, worldNow).problems).toEqual([]);
  });
});
