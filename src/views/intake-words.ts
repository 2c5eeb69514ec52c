/** When programmes take people, in the sentences of a language. */
import { writeDates } from '../guide-components/dates.ts';
import type { Words } from '../i18n/index.ts';
import type { DayRange, ExpectedIntake, Intake, Opening } from '../model/intake.ts';
import type { Site } from '../model/site.ts';

/** The days of a round as they were published. */
export function roundDates({ opens, closes }: Opening, words: Words): string {
  if (opens && !closes) return words.t('opportunity.from', { day: words.moment(opens) });
  return writeDates({ opens, closes }, words);
}

/** What to expect of the next rounds of a programme that waits for one, in sentences; what was not found is said. */
export function nextRoundLines({ how, expected, hasOthers }: Intake, words: Words): string[] {
  const { t } = words;
  if (expected.length === 0) {
    if (how === 'in-rounds') return [t('opportunity.noNext')];
    return how === 'on-set-days' ? [t('opportunity.noNextDay')] : [];
  }
  return [
    ...expected.map((one) => expectedLine(one, words)),
    ...(hasOthers ? [t('opportunity.otherRounds')] : []),
  ];
}

/** `Last round found, for ICANN85: 25 August to 3 October 2025`; undefined if none was found. Hours are left to the page of the programme. */
export function lastRoundLine(site: Site, { last }: Intake, words: Words): string | undefined {
  if (!last) return undefined;
  const [opens, closes] = [last.opens, last.closes].map((one) => one?.slice(0, 10));
  const dates = roundDates({ opens, closes }, words);
  const meeting = site.settings.meetings.find(({ id }) => id === last.for)?.title;
  const line = sentence(
    meeting
      ? words.t('opportunity.lastRoundFor', { meeting, dates })
      : words.t('opportunity.lastRound', { dates }),
    words,
  );
  return last.who ? `${line}${gapIn(words)}${last.who}` : line;
}

function expectedLine(one: ExpectedIntake, words: Words): string {
  const { t, date } = words;
  const estimate = t('opportunity.estimate', { count: one.count });
  const ends = [
    ...(one.opens ? [endLine('Opens', one.opens, words)] : []),
    ...(one.closes ? [endLine('Closes', one.closes, words)] : []),
  ];
  const gap = gapIn(words);
  const text = [
    ...ends.slice(0, -1).map((end) => sentence(end, words)),
    sentence(`${ends.at(-1)!}${gap}${estimate}`, words),
    ...(one.mayBeOpen ? [t('opportunity.mayBeOpen')] : []),
    ...(one.who ? [one.who] : []),
  ].join(gap);
  if (!one.meeting) return text;
  const month = date(one.meeting.month);
  const meeting = one.meeting.title
    ? t('opportunity.meeting', { title: one.meeting.title, month })
    : t('opportunity.meetingIn', { month });
  return t('opportunity.forMeeting', { meeting, text });
}

/** In months: the days of a few rounds would look surer than they are. */
function endLine(end: 'Opens' | 'Closes', { least, most }: DayRange, { t, date }: Words): string {
  const [from, to] = [least, most].map((day) => date(day.toPlainYearMonth().toString()));
  return from === to
    ? t(`opportunity.expect${end}In`, { month: from! })
    : t(`opportunity.expect${end}`, { from: from!, to: to! });
}

/** What stands between two sentences. */
const gapIn = ({ lang }: Words): string => (lang === 'zh' ? '' : ' ');

/** A text with its stop; a Russian year brings its own. */
export const sentence = (text: string, { lang }: Words): string =>
  lang === 'zh' ? `${text}。` : text.endsWith('.') ? text : `${text}.`;
