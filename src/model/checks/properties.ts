/**
 * What the marks of the schemas promise, held for every field that carries them: spans end after they begin, nothing stands twice,
 * references lead to what can play their part, names that are lists of the world's own are in them.
 */
import { markedIn, valueAt, type Marked } from '../marks.ts';
import { meetingSpan } from '../meetings.ts';
import { isAfter, spanOf, type Span } from '../moments.ts';
import { allRecords, type Site } from '../site.ts';
import { errors, type Check, type Finding } from './finding.ts';
import type { Holding } from './holding.ts';
import { repeated, taken } from './repeated.ts';
import { unknownName } from './unknown-names.ts';
import { wrongPart } from './wrong-part.ts';

export default [marksAreKept] satisfies Check[];

const holdings = (site: Site): Holding[] => [
  { record: 'site', data: site.settings, marked: markedIn('site', site.settings) },
  ...allRecords(site).map((record) => ({
    record,
    data: record.data,
    marked: markedIn(record.kind, record.data),
  })),
];

/** What is wrong with the marked values of every record; `broken` names those that could not be read. */
function* marksAreKept(site: Site, broken: ReadonlySet<string>): Iterable<Finding> {
  const all = holdings(site);
  for (const holding of all)
    for (const one of holding.marked) {
      yield* reversed(site, holding, one);
      yield* repeated(holding, one);
      yield* wrongPart(site, holding, one, broken);
      yield* unknownName(site, holding, one);
    }
  yield* taken(all);
}

/** Fields of a group that are in the wrong order. */
function* reversed(
  site: Site,
  { record }: Holding,
  { value, path, marks }: Marked,
): Iterable<Finding> {
  for (const [earlier, later, shown = later] of marks.ordered ?? []) {
    const [from, to] = [valueAt(value, [earlier]), valueAt(value, [later])];
    if (comesAfter(site, from, to))
      yield errors(record, 'reversed')(
        [...path, shown],
        `\`${later}\` is ${String(to)}, but \`${earlier}\` is ${String(from)}: the first cannot come before the second.`,
        typeof to === 'number'
          ? 'Correct the number that is wrong.'
          : 'Hold both against the source, and correct the one that is wrong.',
      );
  }
}

/** Whether one number is larger than another, or one moment or meeting is later for certain. */
function comesAfter(site: Site, one: unknown, other: unknown): boolean {
  if (typeof one === 'number' && typeof other === 'number') return one > other;
  if (typeof one !== 'string' || typeof other !== 'string') return false;
  const [first, last] = [spanIn(site, one), spanIn(site, other)];
  return first !== undefined && last !== undefined && isAfter(first, last);
}

const spanIn = (site: Site, text: string): Span | undefined =>
  meetingSpan(site, text) ?? spanOf(text);
