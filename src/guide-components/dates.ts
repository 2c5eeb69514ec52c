/** Dates as components write them: one, a range, or only a part. */
import type { Words } from '../i18n/index.ts';
import { isDay } from '../i18n/texts.ts';
import { dateHabits } from '../i18n/words.ts';

interface Dates {
  readonly opens?: string | undefined;
  readonly closes?: string | undefined;
}

/** `14 to 25 April 2025`, `14 April 2025`, `by 2 May 2025`; with its hour and zone where it has them. Empty if no date is given. */
export function writeDates({ opens, closes }: Dates, words: Words, as?: string): string {
  const [from, until] = [opens, closes].map((one) => one && shortened(one, as));
  if (from && until && from !== until) {
    const [first, last] = [from, until].map(dayOf);
    return first && last
      ? rangeOf(first, last, words, as)
      : words.t('component.range', { from: one(from, words, as), until: one(until, words, as) });
  }
  const only = from ?? until;
  if (!only) return '';
  return from || !closes
    ? one(only, words, as)
    : words.t('component.by', { day: one(only, words, as) });
}

const shortened = (when: string, as: string | undefined) =>
  as === 'year' ? when.slice(0, 4) : as === 'month' ? when.slice(0, 7) : when;

/** The date if a day is all that is written. */
const dayOf = (when: string) => (isDay(when) ? new Date(`${when}T00:00:00Z`) : undefined);

function one(when: string, words: Words, as: string | undefined): string {
  const day = as === 'day' ? dayOf(when.slice(0, 10)) : undefined;
  if (!day) return words.moment(when);
  return formatOf(words, as)
    .formatToParts(day)
    .map((part) => ordinalFirst(part, words))
    .join('');
}

/** The first day of a month as the language calls it, in French `1er`; Intl writes 1. */
const ordinalFirst = ({ type, value }: Intl.DateTimeFormatPart, { lang }: Words): string =>
  type === 'day' && value === '1' ? (dateHabits[lang].first ?? value) : value;

/** With the word for "to" where Intl writes a dash, which is hard to hear; Russian keeps it, as Intl sets it. */
function rangeOf(from: Date, until: Date, words: Words, as: string | undefined): string {
  const to = words.t('component.to');
  if (words.lang === 'zh') return chineseRange(from, until, words, as);
  return formatOf(words, as)
    .formatRangeToParts(from, until)
    .map((part) => {
      const isDash =
        part.type === 'literal' && part.source === 'shared' && /[–—-]/.test(part.value);
      return isDash && to !== '–' ? ` ${to} ` : ordinalFirst(part, words);
    })
    .join('');
}

/** `2025年4月14日至4月25日`: Intl writes Chinese ranges with strokes, and their months as numbers. */
function chineseRange(from: Date, until: Date, words: Words, as: string | undefined): string {
  const isOneYear = from.getUTCFullYear() === until.getUTCFullYear();
  const end = formatOf(words, isOneYear ? 'day' : as).format(until);
  return `${formatOf(words, as).format(from)}${words.t('component.to')}${end}`;
}

const formatOf = ({ locale }: Words, as: string | undefined) =>
  new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'long',
    ...(as === 'day' ? {} : { year: 'numeric' }),
    timeZone: 'UTC',
  });
