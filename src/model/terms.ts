/** Terms of office at an instant. */
import { closingDay, dayOf, instantOf } from './timetable.ts';
import type { Site } from './site.ts';

/** The last day of a term that ends on a date or at the close of a meeting; undefined if it is not known as a day. */
export const endOfTerm = (site: Site, until: string | undefined) =>
  until?.startsWith('icann') ? closingDay(site, until) : dayOf(until);

/** Whether a term is known to have ended before the site's instant. A term given only as a month or year ends with it. */
export function isOver(site: Site, holder: { until?: string | undefined }): boolean {
  const { until } = holder;
  if (!until) return false;
  const day = endOfTerm(site, until) ?? lastDayOf(until);
  const end = day && instantOf(day.toString(), 'closes');
  return end !== undefined && Temporal.Instant.compare(site.now, end) > 0;
}

/** The last day that a date can mean: `2025` is 31 December 2025, `2025-10` 31 October 2025; undefined for what is no date, as the name of a meeting. */
export function lastDayOf(when: string): Temporal.PlainDate | undefined {
  if (/^\d{4}$/.test(when)) return Temporal.PlainDate.from(`${when}-12-31`);
  if (/^\d{4}-\d{2}$/.test(when)) {
    const month = Temporal.PlainYearMonth.from(when);
    return month.toPlainDate({ day: month.daysInMonth });
  }
  return dayOf(when);
}
