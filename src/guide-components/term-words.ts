/** Terms of office, in the words of a language. */
import type { Words } from '../i18n/index.ts';
import { separatorsOf } from '../i18n/separators.ts';
import { meetingOf } from '../model/meetings.ts';
import type { Holder } from '../model/seats.ts';
import type { Site } from '../model/site.ts';

/** When a term begins or ends: a date, or a meeting with its year, which few know by heart. */
function edgeOf(site: Site, when: string, { lang, date }: Words): string {
  if (!when.startsWith('icann')) return date(when);
  const meeting = meetingOf(site, when);
  if (!meeting) return when.toUpperCase();
  return meeting.title + separatorsOf(lang).aside.join(date(String(meeting.year)));
}

/**
 * What is known of a term: `28 March 2019 to ICANN75 (2022)`; empty if nothing is. `says` changes how a meeting is named, or what is said
 * of a term whose end is not known.
 */
export function termInWords(
  site: Site,
  { from, until }: Pick<Holder, 'from' | 'until'>,
  words: Words,
  says: { meeting?: 'people.meeting'; from?: 'component.holders.from' } = {},
): string {
  const { t } = words;
  const edge = (when: string) => {
    const text = edgeOf(site, when, words);
    return says.meeting && when.startsWith('icann') ? t(says.meeting, { meeting: text }) : text;
  };
  if (from && until) return t('people.fromUntil', { from: edge(from), until: edge(until) });
  if (until) return t('people.until', { date: edge(until) });
  if (!from) return '';
  return says.from ? t(says.from, { from: edge(from) }) : t('people.from', { date: edge(from) });
}
