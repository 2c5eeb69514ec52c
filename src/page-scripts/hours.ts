/** The hours of regular calls on the reader's own clock. The style sheet keeps a line for them, so nothing moves. */
import type { Language } from '../i18n/languages';
import { ownHours } from './own-hours';

// The words of a part are those before the hours, and what is said where the clock is UTC.
for (const part of document.querySelectorAll<HTMLElement>('[data-hours]')) {
  const [before, same] = part.dataset['words']!.split('|');
  const instants = part.dataset['hours']!.split(' ').map((text) => new Date(text));
  part.textContent = instants.every((instant) => instant.getTimezoneOffset() === 0)
    ? same!
    : `${before} ${ownHours(instants, { lang: document.documentElement.lang as Language, withWeekday: 'weekday' in part.dataset })}`;
}
