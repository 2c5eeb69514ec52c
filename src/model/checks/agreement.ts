/** What a record says of one thing in two places agrees: a limit and its sentence, a weekday and a rhythm, a name and its file. */
import { weekdays } from '../calendar-words.ts';
import { isAfter, spanOf } from '../moments.ts';
import { markedIn } from '../marks.ts';
import type { Path } from '../problem.ts';
import { allRecords, type AnyRecord, type RecordOf, type Site } from '../site.ts';
import { slug } from '../slug.ts';
import { limitParts } from '../timetable.ts';
import { numberOf, numberWords } from './counted.ts';
import type { Check, Finding } from './finding.ts';
import { isSlip } from './spelling.ts';

const disagrees = (
  record: AnyRecord,
  path: Path,
  message: string,
  repair = 'Hold both against the source, and correct the one that is wrong.',
): Finding => ({ record, path, level: 'warning', rule: 'disagrees', message, repair });

export const fieldsAgree: Check = (site) => {
  const names = new Set(site.records.groups.map(({ id }) => id));
  return [
    ...site.records.procedures.flatMap((record) => [
      ...limitsAreTheirSentences(record),
      ...limitsCountForwards(record),
      ...resultsComeLast(record),
    ]),
    ...allRecords(site).flatMap((record) => [
      ...meetingsKeepTheirWeekday(record),
      ...listsKeepTheirArchive(record, names),
      ...namesFitTheirFile(record),
      ...nothingComesBeforeItsBeginning(record),
    ]),
    ...site.records.glossary.flatMap(expansionsHaveTheLetters),
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

const counted = new RegExp(
  `\\b(\\d+|${numberWords.join('|')})[ -](?:working |calendar |full |more )*(hour|day|week|month|year)s?\\b`,
  'gi',
);
const inDays: Readonly<Record<string, number>> = { day: 1, week: 7 };
const sameUnit = (count: number, unit: string) =>
  inDays[unit] ? `${count * inDays[unit]} day` : `${count} ${unit}`;

/** A limit and the sentence that explains it count the same. */
function limitsAreTheirSentences(record: RecordOf<'procedures'>): Finding[] {
  return record.data.steps.flatMap(({ intervals = [] }, step) =>
    intervals.flatMap(({ limit, says }, index): Finding[] => {
      const { amount, unit } = limitParts(limit);
      const own = sameUnit(amount, unit.replace(/^working /, '').replace(/s$/, ''));
      const said = [...says.matchAll(counted)].map(([, count, one]) => {
        return sameUnit(numberOf(count!), one!.toLowerCase());
      });
      const [, ofUnit] = own.split(' ');
      const alike = said.filter((one) => one.endsWith(` ${ofUnit}`));
      const least = /\b(?:at least|no (?:fewer|less) than|a minimum of)\b/i.test(says);
      const most = /\b(?:at most|no more than|within|not later than|a maximum of)\b/i.test(says);
      const opposite = least && !most ? 'at most' : most && !least ? 'at least' : undefined;
      if (opposite && limit.startsWith(opposite))
        return [
          disagrees(
            record,
            ['steps', step, 'intervals', index, 'limit'],
            `The limit is \`${limit}\`, but its sentence says the opposite.`,
          ),
        ];
      return alike.length === 0 || alike.includes(own)
        ? []
        : [
            disagrees(
              record,
              ['steps', step, 'intervals', index, 'limit'],
              `The limit is \`${limit}\`, but its sentence speaks of ${alike[0]}s.`,
            ),
          ];
    }),
  );
}

/** A limit counts from an earlier end of the steps to a later one. */
function limitsCountForwards(record: RecordOf<'procedures'>): Finding[] {
  const { steps } = record.data;
  const places = steps.flatMap(({ id }) => [`${id}.opens`, `${id}.closes`]);
  return steps.flatMap(({ intervals = [] }, step) =>
    intervals.flatMap(({ from, to }, index): Finding[] => {
      const isBackwards =
        from.split('.')[0] === to.split('.')[0] && places.indexOf(from) > places.indexOf(to);
      return isBackwards
        ? [
            disagrees(
              record,
              ['steps', step, 'intervals', index, 'from'],
              `The limit counts from \`${from}\` back to \`${to}\`.`,
              'Exchange the two.',
            ),
          ]
        : [];
    }),
  );
}

/** Nothing is announced before people were asked. */
function resultsComeLast(record: RecordOf<'procedures'>): Finding[] {
  const { steps } = record.data;
  // An accreditation may be asked for again after it was refused.
  if (record.data.kind === 'accreditation') return [];
  const result = steps.findIndex(({ id }) => /^results?$/.test(id));
  const later = steps.slice(result + 1).find(({ does }) => does === 'vote' || does === 'ask');
  return result >= 0 && later
    ? [
        disagrees(
          record,
          ['steps', result, 'id'],
          `\`${steps[result]!.id}\` comes before \`${later.id}\`, whose result it is.`,
          'Put the steps in their order.',
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

/** A record whose file is nearly called like its title or acronym has a slip in one of them. */
function namesFitTheirFile(record: AnyRecord): Finding[] {
  if (record.kind === 'sources' || record.kind === 'cycles') return [];
  // A name that cannot be an address is another rule's business.
  if (!/^[a-z0-9-]+$/.test(record.id)) return [];
  const acronym = 'acronym' in record.data ? record.data.acronym : undefined;
  const names = [
    { path: ['title'], name: record.data.title },
    ...(acronym ? [{ path: ['acronym'], name: acronym }] : []),
  ];
  if (names.some(({ name }) => slug(name) === record.id)) return [];
  // An ending or a hyphen more is no slip.
  const near = names.find(
    ({ name }) =>
      record.id.length >= 4 &&
      slug(name).length === record.id.length &&
      isSlip(slug(name), record.id),
  );
  return near
    ? [
        disagrees(
          record,
          near.path,
          `\`${near.name}\` is nearly \`${record.id}\`, the name of the file.`,
          'Correct the letters of the one that is wrong.',
        ),
      ]
    : [];
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

/** The long form of an acronym has its letters, in their order or as the first of its words. */
function expansionsHaveTheLetters(record: RecordOf<'glossary'>): Finding[] {
  const { title, expansion } = record.data;
  // A single word says too little to be compared, and a title without capitals is no acronym.
  const isAcronym = !/\s/.test(title) && (title.match(/\p{Lu}/gu) ?? []).length > 1;
  if (!expansion || !isAcronym || (expansion.match(/\p{L}{2,}/gu) ?? []).length < 2) return [];
  const letters = [...slug(title).replaceAll('-', '')];
  const long = slug(expansion);
  let from = 0;
  const inOrder = letters.every((letter) => (from = long.indexOf(letter, from) + 1) > 0);
  const first = long.split('-').map((word) => word[0]);
  return inOrder || letters.every((letter) => first.includes(letter))
    ? []
    : [
        disagrees(
          record,
          ['expansion'],
          `\`${expansion}\` does not have the letters of ${title}.`,
          'Correct the one that is wrong; remove the expansion if the letters stand for nothing.',
        ),
      ];
}

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

/** A round ends at an annual meeting. Where its year has no other, the settings are wrong. */
export const roundsEndAtAnnualMeetings: Check = (site) =>
  site.records.cycles.flatMap((record): Finding[] => {
    const index = site.settings.meetings.findIndex(({ id }) => id === record.data.agm);
    const meeting = site.settings.meetings[index];
    if (!meeting || meeting.annual) return [];
    const other = annualMeetingOf(site, meeting.year);
    return [
      {
        ...(other
          ? { record, path: ['agm'] }
          : { record: 'site' as const, path: ['meetings', index, 'annual'] }),
        level: 'error',
        rule: 'disagrees',
        message: `\`${record.id}\` ends at ${meeting.id}, which is not an annual meeting.`,
        repair: other ? `Name \`${other}\`.` : 'Write annual: true, or correct the round.',
      },
    ];
  });

const annualMeetingOf = (site: Site, year: number): string | undefined =>
  site.settings.meetings.find((one) => one.annual && one.year === year)?.id;

/** ICANN has one annual meeting in a year. */
export const oneAnnualMeetingAYear: Check = (site) => {
  const annual = site.settings.meetings.flatMap((one, index) =>
    one.annual ? [{ ...one, index }] : [],
  );
  return [...Map.groupBy(annual, ({ year }) => year).values()].flatMap((same) =>
    same.length < 2
      ? []
      : same.map(({ index, year, id }): Finding => ({
          record: 'site',
          path: ['meetings', index, 'annual'],
          level: 'error',
          rule: 'disagrees',
          message: `${year} has another annual meeting, ${same.find((one) => one.id !== id)!.id}.`,
          repair: 'Write annual: false for the one that is not.',
        })),
  );
};
