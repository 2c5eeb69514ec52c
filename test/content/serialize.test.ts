import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseContent, type ContentFile } from '../../src/editing/parse.ts';
import { isDeepEqual } from '../../src/editing/is-deep-equal.ts';
import { bodyOf, rewriteRecord, writeRecord } from '../../src/editing/serialize.ts';
import type { Kind } from '../../src/model/kinds.ts';
import { guideFiles, guideFolder } from '../support/guide.ts';
import { rounds } from '../support/rounds.ts';

const all = guideFiles().filter((file) => file.kind !== 'site') as (ContentFile & {
  kind: Kind;
  data: Record<string, unknown>;
})[];
const step = all.length / rounds(all.length);
/** A part of the records of each kind before every commit. */
const records = all.filter((_, place) => place % step < 1);

describe('writing the records there are', () => {
  test('there are records to write', () => expect(all.length).toBeGreaterThan(1600));

  test('a record in which nothing changed gives the same bytes', () => {
    const changed = records.filter(({ kind, data, body, file }) => {
      const today = readFileSync(join(guideFolder, file), 'utf8');
      return rewriteRecord(kind, today, data, bodyOf(body.trim(), body), file) !== today;
    });
    expect(changed.map(({ file }) => file)).toEqual([]);
  });

  test('written anew, our reader reads the same record back', () => {
    const changed = records.filter(({ kind, id, data, body, file }) => {
      const back = parseContent(writeRecord(kind, data, body, file), { kind, id, file });
      return back.problems.length > 0 || !isDeepEqual(back.data, data) || back.body !== body;
    });
    expect(changed.map(({ file }) => file)).toEqual([]);
  });
});
