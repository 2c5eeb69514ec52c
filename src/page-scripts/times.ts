/** Deadlines are published in UTC; a reader also sees them on their own clock. */
import { localTime } from '../i18n/local-time';

/**
 * Puts the reader's own time behind each `<time data-instant>` whose `datetime` (or the attribute's own value) is an
 * instant, unless the reader's clock agrees with UTC at that instant.
 */
export function localTimes(): void {
  for (const time of document.querySelectorAll<HTMLTimeElement>('time[data-instant]')) {
    const text = localTime(
      new Date(time.dataset['instant'] || time.dateTime),
      document.documentElement.lang,
    );
    if (!text) continue;
    const span = document.createElement('span');
    span.className = 'local-time';
    span.textContent = ` (${text})`;
    time.after(span);
  }
}
