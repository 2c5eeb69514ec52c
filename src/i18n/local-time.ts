/** An instant on the reader's own clock. */
import { localeOf, zoneStyle } from './texts.ts';

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
  if (
    Number.isNaN(+instant) ||
    format({ timeZone }).format(instant) === format({ timeZone: 'UTC' }).format(instant)
  )
    return undefined;
  return format({ timeZone, timeZoneName: zoneStyle(lang) }).format(instant);
}
