/** What a record says of one thing in two fields agrees: a weekday and a rhythm, an address and an archive, a door and who opens it. */
import { weekdays } from '../calendar-words.ts';
import { markedIn } from '../marks.ts';
import { isAfter, spanOf } from '../moments.ts';
import type { Site } from '../site.ts';
import { slug } from '../slug.ts';
import { disagrees, type Check, type Finding } from './finding.ts';

export default [
  meetingsKeepTheirWeekday,
  listsKeepTheirArchive,
  nothingComesBeforeItsBeginning,
  unknownOutcomesNameNobody,
  openMeansOpen,
] satisfies Check[];

/** Where a body chooses its members, it is not open to anyone. */
function* openMeansOpen({ records }: Site): Iterable<Finding> {
  for (const record of records.groups) {
    const { open, how = '' } = record.data.joining ?? {};
    const chooses = /\b(?:appoints?|selects?|elects?)\b/i.exec(how)?.[0];
    const isForAll = /\b(?:anyone|anybody|everyone|everybody|open)\b/i.test(how);
    if (open === 'open' && chooses && !isForAll)
      yield disagrees(
        record,
        ['joining', 'open'],
        `\`open\` says that anyone may join, but \`how\` says that somebody ${chooses}.`,
      );
  }
}

/** A meeting that is always on one weekday has a rhythm that names no other. */
function* meetingsKeepTheirWeekday({ records }: Site): Iterable<Finding> {
  for (const record of [...records.groups, ...records.regions])
    for (const [index, { weekday, rhythm }] of (record.data.meetings ?? []).entries()) {
      const named = weekdays.filter((day) => new RegExp(`\\b${day}s?\\b`).test(rhythm));
      if (weekday && named.length > 0 && !named.includes(weekday))
        yield disagrees(
          record,
          ['meetings', index, 'weekday'],
          `\`weekday\` is ${weekday}, but the rhythm is \`${rhythm}\`.`,
        );
    }
}

/** The archive of a list whose address names a list is that of its address. */
function* listsKeepTheirArchive({ records }: Site): Iterable<Finding> {
  const groups = new Set(records.groups.map(({ id }) => id));
  for (const record of [...records.groups, ...records.regions])
    for (const [index, { name, address, archive = '' }] of (record.data.lists ?? []).entries()) {
      if (!address) continue;
      const at = ['lists', index, 'address'];
      const kept = /\/list\/([^/]+@[^/]+)/.exec(archive)?.[1];
      const local = address.split('@')[0]!.toLowerCase();
      if (local !== name.toLowerCase() && groups.has(local) && slug(name) === record.id)
        yield disagrees(
          record,
          at,
          `The list is called \`${name}\`, but its address is \`${address}\`.`,
        );
      else if (kept && kept.toLowerCase() !== address.toLowerCase())
        yield disagrees(
          record,
          at,
          `The address is \`${address}\`, but the archive is that of \`${kept}\`.`,
        );
    }
}

/** Nobody held a post, and no rules were in force, before a body was founded. */
function* nothingComesBeforeItsBeginning({ records }: Site): Iterable<Finding> {
  for (const record of records.regions) {
    const begins = record.data.founded.flatMap(({ when }) => spanOf(when) ?? []);
    if (begins.length === 0) continue;
    const early = markedIn(record.kind, record.data).find(({ value, path, marks }) => {
      if (!marks.past || typeof value !== 'string' || !partsOfLife.has(String(path[0])))
        return false;
      const span = spanOf(value);
      return span !== undefined && begins.every((begin) => isAfter(begin, span));
    });
    if (early)
      yield disagrees(
        record,
        ['founded', 0, 'when'],
        `It was founded in ${String(record.data.founded[0]!.when)}, but \`${String(early.path[0])}\` names ${String(early.value)}.`,
      );
  }
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
function* unknownOutcomesNameNobody({ records }: Site): Iterable<Finding> {
  for (const record of records.cycles) {
    const { outcomeKnown, outcomes = [], positions } = record.data;
    const isFilled = (id: string) =>
      outcomes.some(({ position, name, how }) => position === id && name && how !== 'not-stated');
    if (outcomeKnown === false && positions.length > 0 && positions.every(isFilled))
      yield disagrees(
        record,
        ['outcomes', 0, outcomes[0]!.name ? 'name' : 'how'],
        'Somebody is on record for every position, but `outcomeKnown` is false.',
        'Remove outcomeKnown, or the name that is not known.',
      );
  }
}
