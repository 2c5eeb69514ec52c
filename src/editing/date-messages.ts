/** What is wrong with a written date, and the date that was meant where only one can be. */
import { months } from '../model/calendar-words.ts';
import { dateFault, type DateFault } from './date-fault.ts';
import { explainTime } from './time-messages.ts';

/** What a field takes: a whole day, a date as exactly as known, or a moment. */
export type DateSort = 'day' | 'date' | 'moment';

/** The number of a month by its name or three letters of it; 0 if it is none. */
function monthOf(word: string): number {
  const start = word
    .toLowerCase()
    .replace(/\.$/, '')
    .replace(/^sept$/, 'sep');
  return word.length < 3
    ? 0
    : months.findIndex((month) => month.toLowerCase().startsWith(start)) + 1;
}
const pad = (value: string | number) => String(value).padStart(2, '0');
const exists = (year: number, month: number, day: number) =>
  month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
const daysIn = (year: number, month: number) =>
  new Temporal.PlainYearMonth(year, month).daysInMonth;
const monthName = (month: number) => months[month - 1]!;

const example: Record<DateSort, string> = {
  day: 'Write the year, month and day: 2026-11-25.',
  date: 'Write 2026-11-25, or 2026-11 or 2026 if no more is known.',
  moment: 'Write 2026-11-25, or 2026-11-25 18:00 UTC with UTC, AoE or a zone such as Europe/Paris.',
};

/** Says what is wrong with a date that a field of a sort does not take. */
export function explainDate(written: string, sort: DateSort): DateFault {
  const text = written.trim();
  const [, datePart = text, timePart = ''] =
    /^(.*?\d)(?:[ T,]+(\d{1,2}(?::\d|h\d|\s*[ap]\.?m\b).*))?$/is.exec(text) ?? [];
  const day = readDay(datePart);
  if (day && !exists(day.year, day.month, day.day)) return noSuchDay(day);
  if (timePart && sort === 'moment' && day)
    return explainTime(Temporal.PlainDate.from(day), timePart.trim());
  if (timePart && sort !== 'moment')
    return dateFault('date-form', 'holds a time, but only a day belongs here', example[sort]);
  if (day && /^\d{4}-\d{2}-\d$/.test(datePart))
    return dateFault(
      'date-form',
      'has a day of one digit, and may have been cut',
      `Look up the day in the source; if it is ${day.day}, write ${datePart.slice(0, -1)}0${day.day}.`,
    );
  if (day) {
    const meant = `${day.year}-${pad(day.month)}-${pad(day.day)}`;
    return dateFault('date-form', 'is not written as a date', `Write ${meant}.`, meant);
  }
  const month = readMonth(text);
  if (month && sort !== 'moment') {
    if (sort === 'day') return dateFault('date-form', 'names no day', example.day);
    return dateFault('date-form', 'is not written as a date', `Write ${month}.`, month);
  }
  const wrongMonth = /^\d{4}-(\d{2})$/.exec(text);
  if (wrongMonth && sort !== 'day' && (Number(wrongMonth[1]) > 12 || wrongMonth[1] === '00'))
    return dateFault('no-such-day', 'does not exist: a year has 12 months', 'Correct the month.');
  if (/^\d{4}(?:-\d{2})?$/.test(text))
    return dateFault(
      'date-form',
      sort === 'moment' ? 'names no day' : 'names no day, which this field needs',
      example[sort],
    );
  const either = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})$/.exec(datePart);
  if (either) return twoReadings(either, sort);
  return dateFault('date-form', 'is not a date', example[sort]);
}

interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** A day in a form that can be read in one way only. */
function readDay(text: string): Day | undefined {
  const as = (year: string, month: string | number, day: string): Day => ({
    year: Number(year),
    month: Number(month),
    day: Number(day),
  });
  const yearFirst =
    /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text) ??
    /^((?:19|20)\d{2})(\d{2})(\d{2})$/.exec(text);
  if (yearFirst) return as(yearFirst[1]!, yearFirst[2]!, yearFirst[3]!);
  const dayFirst =
    /^(?:\w+day,? )?(\d{1,2})(?:st|nd|rd|th)?[ -](?:of )?([A-Za-z]+)\.?,?[ -](\d{4})$/i.exec(text);
  if (dayFirst && monthOf(dayFirst[2]!))
    return as(dayFirst[3]!, monthOf(dayFirst[2]!), dayFirst[1]!);
  const monthFirst = /^(?:\w+day,? )?([A-Za-z]+)\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/i.exec(
    text,
  );
  if (monthFirst && monthOf(monthFirst[1]!))
    return as(monthFirst[3]!, monthOf(monthFirst[1]!), monthFirst[2]!);
  const numbers = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text);
  if (!numbers) return undefined;
  const [first, second] = [Number(numbers[1]), Number(numbers[2])];
  // Only a number above 12 tells the day from the month.
  if (first > 12 && second <= 12) return as(numbers[3]!, second, numbers[1]!);
  if (second > 12 && first <= 12) return as(numbers[3]!, first, numbers[2]!);
  return first === second ? as(numbers[3]!, first, numbers[2]!) : undefined;
}

function readMonth(text: string): string | undefined {
  const match = /^([A-Za-z]{3,9})\.?,? (\d{4})$/.exec(text);
  if (match && monthOf(match[1]!)) return `${match[2]}-${pad(monthOf(match[1]!))}`;
  const yearFirst = /^(\d{4})[-/.](\d{1,2})$/.exec(text);
  return yearFirst &&
    Number(yearFirst[2]) >= 1 &&
    Number(yearFirst[2]) <= 12 &&
    !/^\d{4}-\d{2}$/.test(text)
    ? `${yearFirst[1]}-${pad(yearFirst[2]!)}`
    : undefined;
}

function noSuchDay({ year, month, day }: Day): DateFault {
  const complaint =
    month < 1 || month > 12
      ? 'does not exist: a year has 12 months'
      : day < 1
        ? 'does not exist: months begin with day 1'
        : `does not exist: ${monthName(month)} ${year} has ${daysIn(year, month)} days`;
  return dateFault('no-such-day', complaint, 'Look up the day in the source and correct it.');
}

function twoReadings([, first, second, year]: RegExpExecArray, sort: DateSort): DateFault {
  const [a, b] = [Number(first), Number(second)];
  if (a > 12 && b > 12)
    return dateFault(
      'no-such-day',
      'does not exist: a year has 12 months',
      'Look up the day in the source and correct it.',
    );
  if (year!.length === 2 || !exists(Number(year), b, a) || !exists(Number(year), a, b))
    return dateFault('date-form', 'can be read in several ways', example[sort]);
  return dateFault(
    'date-form',
    `can be read as ${a} ${monthName(b)} and as ${b} ${monthName(a)}`,
    `Look up the day in the source, and write ${year}-${pad(b)}-${pad(a)} or ${year}-${pad(a)}-${pad(b)}.`,
  );
}
