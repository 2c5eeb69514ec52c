import fc from 'fast-check';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkFiles } from '../../src/editing/check-files.ts';
import { placeEntry } from '../../src/editing/file-names.ts';
import { parseBytes } from '../../src/editing/parse.ts';
import { readMdx } from '../../src/editing/prose-mdx.ts';
import { readContent } from '../../src/editing/read.ts';
import { ruleNames } from '../../src/model/check-rules.ts';
import { worldFolder, worldNow } from '../support/world.ts';
import { rounds } from '../support/rounds.ts';

const world = readContent(worldFolder).files;
const content = join(import.meta.dirname, '../../content');
const realFiles = ['glossary', 'groups', 'guides', 'cycles', 'procedures', 'regions', 'positions']
  .flatMap((kind) =>
    globSync(`${kind}/*.{md,yml}`, { cwd: content })
      .sort()
      .filter((_, index) => index % 9 === 0),
  )
  .map((file) => ({ file: file.replaceAll('\\', '/'), bytes: readFileSync(join(content, file)) }));

const linesIn = (bytes: Uint8Array) => new TextDecoder().decode(bytes).split(/\r\n?|\n/);

/** Checks one file in the world, and expects every problem to name a rule that is explained and a place inside the file. */
function placesAreInside(path: string, bytes: Uint8Array): number {
  const placed = placeEntry({ path, is: 'file' });
  if ('rule' in placed) throw new Error(`${path} is not read.`);
  const { problems } = checkFiles(
    [...world.filter(({ file }) => file !== path), parseBytes(bytes, placed)],
    [],
    worldNow,
    { readMdx },
  );
  const mine = problems.filter(({ file }) => file === path);
  const lines = linesIn(bytes);
  for (const { line, column, rule, message } of mine) {
    expect(ruleNames).toContain(rule);
    expect(message).not.toMatch(/undefined|\[object|NaN/);
    expect(line).toBeGreaterThanOrEqual(1);
    expect(line).toBeLessThanOrEqual(lines.length);
    expect(column).toBeGreaterThanOrEqual(1);
    expect(column).toBeLessThanOrEqual((lines[line - 1] ?? '').length + 2);
  }
  return mine.length;
}

const path = fc.constantFrom(
  'glossary/fuzz.yml',
  'groups/fuzz.md',
  'guides/fuzz.mdx',
  'cycles/fuzz.yml',
  'site.yml',
);
const real = fc.constantFrom(...realFiles);

/** Pieces that mean something to YAML, Markdown or MDX. */
const piece = fc.constantFrom(
  ...[
    '---\n',
    '\n',
    '\r',
    '\t',
    ' ',
    '  ',
    '- ',
    ': ',
    ':',
    '#',
    ' #',
    '&a ',
    '*a',
    '!!js/function ',
    '<<: ',
    '? ',
    '| ',
    '> ',
    '[',
    ']',
    '{',
    '}',
    '"',
    "'",
    '`',
    '%',
    '@',
    '\u0000',
  ],
  ...[
    '\u200b',
    '\u202e',
    '\ufeff',
    'е',
    'e\u0301',
    '\ud83d\ude00',
    '<script>',
    '<!--',
    '-->',
    '](',
    '![',
    '[x](javascript:1)',
    '**',
    '__',
    '~~~',
    '```\n',
    '|---|',
    'a@b.co',
    '+1 310 301 5800',
  ],
  ...[
    'title: ',
    'sources:\n  - ',
    '__proto__: ',
    'constructor: ',
    'toString',
    'no',
    '0123',
    '2031-02-30',
    '04/05/2031',
    '2031-02-01 18:00',
    'null',
    '~',
    '.inf',
    '...\n',
    'title',
    '=',
  ],
);

describe('whatever stands in a file, the check answers with a place inside it', () => {
  test('bytes at random', () => {
    fc.assert(
      fc.property(
        path,
        fc.uint8Array({ maxLength: 200 }),
        (file, bytes) => void placesAreInside(file, bytes),
      ),
      { numRuns: rounds(120) },
    );
  });
  test('letters at random', () => {
    fc.assert(
      fc.property(
        path,
        fc.string({ unit: 'binary', maxLength: 200 }),
        (file, text) => void placesAreInside(file, Buffer.from(text)),
      ),
      { numRuns: rounds(120) },
    );
  });
  test('pieces of the languages at random', () => {
    fc.assert(
      fc.property(
        path,
        fc.boolean(),
        fc.array(piece, { maxLength: 40 }),
        (file, opened, pieces) =>
          void placesAreInside(
            file,
            Buffer.from((opened ? '---\ntitle: x\n' : '') + pieces.join('')),
          ),
      ),
      { numRuns: rounds(400) },
    );
  });
  test('real files cut off anywhere', () => {
    fc.assert(
      fc.property(
        real,
        fc.double({ min: 0, max: 1, noNaN: true }),
        ({ file, bytes }, part) =>
          void placesAreInside(file, bytes.subarray(0, Math.floor(bytes.length * part))),
      ),
      { numRuns: rounds(80) },
    );
  });
  test('real files with pieces put in, taken out and put twice', () => {
    const slip = fc.record({
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      out: fc.nat(12),
      piece,
      lines: fc.boolean(),
    });
    fc.assert(
      fc.property(
        real,
        fc.array(slip, { minLength: 1, maxLength: 4 }),
        ({ file, bytes }, slips) => {
          let text = bytes.toString('utf8');
          for (const { at, out, piece: put, lines } of slips) {
            const offset = Math.floor(text.length * at);
            const start = lines ? text.lastIndexOf('\n', offset) + 1 : offset;
            text = text.slice(0, start) + put + text.slice(start + out);
          }
          placesAreInside(file, Buffer.from(text));
        },
      ),
      { numRuns: rounds(150) },
    );
  });
  test.each([
    ['brackets nested two thousand deep', 'glossary/fuzz.yml', `title: ${'['.repeat(2_000)}`],
    [
      'quotations nested two thousand deep',
      'guides/fuzz.md',
      `---\ntitle: x\n---\n${'> '.repeat(2_000)}x`,
    ],
    [
      'emphasis opened two thousand times',
      'guides/fuzz.md',
      `---\ntitle: x\n---\n${'*a _b '.repeat(2_000)}`,
    ],
    [
      'links opened two thousand times',
      'guides/fuzz.md',
      `---\ntitle: x\n---\n${'['.repeat(2_000)}`,
    ],
    [
      'line ends inside a scalar that stands where none may',
      'glossary/fuzz.yml',
      '*a---\n2031-02-30---\n\n__proto__: ',
    ],
    ['a line of ninety thousand letters', 'glossary/fuzz.yml', `title: ${'a'.repeat(90_000)}@`],
    ['ninety thousand digits', 'glossary/fuzz.yml', `title: ${'+1 2'.repeat(22_000)}`],
    [
      'two thousand fields',
      'glossary/fuzz.yml',
      Array.from({ length: 2_000 }, (_, index) => `f${index}: x`).join('\n'),
    ],
  ])('%s', (_, file, text) => {
    expect(placesAreInside(file, Buffer.from(text))).toBeGreaterThan(0);
  });
});
