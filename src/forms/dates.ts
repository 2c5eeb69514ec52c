/** Dates as a form asks for them: how exactly one is known, then the day, month, year or meeting, and for a deadline the hour. */

export type Exactness = 'day' | 'month' | 'year' | 'meeting';

export interface DateParts {
  readonly exactness: Exactness;
  /** `2026-11-25`, `2026-11`, `2026` or `icann84`. */
  readonly date: string;
  /** `18:00` */
  readonly time?: string;
  /** `UTC`, `AoE` or `Europe/Paris`. */
  readonly zone?: string;
}

/** How exactly each form of date may be given; the usual one first. */
export const exactnessOf: Readonly<Record<string, readonly Exactness[]>> = {
  when: ['day', 'month', 'year'],
  whenOrMeeting: ['day', 'month', 'year', 'meeting'],
  moment: ['day', 'month'],
};

/** The parts of a written date; an empty text is a day not yet chosen. */
export function dateParts(text: string): DateParts {
  const [date = '', time, zone] = text.split(' ');
  const exactness = /^icann/.test(date)
    ? 'meeting'
    : /^\d{4}$/.test(date)
      ? 'year'
      : /^\d{4}-\d{2}$/.test(date)
        ? 'month'
        : 'day';
  return { exactness, date, ...(time ? { time } : {}), ...(zone ? { zone } : {}) };
}

/** The date as it stands in a file; empty without a day. A zone counts only with an hour. */
export const dateText = ({ date, time, zone }: DateParts): string =>
  date && [date, ...(time ? [time, ...(zone ? [zone] : [])] : [])].join(' ');

const lengths = { day: 10, month: 7, year: 4, meeting: Infinity } as const;

/** The same date known more or less exactly: what of it still holds. `atExactness('2026-11-25', 'month') // => '2026-11'` */
export function atExactness(date: string, exactness: Exactness): string {
  const kept = /^\d/.test(date) ? date.slice(0, lengths[exactness]) : '';
  return kept.length === lengths[exactness] ? kept : '';
}
