import { months, weekdays } from '../calendar-words.ts';
import { textsOf, type TextPlace } from '../text-fields.ts';
import type { AnyRecord } from '../site.ts';
import { allRecords } from '../site.ts';
import type { Check, Finding } from './finding.ts';

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
export const weekdaysAgree: Check = (site) =>
  allRecords(site).flatMap((record) =>
    textsOf(record).flatMap((place) =>
      (namesWeekday.test(place.text) ? patterns : []).flatMap((pattern) =>
        [...place.text.matchAll(pattern)].flatMap((match) => wrongWeekday(record, place, match)),
      ),
    ),
  );

function wrongWeekday(
  record: AnyRecord,
  { path, bodyOffset }: TextPlace,
  match: RegExpMatchArray,
): Finding[] {
  const {
    weekday: said,
    month: name,
    number,
    day,
    year = record.kind === 'cycles' ? record.data.year : undefined,
  } = match.groups!;
  if (!year) return [];
  const monthNumber = number
    ? Number(number)
    : months.findIndex((one) => one.startsWith(name!.slice(0, 3))) + 1;
  const date = dayOrNone(Number(year), monthNumber, Number(day));
  const real = date && weekdays[date.dayOfWeek - 1]!;
  if (!date || real!.startsWith(said!.slice(0, 3))) return [];
  return [
    {
      record,
      path,
      ...(bodyOffset === undefined ? {} : { bodyOffset: bodyOffset + match.index! }),
      level: 'error',
      rule: 'wrong-weekday',
      message: `\`${match[0].replace(/[.\s]+$/, '')}\`: ${date} is a ${real}.`,
      repair: 'Correct the weekday or the day, whichever the source shows to be wrong.',
    },
  ];
}

const namedDays = [
  `(?<![\\d-])(?<day>\\d{1,2})${ordinal} (?<month>${months.join('|')})\\b(?:,? (?<year>\\d{4}))?`,
  `(?<month>${months.join('|')}) (?<day>\\d{1,2})${ordinal}\\b(?![\\d-])(?:,? (?<year>\\d{4}))?`,
  `(?<![\\w/.-])(?<year>\\d{4})-(?<number>\\d{2})-(?<day>\\d{2})(?![\\w/-])`,
].map((pattern) => new RegExp(pattern, 'g'));
/** Without one of these a text names no day. */
const mayName = new RegExp(`\\d{4}-\\d{2}-\\d{2}|${months.join('|')}`);

/** Days that texts name exist. Titles of sources are quoted as they are. */
export const namedDaysExist: Check = (site) =>
  allRecords(site).flatMap((record) =>
    record.kind === 'sources'
      ? []
      : textsOf(record).flatMap((place) =>
          (mayName.test(place.text) ? namedDays : []).flatMap((pattern) =>
            [...place.text.matchAll(pattern)].flatMap((match) => missingDay(record, place, match)),
          ),
        ),
  );

function missingDay(
  record: AnyRecord,
  { path, bodyOffset }: TextPlace,
  match: RegExpMatchArray,
): Finding[] {
  const { month: name, number, day, year = '2000' } = match.groups!;
  const month = number ? Number(number) : months.findIndex((one) => one === name) + 1;
  if (Number(day) === 0 || dayOrNone(Number(year), month, Number(day))) return [];
  return [
    {
      record,
      path,
      ...(bodyOffset === undefined ? {} : { bodyOffset: bodyOffset + match.index! }),
      level: 'error',
      rule: 'no-such-day',
      message: `\`${match[0]}\` does not exist.`,
      repair: 'Look up the day in the source and correct it.',
    },
  ];
}

function dayOrNone(year: number, month: number, day: number): Temporal.PlainDate | undefined {
  try {
    return Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' });
  } catch {
    return undefined;
  }
}
