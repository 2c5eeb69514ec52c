/** Whether the sources of a group of fields, or its own words, show a day that was put in. Pure. */
import { momentOf } from '../../model/calendar-words.ts';
import { textsIn } from '../../model/text-fields.ts';

/** Where a day was put in, and what may show it. */
export interface DayChange {
  readonly was: unknown;
  /** Its field; `asOf` says when something was seen. */
  readonly name: string;
  /** The fields around it as they are, with their sources. */
  readonly group: Readonly<Record<string, unknown>>;
  /** The name of the file. */
  readonly id: string;
  /** The day a source carries. */
  readonly publishedOn: (source: string) => string | undefined;
}

/**
 * A day of seeing is shown by a cited source of that day. Any date that only becomes more exact is, besides, by the name of the file
 * and the texts around it: `2017-09` is `2017-09-20` where the note says 20 September 2017.
 */
export function isDayShown({ was, name, group, id, publishedOn }: DayChange): boolean {
  const is = group[name];
  if (!isDate(was) || !isDate(is)) return false;
  const [before, after] = [String(was), String(is)];
  const isFiner = after.startsWith(before);
  if (name !== 'asOf' && !isFiner) return false;
  const sources = Array.isArray(group['sources']) ? group['sources'].map(String) : [];
  const days = sources.flatMap((source) => [publishedOn(source) ?? [], daysIn(source)].flat());
  const texts = textsIn(group).flatMap(({ path, text }) => (path[0] === name ? [] : [text]));
  return (isFiner ? [...days, ...[id, ...texts].flatMap(daysIn)] : days).includes(after);
}

const isDate = (value: unknown): boolean =>
  (typeof value === 'string' || typeof value === 'number') &&
  /^\d{4}(?:-\d{2}){0,2}$/.test(String(value));

/** The dates that a text writes, as `2017-09-20` or as `20 September 2017`. */
const daysIn = (text: string): string[] => [
  ...(text.match(/(?<!\d)\d{4}(?:-\d{2}){1,2}(?!\d)/g) ?? []),
  ...(text.match(/(?:\d{1,2} )?\p{Lu}\p{Ll}+ \d{4}/gu) ?? []).map(momentOf),
];
