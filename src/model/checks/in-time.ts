/** What is told fits the time in which it was seen: nothing was seen before the year it tells of, proved by older pages, or over before it came. */
import { momentOf, months } from '../calendar-words.ts';
import { isAhead, spanOf } from '../moments.ts';
import { oncePerSite } from '../once.ts';
import type { Path } from '../problem.ts';
import { ownRecords, type AnyRecord, type Site } from '../site.ts';
import { sentencesOf, textsOf } from '../text-fields.ts';
import { disagrees, spotIn, type Check, type Finding } from './finding.ts';

export default [
  seenBeforeItsYear,
  provedByOlderPages,
  seenInOlderPages,
  doneInTheFuture,
] satisfies Check[];

interface Group {
  readonly record: AnyRecord;
  readonly value: Readonly<Record<string, unknown>>;
  readonly path: Path;
}

/** Returns the groups of fields in all records that say when something happened or was seen. */
const datedGroups = oncePerSite((site): readonly Group[] =>
  ownRecords(site).flatMap((record) => datedGroupsIn(record, record.data, [])),
);

function datedGroupsIn(record: AnyRecord, value: unknown, path: Path): Group[] {
  if (typeof value !== 'object' || value === null) return [];
  const items = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  const inside = items.flatMap(([name, one]) => datedGroupsIn(record, one, [...path, name]));
  return 'asOf' in value || 'when' in value ? [{ record, value, path }, ...inside] : inside;
}

/** Words of what was still to come, or is only known by now. */
const toCome =
  /\b(?:will|until|to be|was to|were to|plan\w*|next|expect\w*|due|would|going to|did not find|not known)\b/i;
const inYear = new RegExp(
  `\\b(?:in|on) (?:(?:\\d{1,2} )?(?:${months.join('|')}) )?((?:19|20)\\d\\d)\\b`,
  'gi',
);

/** Nobody saw in 2021 what happened in 2024. */
function* seenBeforeItsYear(site: Site): Iterable<Finding> {
  for (const { record, value, path } of datedGroups(site)) {
    const { asOf, says } = value;
    if (typeof asOf !== 'string' || typeof says !== 'string') continue;
    const years = sentencesOf(says).flatMap(({ text }) =>
      toCome.test(text) ? [] : [...text.matchAll(inYear)].map(([, year]) => Number(year)),
    );
    const last = Math.max(0, ...years);
    if (last > Number(asOf.slice(0, 4)))
      yield disagrees(
        record,
        [...path, 'asOf'],
        `\`asOf\` is ${asOf}, but the sentence tells of ${last}.`,
      );
  }
}

/** What happened cannot stand in pages that were all published more than a year before; plans and calls are not so early. */
function* provedByOlderPages(site: Site): Iterable<Finding> {
  for (const { record, value, path } of datedGroups(site)) {
    const { when, sources } = value;
    const happened = typeof when === 'string' ? spanOf(when) : undefined;
    if (happened && areOlder(site, sources, yearsBefore(happened.first, 1)))
      yield disagrees(
        record,
        [...path, 'when'],
        `\`when\` is ${String(when)}, but ${sourcesWere(sources)} published more than a year before.`,
        'Correct the day, or cite where it is told.',
      );
  }
}

const yearsBefore = (instant: Temporal.Instant, years: number) =>
  instant.toZonedDateTimeISO('UTC').subtract({ years }).toInstant();

/** Whether sources are named, all carry a day, and it is before an instant. */
const areOlder = (site: Site, sources: unknown, instant: Temporal.Instant): sources is string[] =>
  Array.isArray(sources) &&
  sources.length > 0 &&
  sources.every((id: string) => {
    const day = site.look('sources', id)?.data.published;
    const span = day === undefined ? undefined : spanOf(day);
    return span !== undefined && Temporal.Instant.compare(instant, span.last) > 0;
  });

/** Nobody saw a person in a post in pages that are older than the day of seeing; other facts may be drawn from somewhat older ones. */
function* seenInOlderPages(site: Site): Iterable<Finding> {
  for (const { record, value, path } of datedGroups(site)) {
    const { asOf, sources, name } = value;
    const seen = typeof asOf === 'string' ? spanOf(asOf)?.first : undefined;
    const least = seen && name === undefined ? yearsBefore(seen, yearsOfGrace) : seen;
    if (least && areOlder(site, sources, least))
      yield disagrees(
        record,
        [...path, 'asOf'],
        `\`asOf\` is ${String(asOf)}, but ${sourcesWere(sources)} published before.`,
        'Write the day of the newest source, or cite where it was seen later.',
      );
  }
}
const yearsOfGrace = 3;

const sourcesWere = (sources: readonly string[]) =>
  sources.length === 1 ? 'the source was' : 'all sources were';

const done = new RegExp(
  `\\b(?:was|were|has been|have been|took place|closed|ended|met|elected|chose|voted|decided) (?!to\\b|not\\b)[^.;\\n]{0,60}?\\b(?:on|by|until|in|from) ((?:\\d{1,2} )?(?:${months.join('|')}) \\d{4})\\b`,
  'g',
);
const planned =
  /\b(?:will|would|to be|plan\w*|set for|expected|scheduled|announced|next|until|term)\b/i;

/** Without a month and its year no sentence of a text tells of something done; lines may break between the two. */
const namesMonth = new RegExp(`(?:${months.join('|')})\\s+\\d{4}`);

/** `Names were due by 21 November 2036.` */
function* doneInTheFuture(site: Site): Iterable<Finding> {
  for (const record of ownRecords(site))
    for (const place of textsOf(record))
      for (const { text, offset } of namesMonth.test(place.text) ? sentencesOf(place.text) : [])
        for (const [, day] of planned.test(text) ? [] : text.matchAll(done))
          if (isAhead(momentOf(day!), site.now))
            yield disagrees(
              record,
              spotIn(place, offset),
              `The sentence tells of ${day} as of something past, but it is still to come.`,
            );
}
