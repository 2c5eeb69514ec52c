/** `npm run translations`: files that follow the English, and how far they are. */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { languageCoverage, lossOf } from '../../src/languages/coverage.ts';
import { readMessages } from '../../src/languages/files.ts';
import { writePo } from '../../src/languages/po.ts';
import { kindsTable, lossText, recordsList } from '../../src/languages/report.ts';
import { allMessages, translatedMessages } from '../support/translations.ts';
import { copyOf, plant, theWorld, worldFolder } from '../support/world.ts';

const world = theWorld();
const project = join(import.meta.dirname, '../..');
const run = (...args: string[]) =>
  spawnSync(process.execPath, [join(project, 'src/languages/cli.ts'), ...args], {
    encoding: 'utf8',
    env: { ...process.env, SOURCE_DATE_EPOCH: '1925812800' },
  });

test('the files are written, followed and reported by the command', () => {
  const folder = copyOf(worldFolder);
  expect(run(folder).stdout).toContain('languages/fr/groups.po');
  writeFileSync(
    join(folder, 'languages/fr/groups.po'),
    writePo('fr', translatedMessages(world, 'groups')),
  );
  plant(folder, 'groups/alpha.md', 'The group that looks after', 'The group that sees to');
  expect(run(folder, '--check').stdout).toMatch(/- fr: 1 text, 7 words \(groups 1\)\n$/);
  expect(run(folder).stdout).toContain('Brought up to date: languages/fr/groups.po');
  const file = readFileSync(join(folder, 'languages/fr/groups.po'), 'utf8');
  expect(file).toContain(
    '#, fuzzy\n#| msgid "The group that looks after the garden."\nmsgid "The group that sees to the garden."\nmsgstr "⟦The group that looks after the garden.⟧"',
  );
  expect(run(folder).stdout).toBe('The translation files are up to date.\n');
  expect(run(folder, '--report', '--language', 'fr').stdout).toContain('no page  groups/alpha');
});

test('broken content writes nothing, so that no translation is lost with it', () => {
  const folder = copyOf(worldFolder);
  plant(folder, 'groups/alpha.md', 'title:', 'titel:');
  const { status, stderr } = run(folder);
  expect(status).toBe(1);
  expect(stderr).toContain('The content has errors');
  expect(run(folder, '--check')).toMatchObject({
    status: 0,
    stdout: expect.stringMatching(
      /^The content has errors, so what the change takes cannot be told/,
    ),
  });
  expect(readMessages(folder, 'fr').size).toBe(0);
});

test('coverage counts each text once, its words, and the pages', () => {
  const messages = new Map(allMessages(world));
  messages.set(
    'groups',
    messages.get('groups')!.map((one, index) => (index === 0 ? { ...one, isFuzzy: true } : one)),
  );
  const rows = languageCoverage(world, 'fr', messages);
  const groups = rows.find(({ kind }) => kind === 'groups')!;
  expect(groups).toMatchObject({ translated: groups.units - 1, fuzzy: 1 });
  expect(groups.wordsTranslated).toBeLessThan(groups.words);
  expect(
    rows.filter(({ kind }) => kind !== 'groups').every((one) => one.units === one.translated),
  ).toBe(true);
  expect(kindsTable('fr', rows)).toMatch(/^fr\nkind +texts .*\n[\s\S]*\nall +\d+ /);
  expect(recordsList(rows)).toContain('groups/');
});

test('a change to the English says what it takes, and nothing where nothing is lost', () => {
  const files = allMessages(world);
  expect(lossText([lossOf(world, 'fr', files)])).toContain('No translation is lost');
  const others = world.records.groups.filter(({ id }) => id !== 'alpha');
  const changed = { ...world, records: { ...world.records, groups: others } };
  const loss = lossOf(changed, 'fr', files);
  expect(loss.texts).toBeGreaterThan(3);
  expect(lossText([loss])).toContain(`- fr: ${loss.texts} texts, ${loss.words} words (groups `);
});
