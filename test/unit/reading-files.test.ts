import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { checkContent } from '../../src/editing/check.ts';
import { checkName } from '../../src/editing/record-name.ts';
import { formats } from '../../src/editing/report.ts';
import { suggestedName } from '../../src/editing/suggested-name.ts';
import { translatedInto } from '../../src/model/languages.ts';
import { poFile, termsFile } from '../../src/languages/files.ts';
import { writePo } from '../../src/languages/po.ts';
import { copyOf, oneLine, worldFolder, worldNow } from '../support/world.ts';

/** What the check says of a copy of the world after something was done to it; a report that quotes the files ends too. */
function after(change: (folder: string) => void): string[] {
  const folder = copyOf(worldFolder);
  change(folder);
  const { problems, count } = checkContent(folder, worldNow);
  const report = formats.pretty(problems, { root: folder, count });
  return [
    ...problems.map(oneLine),
    ...report.split('\n').filter((line) => line.includes(secretWord)),
  ];
}

const secretWord = 'kept-to-myself';

/** A file outside of the content whose words must never be told. */
function secret(): string {
  const file = join(tmpdir(), `secret-${process.pid}`);
  writeFileSync(file, 'kept-to-myself: kept-to-myself\n');
  onTestFinished(() => rmSync(file, { force: true }));
  return file;
}

describe('every file of the content is read alike', () => {
  test.each(['redirects.yml', 'addresses.txt', 'search-words.yml', 'site.yml', 'groups/alpha.md'])(
    '%s is never read through a link',
    (file) => {
      const said = after((folder) => {
        rmSync(join(folder, file), { force: true });
        symlinkSync(secret(), join(folder, file));
      });
      expect(said.join('\n')).toContain(`${file}:1:1 error symbolic-link`);
      expect(said.join('\n')).not.toContain('kept-to-myself');
    },
  );
  test.each(['redirects.yml', 'addresses.txt', 'search-words.yml', 'site.yml'])(
    'a folder in the place of %s is named',
    (file) =>
      expect(
        after((folder) => {
          rmSync(join(folder, file), { force: true });
          mkdirSync(join(folder, file));
        }).join('\n'),
      ).toContain(`${file}:1:1 error known-file`),
  );
  test('a folder of records that is a link is not followed', () =>
    expect(
      after((folder) => {
        rmSync(join(folder, 'groups'), { recursive: true });
        symlinkSync(tmpdir(), join(folder, 'groups'));
      }).join('\n'),
    ).toContain('groups:1:1 error symbolic-link'));
  test.each(['constructor', 'toString', '__proto__', 'hasOwnProperty'])(
    'names that the language knows are only names: %s',
    (name) => {
      const said = after((folder) => {
        mkdirSync(join(folder, name));
        writeFileSync(join(folder, name, 'x.md'), '---\ntitle: X\n---\n');
        writeFileSync(join(folder, `groups/${name}.md`), `---\n${name}: x\ntitle: X\n---\n`);
        appendFileSync(join(folder, 'redirects.yml'), `${name}: ${name}\n`);
        appendFileSync(join(folder, 'addresses.txt'), `${name}\n`);
      }).join('\n');
      expect(said).toContain(`${name}:1:1 error known-file`);
      expect(said).toContain('redirects.yml');
      expect(said).toContain('addresses.txt');
    },
  );
  test('a README or a list among records is said to be none', () =>
    expect(
      after((folder) => {
        writeFileSync(join(folder, 'groups/README.md'), 'What groups are.\n');
        writeFileSync(join(folder, 'glossary/redirects.yml'), '/a/: /b/\n');
      }).map((line) => line.split(':')[0]),
    ).toEqual(expect.arrayContaining(['groups/README.md', 'glossary/redirects.yml'])));
  test('questions may be more than a record holds', () => {
    const many = Array.from(
      { length: 4_000 },
      (_, place) => `  - how do I grow roses number ${place}\n`,
    );
    expect(
      after((folder) => {
        mkdirSync(join(folder, 'questions/en'), { recursive: true });
        writeFileSync(join(folder, 'questions/en/glossary.yml'), `alg:\n${many.join('')}`);
      }),
    ).toEqual([]);
  });
  test('what is too large is not read', () =>
    expect(
      after((folder) => {
        writeFileSync(join(folder, 'glossary/large.yml'), 'title: X\n');
        truncateSync(join(folder, 'glossary/large.yml'), 50_000_000);
      }).join('\n'),
    ).toContain('glossary/large.yml:1:1 error file-size: The file holds 50 MB'));
  test.skipIf(process.platform === 'win32')('a named pipe does not keep the check waiting', () =>
    expect(
      after((folder) => {
        for (const file of ['glossary/pipe.yml', 'redirects.yml']) {
          rmSync(join(folder, file), { force: true });
          spawnSync('mkfifo', [join(folder, file)]);
        }
      }).join('\n'),
    ).toContain('glossary/pipe.yml:1:1 error symbolic-link'),
  );
  test.each(['site.yml', 'redirects.yml', 'addresses.txt', 'search-words.yml'])(
    'marks of a merge are found in %s',
    (file) =>
      expect(
        after((folder) => {
          writeFileSync(join(folder, file), '<<<<<<< HEAD\n/a/: /b/\n=======\n>>>>>>> other\n');
        }).join('\n'),
      ).toContain(`${file}:1:1 error merge-mark`),
  );
  test.each(['CON', 'Prn', 'AUX', 'nul', 'COM1', 'lpt9', 'EN', ...translatedInto, 'index'])(
    'no name is proposed that would be refused: for %s',
    (title) => {
      const name = suggestedName(title);
      expect(name).not.toBe(title.toLowerCase());
      expect(checkName(name)).toBeUndefined();
    },
  );
  test.each(['con', 'prn', 'aux', 'nul', 'com1', 'lpt9', 'en', ...translatedInto, 'index'])(
    'a name that Windows or the addresses keep for themselves is refused: %s',
    (name) =>
      expect(
        after((folder) =>
          writeFileSync(
            join(folder, `glossary/${name}.yml`),
            'title: Word\nsummary: A word.\nsee:\n  - groups/alpha\nsources:\n  - minutes\nchecked: 2031-01-10\n',
          ),
        ),
      ).toEqual([expect.stringContaining(`glossary/${name}.yml:1:1 error file-name`)]),
  );
});

