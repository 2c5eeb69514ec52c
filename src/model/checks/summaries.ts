import { momentOf, months } from '../calendar-words.ts';
import { dayOf } from '../moments.ts';
import { plain } from '../plain.ts';
import { ownRecords, type RecordOf, type Site } from '../site.ts';
import { closingDay, stepDates } from '../timetable.ts';
import { warnings, type Check, type Finding } from './finding.ts';
import { twins } from './twins.ts';

export default [summariesNameTheDays, summariesSaySomething] satisfies Check[];

/** `14 to 25 April 2025`, `9 April`, `10–12 May`: one or two days of a month, with or without a year. */
const written = new RegExp(
  `\\b(\\d{1,2})(?:(?: to | and |–|-)(\\d{1,2}))? (${months.join('|')})(?: (\\d{4}))?`,
  'g',
);

/** The days that a round's summary names are days of its timetable: a date that moves must not stay behind in a sentence. */
function* summariesNameTheDays(site: Site): Iterable<Finding> {
  for (const record of site.records.cycles) {
    const known = new Set(daysOf(site, record));
    const named = [...record.data.summary.matchAll(written)].flatMap(
      ([, first, last, month, year = String(record.data.year)]) =>
        [first, last].flatMap((day) => (day && momentOf(`${day} ${month} ${year}`)) || []),
    );
    for (const day of named)
      if (!known.has(day))
        yield warnings(record, 'summary-date')(
          ['summary'],
          `The summary names ${day}, which is no day of the timetable.`,
          'Correct the summary or the timetable, whichever the source shows to be wrong, or say it without the day.',
        );
  }
}

/** A summary says what the title does not, and is of its own record. */
function* summariesSaySomething(site: Site): Iterable<Finding> {
  // A word of the glossary may say of a body what the body says itself.
  const keyOf = ({ kind, data }: ReturnType<typeof ownRecords>[number]) =>
    `${kind === 'glossary' ? 'word' : 'page'} ${sameWords(data.summary)}`;
  const others = new Map(twins(ownRecords(site), keyOf));
  for (const record of ownRecords(site)) {
    const say = warnings(record, 'empty-summary');
    const other = others.get(record);
    if (sameWords(record.data.summary) === sameWords(record.data.title))
      yield say(['summary'], 'The summary is the title again.', 'Say in one sentence what it is.');
    else if (other)
      yield say(
        ['summary'],
        `The summary is that of ${other.file} too.`,
        'Say what this one is; a copied file keeps the words it was copied with.',
      );
  }
}

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
