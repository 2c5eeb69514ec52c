/** What a record says of one thing in two fields agrees: a weekday and a rhythm, an address and an archive, a door and who opens it. */
import { weekdays } from '../calendar-words.ts';
import { markedIn } from '../marks.ts';
import { isAfter, spanOf } from '../moments.ts';
import { allRecords, type AnyRecord, type RecordOf } from '../site.ts';
import { slug } from '../slug.ts';
import { disagrees, type Check, type Finding } from './finding.ts';

export const fieldsAgree: Check = (site) => {
  const names = new Set(site.records.groups.map(({ id }) => id));
  return [
    ...allRecords(site).flatMap((record) => [
      ...meetingsKeepTheirWeekday(record),
      ...listsKeepTheirArchive(record, names),
      ...nothingComesBeforeItsBeginning(record),
    ]),
    ...site.records.cycles.flatMap(unknownOutcomesNameNobody),
    ...site.records.groups.flatMap(openMeansOpen),
  ];
};

/** Where a body chooses its members, it is not open to anyone. */
function openMeansOpen(record: RecordOf<'groups'>): Finding[] {
  const { joining } = record.data;
  const chooses = /\b(?:appoints?|selects?|elects?)\b/i.exec(joining?.how ?? '')?.[0];
  return joining?.open === 'open' &&
    chooses &&
    !/\b(?:anyone|anybody|everyone|everybody|open)\b/i.test(joining.how)
    ? [
        disagrees(
          record,
          ['joining', 'open'],
          `\`open\` says that anyone may join, but \`how\` says that somebody ${chooses}.`,
        ),
      ]
    : [];
}

/** A meeting that is always on one weekday has a rhythm that names no other. */
function meetingsKeepTheirWeekday(record: AnyRecord): Finding[] {
  const meetings = 'meetings' in record.data ? (record.data.meetings ?? []) : [];
  return meetings.flatMap(({ weekday, rhythm }, index): Finding[] => {
    const named = weekdays.filter((day) => new RegExp(`\\b${day}s?\\b`).test(rhythm));
    return !weekday || named.length === 0 || named.includes(weekday)
      ? []
      : [
          disagrees(
            record,
            ['meetings', index, 'weekday'],
            `\`weekday\` is ${weekday}, but the rhythm is \`${rhythm}\`.`,
          ),
        ];
  });
}

/** The archive of a list whose address names a list is that of its address. */
function listsKeepTheirArchive(record: AnyRecord, othersLists: ReadonlySet<string>): Finding[] {
  const lists = 'lists' in record.data ? (record.data.lists ?? []) : [];
  return lists.flatMap(({ address, archive }, index): Finding[] => {
    const kept = archive && /\/list\/([^/]+@[^/]+)/.exec(archive)?.[1];
    const local = address?.split('@')[0]!.toLowerCase();
    const isOther =
      local !== undefined &&
      local !== lists[index]!.name.toLowerCase() &&
      othersLists.has(local) &&
      slug(lists[index]!.name) === record.id;
    if (isOther)
      return [
        disagrees(
          record,
          ['lists', index, 'address'],
          `The list is called \`${lists[index]!.name}\`, but its address is \`${address}\`.`,
        ),
      ];
    return !address || !kept || kept.toLowerCase() === address.toLowerCase()
      ? []
      : [
          disagrees(
            record,
            ['lists', index, 'address'],
            `The address is \`${address}\`, but the archive is that of \`${kept}\`.`,
          ),
        ];
  });
}

/** Nobody held a post, and no rules were in force, before a body was founded. */
function nothingComesBeforeItsBeginning(record: AnyRecord): Finding[] {
  if (record.kind !== 'regions') return [];
  const founded = record.data.founded.map(({ when }) => spanOf(when));
  const begins = founded.flatMap((one) => one ?? []);
  if (begins.length === 0) return [];
  const early = markedIn(record.kind, record.data).find(({ value, path, marks }) => {
    if (!marks.past || typeof value !== 'string' || !partsOfLife.has(String(path[0]))) return false;
    const span = spanOf(value);
    return span !== undefined && begins.every((begin) => isAfter(begin, span));
  });
  return early
    ? [
        disagrees(
          record,
          ['founded', 0, 'when'],
          `It was founded in ${String(record.data.founded[0]!.when)}, but \`${String(early.path[0])}\` names ${String(early.value)}.`,
        ),
      ]
    : [];
}

/** Fields that tell of a body that is there; its history may begin before it. */
const partsOfLife: ReadonlySet<string> = new Set([
  'status',
  'chairs',
  'officers',
  'members',
  'lists',
  'meetings',
  'assemblies',
  'rules',
]);

/** Where the outcome is not known, nobody is on record as chosen for every seat. */
function unknownOutcomesNameNobody(record: RecordOf<'cycles'>): Finding[] {
  const { outcomeKnown, outcomes = [], positions } = record.data;
  const filled = (id: string) =>
    outcomes.some(({ position, name, how }) => position === id && name && how !== 'not-stated');
  return outcomeKnown === false && positions.length > 0 && positions.every(filled)
    ? [
        disagrees(
          record,
          ['outcomes', 0, outcomes[0]!.name ? 'name' : 'how'],
          'Somebody is on record for every position, but `outcomeKnown` is false.',
          'Remove outcomeKnown, or the name that is not known.',
        ),
      ]
    : [];
}
