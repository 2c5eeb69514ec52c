import fc from 'fast-check';
import { spawn, spawnSync } from 'node:child_process';
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { checkContent } from '../../src/editing/check.ts';
import { fixFolder } from '../../src/editing/fix-folder.ts';
import { fixed } from '../../src/editing/fix.ts';
import { parseContent } from '../../src/editing/parse.ts';
import type { Kind } from '../../src/model/kinds.ts';
import { copyOf, worldFolder, worldNow } from '../support/world.ts';
import { rounds } from '../support/rounds.ts';

const named = (file: string) => ({ kind: file.split('/')[0] as Kind, id: 'x', file });
const asWord = (text: string) => fixed(text, named('glossary/x.yml'));
const word =
  'title: Word\nsummary: A word.\nsee:\n  - groups/alpha\nsources:\n  - minutes\n  - rulebook\nchecked: 2031-01-10\n';

describe('check --fix repairs what has one right answer', () => {
  test.each([
    ['Windows line ends', word.replaceAll('\n', '\r\n')],
    ['old Mac line ends', word.replaceAll('\n', '\r')],
    ['a byte-order mark', `\uFEFF${word}`],
    ['a date in words', word.replace('2031-01-10', '10 January 2031')],
    ['a date with slashes that can be read one way', word.replace('2031-01-10', '2031/1/10')],
  ])('%s', (_, text) => expect(asWord(text)).toBe(word));

  test('an address in another form', () =>
    expect(
      fixed('title: A page\nurl: https://Example.org:443/a? # the page\n', named('sources/x.yml')),
    ).toBe('title: A page\nurl: https://example.org/a # the page\n'));
});

describe('check --fix leaves alone', () => {
  test.each([
    ['a day that may have been cut', word.replace('2031-01-10', '2031-01-1')],
    [
      'fields in another order, with their remarks',
      '# A word.\nsummary: A word. # short\n# The name.\ntitle: Word\nsources:\n  # second\n  - rulebook # b\nchecked: 2031-01-10\n',
    ],
    ['a date with two readings', word.replace('2031-01-10', '04/05/2031')],
    ['a day that does not exist', word.replace('2031-01-10', '2031-02-30')],
    [
      'spaces, quotes and empty lines',
      word.replaceAll('\n', ' \n').replace('Word', "'Word'") + '\n\n',
    ],
    ['a file that does not end its last line', word.trimEnd()],
    ['a file it cannot read', word.replace('see:\n', 'see:\n\t')],
    ['a file without fields', '# A page\n'],
    ['text that keeps its lines', 'title: x\nsummary: |\n  One  \n  two\n'],
    ['a list in brackets', word.replace('\n  - minutes\n  - rulebook', ' [rulebook, minutes]')],
  ])('%s', (_, text) => expect(asWord(text)).toBe(text));
});

describe('whatever a file holds, check --fix', () => {
  const content = join(import.meta.dirname, '../../content');
  const real = globSync('*/*.{md,yml}', { cwd: content })
    .map((file) => file.replaceAll('\\', '/'))
    .sort()
    .filter((file, index) => index % 11 === 0 && !file.endsWith('README.md'))
    .map((file) => ({ file, text: readFileSync(join(content, file), 'utf8') }));
  const damagedFile = fc.constantFrom(...real).chain(({ file, text }) =>
    fc.record({
      file: fc.constant(file),
      text: fc.constant(text),
      day: fc.constantFrom('$1-$2-$3', '$1/$2/$3', '$3.$2.$1', '$1-$2-$3 18:00'),
      crlf: fc.boolean(),
    }),
  );

  test('changes nothing of what it says, and has nothing to do the second time', () => {
    fc.assert(
      fc.property(damagedFile, ({ file, text, crlf, day }) => {
        let damaged = text.replace(/\b(\d{4})-(\d{2})-(\d{2})\b/, day);
        if (crlf) damaged = damaged.replaceAll('\n', '\r\n');
        const result = fixed(damaged, named(file));
        const [now, before] = [result, text].map((one) => parseContent(one, named(file)).data);
        if (day === '$1-$2-$3') expect(now).toEqual(before);
        expect(fixed(result, named(file))).toBe(result);
      }),
      { numRuns: rounds(60) },
    );
  });
  test('never fails on letters at random', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('glossary/x.yml', 'guides/x.md'),
        fc.string({ unit: 'binary', maxLength: 80 }),
        (file, text) => {
          const once = fixed(text, named(file));
          expect(fixed(once, named(file))).toBe(once);
        },
      ),
      { numRuns: rounds(300) },
    );
  });
});

const program = join(import.meta.dirname, '../../src/editing/check-cli.ts');

describe('npm run check', () => {
  // The invented world is checked at its own instant.
  const env = {
    ...process.env,
    SITE_URL: '',
    SOURCE_DATE_EPOCH: String(worldNow.epochMilliseconds / 1000),
  };
  const run = (...words: string[]) => {
    const { stdout, stderr, status } = spawnSync(process.execPath, [program, ...words], {
      encoding: 'utf8',
      env,
    });
    return { stdout, stderr, status };
  };
  test('repairs the files of a folder in their places, and only those', () => {
    const folder = copyOf(worldFolder);
    writeFileSync(
      join(folder, 'glossary/alg.yml'),
      readFileSync(join(folder, 'glossary/alg.yml'), 'utf8').replace('2031-01-10', '2031/01/10'),
    );
    expect(fixFolder(folder)).toEqual(['glossary/alg.yml']);
    expect(checkContent(folder, worldNow).problems).toEqual([]);
    expect(fixFolder(folder)).toEqual([]);
  });
  test('with --watch checks again when a file has changed', async () => {
    const folder = copyOf(worldFolder);
    const watching = spawn(process.execPath, [program, folder, '--watch'], { env });
    onTestFinished(() => void watching.kill());
    const output = watching.stdout.setEncoding('utf8')[Symbol.asyncIterator]();
    let seen = '';
    const until = async (words: string) => {
      while (!seen.includes(words)) {
        const next = await output.next();
        if (next.done) throw new Error(`The program ended before it said ${words}.`);
        seen += next.value;
      }
    };
    await until('Waiting for changes');
    writeFileSync(join(folder, 'glossary/lone.yml'), 'title: Lone\n');
    await until('3 errors to repair');
    expect(seen).toContain('glossary/lone.yml:1:1 error missing-field');
  });
  test('says in one line that there is no such folder', () => {
    const { stderr, status } = run('no/such/folder');
    expect(stderr).toMatch(/^There is no folder \S+no\/such\/folder\.\n$/);
    expect(status).toBe(1);
  });
  test('says in one line that there is no such format', () => {
    expect(run(worldFolder, '--format', 'xml')).toMatchObject({
      stdout: '',
      stderr: expect.stringMatching(
        /^There is no format xml\. Use one of pretty, json, github\.\n/,
      ),
      status: 1,
    });
  });
  test('ends well with warnings, and badly with errors', () => {
    const folder = copyOf(worldFolder);
    writeFileSync(
      join(folder, 'glossary/lone.yml'),
      'title: Lone\nsummary: A word.\nsources:\n  - minutes\nchecked: 2031-01-10\n',
    );
    expect(run(folder)).toMatchObject({ status: 0, stdout: expect.stringContaining('1 warning') });
    writeFileSync(join(folder, 'glossary/lone.yml'), 'title: Lone\n');
    expect(run(folder)).toMatchObject({
      status: 1,
      stdout: expect.stringContaining('3 errors to repair'),
    });
  });
});
