/** The hours of regular calls on the reader's own clock. The style sheet keeps a line for them, so nothing moves. */
import { localeOf } from '../i18n/texts';

/** The hours of some instants on the clock of a zone, by default the browser's: `17:00, 22:00 East Africa Time`. */
export function ownHours(
  instants: readonly Date[],
  { lang, withWeekday, timeZone }: { lang: string; withWeekday: boolean; timeZone?: string },
): string {
  const format = (style: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(localeOf(lang), {
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
      ...(withWeekday && { weekday: 'short' }),
      ...(timeZone && { timeZone }),
      ...style,
    });
  return instants
    .map((instant, index) =>
      format(index === instants.length - 1 ? { timeZoneName: 'shortGeneric' } : {}).format(instant),
    )
    .join(', ');
}

/** Fills every marked part below `root`. Its words are those before the hours, and what is said where the clock is UTC. */
export function showOwnHours(root: ParentNode): void {
  for (const part of root.querySelectorAll<HTMLElement>('[data-hours]')) {
    const [before, same] = part.dataset['words']!.split('|');
    const instants = part.dataset['hours']!.split(' ').map((text) => new Date(text));
    part.textContent = instants.every((instant) => instant.getTimezoneOffset() === 0)
      ? same!
      : `${before} ${ownHours(instants, { lang: document.documentElement.lang, withWeekday: 'weekday' in part.dataset })}`;
  }
}

showOwnHours(document);
