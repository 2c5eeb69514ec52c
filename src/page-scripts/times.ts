/** Deadlines are published in UTC; a reader also sees them on their own clock. */
import { localeOf } from '../i18n/texts';

/**
 * Puts the reader's own time behind each `<time data-instant>` whose `datetime` (or the attribute's own value) is an
 * instant, unless the reader's clock agrees with UTC at that instant.
 */
export function localTimes(root: ParentNode, zone?: string): void {
  for (const time of root.querySelectorAll<HTMLTimeElement>('time[data-instant]')) {
    const text = localTime(
      new Date(time.dataset['instant'] || time.dateTime),
      document.documentElement.lang,
      zone,
    );
    if (!text) continue;
    const span = document.createElement('span');
    span.className = 'local-time';
    span.textContent = ` (${text})`;
    time.after(span);
  }
}

/** `25 Nov, 18:59 Peru Time`: an instant on the clock of a zone, by default the browser's; undefined where that is the same as UTC. */
export function localTime(instant: Date, lang: string, timeZone?: string): string | undefined {
  const format = (style: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(localeOf(lang), {
      day: 'numeric',
      month: 'short',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
      ...style,
    });
  const here = timeZone ? { timeZone } : {};
  if (
    Number.isNaN(instant.getTime()) ||
    format(here).format(instant) === format({ timeZone: 'UTC' }).format(instant)
  )
    return undefined;
  return format({ ...here, timeZoneName: 'shortGeneric' }).format(instant);
}
