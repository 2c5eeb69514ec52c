/** The months and weekdays as English content writes them, in order; weeks begin on Monday, as Temporal counts. */
export const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;
export const weekdays = [
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
  'Sunday',
] as const;

/** The weekdays as calendar files write them. */
export const weekdayCodes = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;

/** A date as texts write it in the form of fields: `18 December 2025` is `2025-12-18`. What is none stays as it is. */
export function momentOf(words: string): string {
  const [, day, name, year] = /^(?:(\d{1,2}) )?(\p{L}+) (\d{4})$/u.exec(words) ?? [];
  const number = (months as readonly string[]).indexOf(name ?? '') + 1;
  if (!year || number === 0) return words;
  const padded = [number, ...(day ? [Number(day)] : [])].map((one) => String(one).padStart(2, '0'));
  return [year, ...padded].join('-');
}
