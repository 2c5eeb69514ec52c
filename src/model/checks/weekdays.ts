import { months, weekdays } from '../calendar-words.ts';
import { allRecords, ownRecords, type Site } from '../site.ts';
import { errors, saidIn, type Check, type Finding } from './finding.ts';

export default [weekdaysAgree, namedDaysExist] satisfies Check[];

const weekday = `(?<weekday>${weekdays.map((name) => `${name}|${name.slice(0, 3)}`).join('|')})\\.?,? (?:the )?`;
const month = `(?<month>${months.map((name) => `${name}|${name.slice(0, 3)}`).join('|')})\\.?`;
const ordinal = '(?:st|nd|rd|th)?';

/** A weekday with its day, in the ways English writes it: Friday, 25 April 2025; Friday, April 25th; Friday 2025-04-25. */
const patterns = [
  `${weekday}(?<day>\\d{1,2})${ordinal}(?: of)? ${month}(?:,? (?<year>\\d{4}))?`,
  `${weekday}${month} (?<day>\\d{1,2})${ordinal}\\b(?:,? (?<year>\\d{4}))?`,
  `${weekday}\\(?(?<year>\\d{4})-(?<number>\\d{2})-(?<day>\\d{2})`,
].map((pattern) => new RegExp(`\\b${pattern}`, 'g'));

/** Without one of these a text names no weekday. */
const namesWeekday = new RegExp(weekdays.map((name) => name.slice(0, 3)).join('|'));

/** A weekday named beside a date is the weekday of that date. A date without a year is one of the round's year. */
function* weekdaysAgree(site: Site): Iterable<Finding> {
  for (const { record, match, at } of saidIn(allRecords(site), patterns, namesWeekday)) {
    const named = match.groups!;
    const year = named['year'] ?? (record.kind === 'cycles' ? record.data.year : undefined);
    const day = year === undefined ? undefined : namedDay(named, Number(year));
    const real = day && weekdays[day.dayOfWeek - 1]!;
    if (real && !real.startsWith(named['weekday']!.slice(0, 3)))
      yield errors(record, 'wrong-weekday')(
        at,
        `\`${match[0].replace(/[.\s]+$/, '')}\`: ${day} is a ${real}.`,
        'Correct the weekday or the day, whichever the source shows to be wrong.',
      );
  }
}

const namedDays = [
  `(?<![\\d-])(?<day>\\d{1,2})${ordinal} (?<month>${months.join('|')})\\b(?:,? (?<year>\\d{4}))?`,
  `(?<month>${months.join('|')}) (?<day>\\d{1,2})${ordinal}\\b(?![\\d-])(?:,? (?<year>\\d{4}))?`,
  `(?<![\\w/.-])(?<year>\\d{4})-(?<number>\\d{2})-(?<day>\\d{2})(?![\\w/-])`,
].map((pattern) => new RegExp(pattern, 'g'));
/** Without one of these a text names no day. */
const mayName = new RegExp(`\\d{4}-\\d{2}-\\d{2}|${months.join('|')}`);

/** Days that texts name exist. Titles of sources are quoted as they are. */
function* namedDaysExist(site: Site): Iterable<Finding> {
  for (const { record, match, at } of saidIn(ownRecords(site), namedDays, mayName)) {
    const named = match.groups!;
    if (Number(named['day']) > 0 && !namedDay(named, Number(named['year'] ?? 2000)))
      yield errors(record, 'no-such-day')(
        at,
        `\`${match[0]}\` does not exist.`,
        'Look up the day in the source and correct it.',
      );
  }
}

/** The day of a year that a pattern found, by the number or the name of its month; undefined if there is none. */
function namedDay(
  { number, month, day }: Readonly<Record<string, string | undefined>>,
  year: number,
): Temporal.PlainDate | undefined {
  const named = months.findIndex((one) => one.slice(0, 3) === month?.slice(0, 3)) + 1;
  try {
    return Temporal.PlainDate.from(
      { year, month: number ? Number(number) : named, day: Number(day) },
      { overflow: 'reject' },
    );
  } catch {
    return undefined;
  }
}
