/** Days keep their months and years in a translation, however many stand in one sentence. Pure. */
import { months as englishMonths } from '../model/calendar-words.ts';
import type { KeptFault } from './kept.ts';
import type { TranslatedLanguage } from './languages.ts';
import { monthPattern } from './month-names.ts';

const englishDays = new RegExp(
  `(?:(?<!\\d)(\\d{1,2}) )?(${englishMonths.join('|')})(?: (\\d{4}))?(?!\\d)`,
  'g',
);

/** Each day of the English with its month and year, as the translation must have them side by side. */
export function otherDays(
  english: string,
  text: string,
  language: TranslatedLanguage,
): KeptFault | undefined {
  const pairs = [...english.matchAll(englishDays)].map(([found, day, month, year]) => ({
    found,
    day,
    year,
    month: (englishMonths as readonly string[]).indexOf(month!) + 1,
  }));
  const others = new Set(pairs.map(({ month }) => month));
  if (others.size < 2) return undefined;
  // Chinese names the year once for several days, before the first.
  const namesAllYears = language !== 'zh';
  const isBeside = (number: string, month: number, before: boolean) =>
    beside(number, month, language, before).test(text);
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

const known = new Map<string, RegExp>();
/** A number as it stands beside the name of a month. */
function beside(
  number: string,
  month: number,
  language: TranslatedLanguage,
  isDay: boolean,
): RegExp {
  const key = `${language} ${month} ${number} ${isDay}`;
  if (!known.has(key)) known.set(key, besideOf(number, month, language, isDay));
  return known.get(key)!;
}

function besideOf(
  number: string,
  month: number,
  language: TranslatedLanguage,
  isDay: boolean,
): RegExp {
  const name = monthPattern(month, language).source;
  const written = `(?<!\\d)0?${number}(?!\\d)`;
  if (language === 'zh')
    return isDay
      ? new RegExp(`(?:${name})\\s*${written}\\s*(?:[日号]|[至到和—–-])`)
      : new RegExp(`${written}\\s*年\\s*(?:${name})`);
  const link = String.raw`(?:er|º|\.)?\s+(?:de(?:l)?\s+|من\s+(?:شهر\s+)?)?`;
  return isDay
    ? new RegExp(`${written}${link}(?:${name})`, 'iu')
    : new RegExp(`(?:${name})\\p{L}*,?\\s+(?:de(?:l)?\\s+|من\\s+عام\\s+|عام\\s+)?${written}`, 'iu');
}