/** Adds to a copy of the world a file of every kind that has a reader of its own. */
function withEveryFile(folder: string): void {
  cpSync(join(import.meta.dirname, '../support/town/guides'), join(folder, 'guides'), {
    recursive: true,
  });
  const texts: Readonly<Record<string, string>> = {
    'README.md': 'What stands in which folder.\n',
    'search-words.yml': 'en:\n  - [flower, bloom]\n',
    'questions/en/groups.yml': 'alpha:\n  - who waters the flowers\n',
    [poFile('fr', 'groups')]: writePo('fr', []),
    [termsFile('fr')]: 'terms: []\n',
  };
  for (const [file, text] of Object.entries(texts)) {
    mkdirSync(join(folder, file, '..'), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
}

describe('no file of the content is left out', () => {
  /** Each file of such a folder with the places that the check names after something was added to the end of all. */
  const namedIn = (added: string | Uint8Array): Record<string, string[]> => {
    const folder = copyOf(worldFolder);
    withEveryFile(folder);
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map((file) => file.replaceAll('\\', '/'))
      .filter((file) => statSync(join(folder, file)).isFile());
    expect(files.length).toBeGreaterThan(20);
    const lines = new Map(
      files.map((file) => [file, readFileSync(join(folder, file), 'utf8').split('\n').length]),
    );
    for (const file of files) appendFileSync(join(folder, file), added);
    const { problems } = checkContent(folder, worldNow);
    return Object.fromEntries(
      files
        .sort()
        .map((file) => [
          file,
          problems
            .filter((one) => one.file === file && one.line === lines.get(file))
            .map(({ level, rule }) => `${level} ${rule}`),
        ]),
    );
  };
  const without = (rule: string, named: Record<string, string[]>) =>
    Object.keys(named).filter((file) => !named[file]!.includes(`error ${rule}`));

  test.each(['<<<<<<< HEAD', '||||||| 3f2a9c1', '=======', '>>>>>>> other'])(
    'one mark of a merge, %s, is found in each, with its line',
    (mark) => expect(without('merge-mark', namedIn(`${mark}\n`))).toEqual([]),
  );
  test.each<[string, string, Uint8Array]>([
    ['letters of another encoding', 'utf-8', Buffer.from('caf\xe9\n', 'latin1')],
    ['a byte that is no text', 'control-character', Buffer.from('a\0b\n')],
    ['a carriage return alone', 'line-ends', Buffer.from('a\rb\n')],
  ])('%s is found in each, with its line', (_, rule, bytes) =>
    expect(without(rule, namedIn(bytes))).toEqual([]),
  );
});
