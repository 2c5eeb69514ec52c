import { momentOf, months } from '../calendar-words.ts';
import { plain } from '../plain.ts';
import { allRecords, type RecordOf, type Site } from '../site.ts';
import { dayOf } from '../moments.ts';
import { closingDay, stepDates } from '../timetable.ts';
import type { Check, Finding } from './finding.ts';

/** `14 to 25 April 2025`, `9 April`, `10–12 May`: one or two days of a month, with or without a year. */
const written = new RegExp(
  `\\b(\\d{1,2})(?:(?: to | and |–|-)(\\d{1,2}))? (${months.join('|')})(?: (\\d{4}))?`,
  'g',
);

/** The days that a round's summary names are days of its timetable: a date that moves must not stay behind in a sentence. */
export const summariesNameTheDays: Check = (site) =>
  site.records.cycles.flatMap((record): Finding[] => {
    const known = new Set(daysOf(site, record));
    const strays = [...record.data.summary.matchAll(written)].flatMap(
      ([, first, last, month, year = String(record.data.year)]) =>
        [first, last].flatMap((day) => {
          const iso = day && momentOf(`${day} ${month} ${year}`);
          return iso && !known.has(iso) ? [iso] : [];
        }),
    );
    return strays.map((day) => ({
      record,
      path: ['summary'],
      level: 'warning' as const,
      rule: 'summary-date',
      message: `The summary names ${day}, which is no day of the timetable.`,
      repair:
        'Correct the summary or the timetable, whichever the source shows to be wrong, or say it without the day.',
    }));
  });

/** A summary says what the title does not, and is of its own record. */
export const summariesSaySomething: Check = (site) => {
  const told = allRecords(site).flatMap((record) =>
    record.kind === 'sources' ? [] : [{ record, summary: sameWords(record.data.summary) }],
  );
  // A word of the glossary may say of a body what the body says itself.
  const keyOf = ({ record, summary }: (typeof told)[number]) =>
    `${record.kind === 'glossary' ? 'word' : 'page'} ${summary}`;
  const same = Map.groupBy(told, keyOf);
  return told.flatMap((one): Finding[] => {
    const { record, summary } = one;
    const at = (message: string, repair: string): Finding => ({
      record,
      path: ['summary'],
      level: 'warning',
      rule: 'empty-summary',
      message,
      repair,
    });
    const other = same.get(keyOf(one))?.find((candidate) => candidate.record !== record);
    if (summary === sameWords(record.data.title))
      return [at('The summary is the title again.', 'Say in one sentence what it is.')];
    return other
      ? [
          at(
            `The summary is that of ${other.record.file} too.`,
            'Say what this one is; a copied file keeps the words it was copied with.',
          ),
        ]
      : [];
  });
};

const sameWords = (text: string) =>
  plain(text)
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Every day a round has: of its own steps, of the timetable it shares, and of its annual meeting. */
const daysOf = (site: Site, cycle: RecordOf<'cycles'>): string[] =>
  [
    ...Object.values(stepDates(site, cycle)).flatMap(({ opens, closes }) => [
      dayOf(opens),
      dayOf(closes),
    ]),
    closingDay(site, cycle.data.agm),
  ].flatMap((day) => (day ? [day.toString()] : []));
