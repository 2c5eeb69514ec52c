import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseContent } from '../../src/editing/parse.ts';
import { jsonSchemaOf } from '../../src/editing/json-schema.ts';
import { flagsOf, newRecord } from '../../src/editing/new-record.ts';
import { fileOf, findKind, checkNewName } from '../../src/editing/record-name.ts';
import { writeRecord } from '../../src/editing/serialize.ts';
import { kindNames } from '../../src/model/kinds.ts';
import { explainIssue } from '../../src/editing/schema-messages.ts';
import { kinds } from '../../src/model/kinds.ts';
import { copyOf, worldFolder } from '../support/world.ts';

/** Runs the command on a copy of the invented world. */
function npmRunNew(folder: string, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['src/editing/new-cli.ts', ...args, '--content', folder],
    { encoding: 'utf8', input: '' },
  );
  return { status, said: stdout + stderr };
}

describe('npm run new', () => {
  test('writes a source that needs nothing more when all is given', () => {
    const folder = copyOf(worldFolder);
    const flags = [
      '--title',
      'A page',
      '--publisher',
      'The Gardeners',
      '--type',
      'web-page',
      '--url',
      'https://example.org/page',
      '--access',
      'live',
    ];
    const { status, said } = npmRunNew(folder, 'source', ...flags);
    expect(said).toContain('Wrote ');
    expect(said).not.toContain('error');
    expect(status).toBe(0);
    const { data } = parseContent(readFileSync(join(folder, 'sources/a-page.yml'), 'utf8'), {
      kind: 'sources',
      id: 'a-page',
      file: 'sources/a-page.yml',
    });
    expect(data).toMatchObject({
      title: 'A page',
      read: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/),
    });
  });

  test('says what is still to fill in, and never writes over a record', () => {
    const folder = copyOf(worldFolder);
    const { said } = npmRunNew(
      folder,
      'group',
      '--title',
      'Gamma',
      '--kind',
      'committee',
      '--sources',
      'minutes',
    );
    expect(said).toContain('Still to fill in');
    expect(said).toContain('`summary` is empty');
    expect(said).not.toMatch(/`(title|kind|checked)`/);
    const written = readFileSync(join(folder, 'groups/gamma.md'), 'utf8');
    const again = npmRunNew(folder, 'group', '--title', 'Gamma');
    expect(again).toEqual({
      status: 1,
      said: 'There is already a record `groups/gamma`. Choose another name, or suggest a change to the record that is there.\n',
    });
    expect(readFileSync(join(folder, 'groups/gamma.md'), 'utf8')).toBe(written);
  });

  test('answers a slip of the keys kindly', () => {
    expect(npmRunNew(worldFolder, 'gruop').said).toContain(
      'There is no kind of record called `gruop`. Did you mean `groups`?\n',
    );
    expect(npmRunNew(worldFolder, 'source', '--titel', 'x').said).toContain(
      'There is no field `titel` to give here. Did you mean `title`?\n',
    );
    expect(npmRunNew(worldFolder, 'group', '--id', 'My Group', '--title', 'x').said).toBe(
      'The file name `My Group` cannot be an address. Rename it to my-group (lower-case letters, digits and single hyphens).\n',
    );
  });
});

describe('a new record', () => {
  test.each(kindNames)('%s: only fields that a person must fill in are wrong with it', (kind) => {
    const file = fileOf(kind, 'x');
    const { data, problems } = parseContent(
      writeRecord(kind, newRecord(kind, { title: 'X' }, '2031-01-10'), '', file),
      { kind, id: 'x', file },
    );
    expect(problems).toEqual([]);
    const { error } = kinds[kind].schema.safeParse(data);
    const found = (error?.issues ?? []).flatMap((issue) => explainIssue(issue, kind, data));
    expect(found.length).toBeGreaterThan(0);
    expect(
      found.filter((one) => !['wrong-type', 'unknown-value', 'wrong-value'].includes(one.rule)),
    ).toEqual([]);
    // What stands empty in the file is exactly what is reported.
    const empty = flagsOf(jsonSchemaOf(kind)).filter(
      ({ path, required, many }) =>
        required && !many && path.reduce<any>((value, key) => value?.[key], data) === null,
    );
    for (const { path } of empty)
      expect(found.map((one) => one.path.join('.'))).toContain(path.join('.'));
  });

  test('carries the day on which it is written', () => {
    expect(newRecord('glossary', {}, '2031-01-10')).toMatchObject({ checked: '2031-01-10' });
    expect(newRecord('sources', {}, '2031-01-10')).toMatchObject({ read: '2031-01-10' });
  });

  test('takes values by their path, as the sort of value the field holds', () => {
    expect(
      newRecord('groups', { 'status.state': 'new', areas: ['care'] }, '2031-01-10'),
    ).toMatchObject({
      status: { state: 'new', asOf: null },
      areas: ['care'],
    });
    expect(newRecord('cycles', { year: '2031', contested: 'false' }, '2031-01-10')).toMatchObject({
      year: 2031,
      contested: false,
    });
  });

  test('is called by its kind in the singular or the plural', () => {
    expect(
      ['group', 'groups', 'opportunity', 'glossary', 'cycle', 'nothing'].map(findKind),
    ).toEqual(['groups', 'groups', 'opportunities', 'glossary', 'cycles', undefined]);
  });

  test('cannot take a name that is in use', () => {
    expect(checkNewName('groups', 'alpha', new Set(['groups/alpha']))?.rule).toBe('file-name');
    expect(checkNewName('groups', 'alpha', new Set(['regions/alpha']))).toBeUndefined();
  });
});
