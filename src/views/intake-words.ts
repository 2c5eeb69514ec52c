/** When programmes take people, in the sentences of a language. */
import { writeDates } from '../guide-components/dates.ts';
import type { Key, Words } from '../i18n/index.ts';
import { gapOf, stopOf } from '../i18n/separators.ts';
import { isDay } from '../i18n/texts.ts';
import type { DayRange, ExpectedIntake, Intake, Opening } from '../model/intake.ts';
import { meetingOf } from '../model/meetings.ts';
import type { Site } from '../model/site.ts';

/** The days of a round as they were published. */
export function roundDates({ opens, closes }: Opening, words: Words): string {
  if (opens && !closes) return words.t('opportunity.from', { day: words.moment(opens) });
  return writeDates({ opens, closes }, words);
}

/** A part of a sentence; what a reader looks for stands out. */
export interface Said {
  readonly text: string;
  readonly isStrong?: true;
}

/** What to expect of the next rounds of a programme that waits for one, in lines of sentences; what was not found is said. */
export function nextRounds({ how, expected, hasOthers }: Intake, words: Words): Said[][] {
  const says = (key: Key): Said[][] => [[{ text: words.t(key) }]];
  if (expected.length === 0) {
    if (how === 'in-rounds') return says('opportunity.noNext');
    return how === 'on-set-days' ? says('opportunity.noNextDay') : [];
  }
  return [
    ...expected.map((one) => expectedRound(one, words)),
    ...(hasOthers ? says('opportunity.otherRounds') : []),
  ];
}

/** The same as plain text. */
export const nextRoundLines = (intake: Intake, words: Words): string[] =>
  nextRounds(intake, words).map((line) => line.map(({ text }) => text).join(gapOf(words.lang)));

/** `Last round found, for ICANN85: 25 August to 3 October 2025`; undefined if none was found. Hours are left to the page of the programme. */
export function lastRoundLine(site: Site, { last }: Intake, words: Words): string | undefined {
  if (!last) return undefined;
  const [opens, closes] = [last.opens, last.closes].map((one) => one?.slice(0, 10));
  const days = roundDates({ opens, closes }, words);
  const isSpan = opens && isDay(opens) && closes && isDay(closes) && opens !== closes;
  const dates = isSpan ? words.t('opportunity.span', { days }) : days;
  const meeting = meetingOf(site, last.for)?.title;
  const line = sentence(
    meeting
      ? words.t('opportunity.lastRoundFor', { meeting, dates })
      : words.t('opportunity.lastRound', { dates }),
    words,
  );
  return last.who ? `${line}${gapOf(words.lang)}${last.who}` : line;
}

function expectedRound(one: ExpectedIntake, words: Words): Said[] {
  const { t } = words;
  const estimate = t('opportunity.estimate', { count: one.count });
  const ends = [
    ...(one.opens ? [endLine('Opens', one.opens, words)] : []),
    ...(one.closes ? [endLine('Closes', one.closes, words)] : []),
  ];
  return [
    ...(one.meeting ? [{ text: meetingLine(one.meeting, words), isStrong: true as const }] : []),
    ...ends.slice(0, -1).map((end) => ({ text: sentence(end, words) })),
    { text: sentence(`${ends.at(-1)!}${gapOf(words.lang)}${estimate}`, words) },
    ...(one.mayBeOpen ? [{ text: t('opportunity.mayBeOpen'), isStrong: true as const }] : []),
    ...(one.who ? [{ text: one.who }] : []),
  ];
}

function meetingLine({ title, month }: NonNullable<ExpectedIntake['meeting']>, words: Words) {
  const when = words.date(month);
  return sentence(
    title
      ? words.t('opportunity.meeting', { title, month: when })
      : words.t('opportunity.meetingIn', { month: when }),
    words,
  );
}

/** In months: the days of a few rounds would look surer than they are. */
function endLine(end: 'Opens' | 'Closes', { least, most }: DayRange, { t, date }: Words): string {
  const [from, to] = [least, most].map((day) => date(day.toPlainYearMonth().toString()));
  return from === to
    ? t(`opportunity.expect${end}In`, { month: from! })
    : t(`opportunity.expect${end}`, { from: from!, to: to! });
}

/** A text with its stop; a Russian year brings its own. */
export const sentence = (text: string, words: Words): string =>
  text.endsWith('.') && words.lang !== 'zh' ? text : `${text}${stopOf(words.lang)}`;
