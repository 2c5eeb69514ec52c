/** Days keep their months and years in a translation, however many stand in one sentence. Pure. */
import { months as englishMonths } from '../model/calendar-words.ts';
import { once } from '../model/once.ts';
import type { KeptFault } from './kept.ts';
import type { TranslatedLanguage } from './languages.ts';
import { monthPattern } from './month-names.ts';

const englishDays = new RegExp(
  `(?:(?<!\\d)(\\d{1,2}) )?(${englishMonths.join('|')})(?: (\\d{4}))?(?!\\d)`,
  'g',
);

interface Day {
  readonly found: string;
  readonly day: string | undefined;
  readonly year: string | undefined;
  readonly month: number;
}

/** The days that an English text names; every language asks for the same. */
const daysOf = once((english: string): readonly Day[] =>
  [...english.matchAll(englishDays)].map(([found, day, month, year]) => ({
    found,
    day,
    year,
    month: (englishMonths as readonly string[]).indexOf(month!) + 1,
  })),
);

/** Each day of the English with its month and year, as the translation must have them side by side. */
export function otherDays(
  english: string,
  text: string,
  language: TranslatedLanguage,
): KeptFault | undefined {
  const pairs = daysOf(english);
  const others = new Set(pairs.map(({ month }) => month));
  if (others.size < 2) return undefined;
  // Chinese names the year once for several days, before the first.
  const namesAllYears = language !== 'zh';
  const seen = new Map<string, ReadonlySet<string>>();
  const isBeside = (number: string, month: number, before: boolean) => {
    const key = `${month} ${before}`;
    const numbers = seen.get(key) ?? numbersBeside(text, month, language, before);
    seen.set(key, numbers);
    return numbers.has(number);
  };
  // What the English says too, of another day, is no exchange.
  const isStrange = (number: string, isDay: boolean) =>
    [...others].some(
      (other) =>
        !pairs.some((one) => one.month === other && (isDay ? one.day : one.year) === number) &&
        isBeside(number, other, isDay),
    );
  const lost = pairs.find(
    ({ day, month, year }) =>
      (day && !isBeside(day, month, true) && isStrange(day, true)) ||
      (year && namesAllYears && !isBeside(year, month, false) && isStrange(year, false)),
  );
  return lost
    ? {
        rule: 'lost-number',
        level: 'error',
        message: `\`${lost.found}\` of the English is another day in the translation.`,
        repair: 'Give each day its own month and year.',
      }
    : undefined;
}

/** The numbers that stand beside the name of a month in a text. */
const numbersBeside = (
  text: string,
  month: number,
  language: TranslatedLanguage,
  isDay: boolean,
): ReadonlySet<string> =>
  new Set([...text.matchAll(beside(month, language, isDay))].map(([, number]) => number!));

/** A pattern for each month: one for each day would be thousands, and each costs more to make than to use. */
const beside = once((month: number, language: TranslatedLanguage, isDay: boolean): RegExp => {
  const name = monthPattern(month, language).source;
  const day = '(?<!\\d)0?(\\d{1,2})(?!\\d)';
  const year = '(?<!\\d)(\\d{4})(?!\\d)';
  if (language === 'zh')
    return isDay
      ? new RegExp(`(?:${name})\\s*${day}\\s*(?:[日号]|[至到和—–-])`, 'g')
      : new RegExp(`${year}\\s*年\\s*(?:${name})`, 'g');
  const link = String.raw`(?:er|º|\.)?\s+(?:de(?:l)?\s+|من\s+(?:شهر\s+)?)?`;
  return isDay
    ? new RegExp(`${day}${link}(?:${name})`, 'giu')
    : new RegExp(`(?:${name})\\p{L}*,?\\s+(?:de(?:l)?\\s+|من\\s+عام\\s+|عام\\s+)?${year}`, 'giu');
});
