/** Hours on the clock of a reader. */
import type { Language } from '../i18n/languages.ts';
import { localeOf, zoneStyle } from '../i18n/texts.ts';

/** What stands between hours. */
const usual = ', ';
const comma: Readonly<Record<Language, string>> = {
  en: usual,
  fr: usual,
  es: usual,
  ru: usual,
  ar: '، ',
  zh: '、',
};

/** The hours of some instants on the clock of a zone, by default the browser's: `Wed 17:00, 22:00, Thu 00:30 Kenya Time`. */
export function ownHours(
  instants: readonly Date[],
  { lang, withWeekday, timeZone }: { lang: Language; withWeekday: boolean; timeZone?: string },
): string {
  const format = (style: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(localeOf(lang), { ...(timeZone && { timeZone }), ...style });
  const hour = (instant: Date) =>
    format({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(instant);
  const day = (instant: Date) => format({ weekday: 'short' }).format(instant);
  const zone = format({ timeZoneName: zoneStyle(lang) })
    .formatToParts(instants[0])
    .find(({ type }) => type === 'timeZoneName')?.value;
  const hours = instants.map((instant, index) => {
    const before = instants[index - 1];
    const isNewDay = withWeekday && (!before || day(before) !== day(instant));
    return `${isNewDay ? `${day(instant)} ` : ''}${hour(instant)}`;
  });
  return `${hours.join(comma[lang])} ${zone ?? ''}`.trim();
}
