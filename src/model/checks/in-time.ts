/** What is told fits the time in which it was seen: nothing was seen before the year it tells of, proved by older pages, or over before it came. */
import { momentOf, months } from '../calendar-words.ts';
import { isAhead, spanOf } from '../moments.ts';
import type { Path } from '../problem.ts';
import { allRecords, type AnyRecord, type Site } from '../site.ts';
import { sentencesOf, textsOf } from '../text-fields.ts';
import { disagrees, offsetIn, type Check, type Finding } from './finding.ts';

export const textsFitTheirTime: Check = (site) => [
  ...allRecords(site).flatMap((record) =>
    record.kind === 'sources'
      ? []
      : [
          ...groupsIn(record).flatMap((group) => [
            ...seenBeforeItsYear(record, group),
            ...provedByOlderPages(site, record, group),
            ...seenInOlderPages(site, record, group),
          ]),
          ...doneInTheFuture(site, record),
        ],
  ),
];

interface Group {
  readonly value: Readonly<Record<string, unknown>>;
  readonly path: Path;
}

/** Every group of fields in a record. */
function groupsIn({ data }: AnyRecord): Group[] {
  const found: Group[] = [];
  const walk = (value: unknown, path: Path): void => {
    if (Array.isArray(value)) value.forEach((one, index) => walk(one, [...path, index]));
    else if (typeof value === 'object' && value !== null) {
      found.push({ value: value as Group['value'], path });
      for (const [name, one] of Object.entries(value)) walk(one, [...path, name]);
    }
  };
  walk(data, []);
  return found;
}

/** Words of what was still to come, or is only known by now. */
const toCome =
  /\b(?:will|until|to be|was to|were to|plan\w*|next|expect\w*|due|would|going to|did not find|not known)\b/i;
const inYear = new RegExp(
  `\\b(?:in|on) (?:(?:\\d{1,2} )?(?:${months.join('|')}) )?((?:19|20)\\d\\d)\\b`,
  'gi',
);

/** Nobody saw in 2021 what happened in 2024. */
function seenBeforeItsYear(record: AnyRecord, { value, path }: Group): Finding[] {
  const { asOf, says } = value;
  if (typeof asOf !== 'string' || typeof says !== 'string') return [];
  const years = sentencesOf(says).flatMap(({ text }) =>
    toCome.test(text) ? [] : [...text.matchAll(inYear)].map(([, year]) => Number(year)),
  );
  const last = Math.max(0, ...years);
  return last > Number(asOf.slice(0, 4))
    ? [
        disagrees(
          record,
          [...path, 'asOf'],
          `\`asOf\` is ${asOf}, but the sentence tells of ${last}.`,
        ),
      ]
    : [];
}

/** What happened cannot stand in pages that were all published more than a year before; plans and calls are not so early. */
function provedByOlderPages(site: Site, record: AnyRecord, { value, path }: Group): Finding[] {
  const { when, sources } = value;
  const happened = typeof when === 'string' ? spanOf(when) : undefined;
  const year = happened?.first.toZonedDateTimeISO('UTC').subtract({ years: 1 }).toInstant();
  if (!year || !Array.isArray(sources) || sources.length === 0) return [];
  return areOlder(site, sources, year)
    ? [
        disagrees(
          record,
          [...path, 'when'],
          `\`when\` is ${String(when)}, but ${sources.length === 1 ? 'the source was' : 'all sources were'} published more than a year before.`,
          'Correct the day, or cite where it is told.',
        ),
      ]
    : [];
}

/** Whether all sources carry a day, and it is before an instant. */
const areOlder = (site: Site, sources: readonly unknown[], instant: Temporal.Instant): boolean =>
  sources.every((id) => {
    const source = site.find(`sources/${String(id)}`);
    const day = source?.kind === 'sources' ? source.data.published : undefined;
    const span = day === undefined ? undefined : spanOf(day);
    return span !== undefined && Temporal.Instant.compare(instant, span.last) > 0;
  });

/** Nobody saw a person in a post in pages that are older than the day of seeing; other facts may be drawn from somewhat older ones. */
function seenInOlderPages(site: Site, record: AnyRecord, { value, path }: Group): Finding[] {
  const { asOf, sources, name } = value;
  const seen = typeof asOf === 'string' ? spanOf(asOf)?.first : undefined;
  if (!seen || !Array.isArray(sources) || sources.length === 0) return [];
  const least =
    name === undefined
      ? seen.toZonedDateTimeISO('UTC').subtract({ years: yearsOfGrace }).toInstant()
      : seen;
  return areOlder(site, sources, least)
    ? [
        disagrees(
          record,
          [...path, 'asOf'],
          `\`asOf\` is ${String(asOf)}, but ${sources.length === 1 ? 'the source was' : 'all sources were'} published before.`,
          'Write the day of the newest source, or cite where it was seen later.',
        ),
      ]
    : [];
}
const yearsOfGrace = 3;

const done = new RegExp(
  `\\b(?:was|were|has been|have been|took place|closed|ended|met|elected|chose|voted|decided) (?!to\\b|not\\b)[^.;\\n]{0,60}?\\b(?:on|by|until|in|from) ((?:\\d{1,2} )?(?:${months.join('|')}) \\d{4})\\b`,
  'g',
);
const planned =
  /\b(?:will|would|to be|plan\w*|set for|expected|scheduled|announced|next|until|term)\b/i;

/** Without a month and its year no sentence of a text tells of something done; lines may break between the two. */
const namesMonth = new RegExp(`(?:${months.join('|')})\\s+\\d{4}`);

/** `Names were due by 21 November 2036.` */
const doneInTheFuture = (site: Site, record: AnyRecord): Finding[] =>
  textsOf(record).flatMap((place) =>
    (namesMonth.test(place.text) ? sentencesOf(place.text) : []).flatMap(({ text, offset }) =>
      planned.test(text)
        ? []
        : [...text.matchAll(done)].flatMap(({ 1: day }): Finding[] =>
            isAhead(momentOf(day!), site.now)
              ? [
                  {
                    ...disagrees(
                      record,
                      place.path,
                      `The sentence tells of ${day} as of something past, but it is still to come.`,
                    ),
                    ...offsetIn(place, offset),
                  },
                ]
              : [],
          ),
    ),
  );
