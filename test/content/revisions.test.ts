/** The lines by which calendars tell when a part of a record changed are found in every real file. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { textOfPart } from '../../src/context/revisions.ts';
import { eventsOfCall, eventsOfCycle, type RevisionOf } from '../../src/calendar/events.ts';
import { seriesOf } from '../../src/calendar/meetings.ts';
import { wordsOf } from '../../src/i18n/index.ts';
import { guideFolder, theGuide } from '../support/guide.ts';

const site = theGuide();
const words = wordsOf('en');

/** The part of a record's data that a path of keys and ids names. */
const valueAt = (data: unknown, path: readonly string[]) =>
  path.reduce<unknown>(
    (value, key) =>
      Array.isArray(value)
        ? value.find((one: { id?: string; title?: string }) => (one.id ?? one.title) === key)
        : (value as Record<string, unknown> | undefined)?.[key],
    data,
  ) as Record<string, unknown> | undefined;

test('each field that an entry of a calendar tells has its lines', () => {
  const lost = new Set<string>();
  let looked = 0;
  const look: RevisionOf = (record, parts) => {
    const text = readFileSync(join(guideFolder, record.file), 'utf8');
    for (const { path, fields } of parts)
      for (const field of fields.filter((one) => valueAt(record.data, path)?.[one] !== undefined)) {
        looked++;
        if (!textOfPart(text, { path, fields: [field] }))
          lost.add(`${record.file}: ${[...path, field].join('.')}`);
      }
    return site.now;
  };
  for (const cycle of site.records.cycles) eventsOfCycle(site, cycle, words, look);
  for (const call of site.records.opportunities) eventsOfCall(call, words, look);
  for (const record of [...site.records.groups, ...site.records.regions])
    seriesOf(record, words, look);
  expect(looked).toBeGreaterThan(500);
  expect([...lost]).toEqual([]);
});
