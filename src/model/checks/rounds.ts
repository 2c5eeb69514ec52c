/** A round fits the posts it fills, the meeting at which it ends and the round it takes dates from. */
import { momentOf, months } from '../calendar-words.ts';
import { dayOf } from '../moments.ts';
import type { Site } from '../site.ts';
import { closingDay } from '../timetable.ts';
import { errors, warnings, type Check, type Finding } from './finding.ts';

export default [
  peopleAreSeatedAtTheMeeting,
  outcomesBelongToTheRound,
  timetablesAreSharedWithin,
  remarksNameTheDay,
] satisfies Check[];

/** People are seated at the close of the annual meeting that the round names. */
function* peopleAreSeatedAtTheMeeting(site: Site): Iterable<Finding> {
  for (const record of site.records.cycles) {
    const { procedure, agm, steps } = record.data;
    const close = closingDay(site, agm);
    for (const { id, does } of site.look('procedures', procedure)?.data.steps ?? []) {
      const dates = Object.hasOwn(steps, id) ? steps[id] : undefined;
      const day = dayOf(dates?.opens ?? dates?.closes);
      if (does !== 'seat' || !close || !dates || !day || dates.withdrawn || dates.note) continue;
      if (!day.equals(close))
        yield warnings(record, 'other-seating')(
          ['steps', id, dates.opens ? 'opens' : 'closes'],
          `${id} is on ${day}, but the annual meeting \`${agm}\` closes on ${close}.`,
          'Correct the day or the meeting; if both are right, say why in a note.',
        );
    }
  }
}

/** Outcomes are of the posts and the region of the round, and say who or what came out. */
function* outcomesBelongToTheRound({ records }: Site): Iterable<Finding> {
  for (const record of records.cycles) {
    const { outcomes = [], positions, region: own } = record.data;
    const say = errors(record, 'other-outcome');
    for (const [index, { position, region, name, what }] of outcomes.entries()) {
      if (position && !positions.includes(position))
        yield say(
          ['outcomes', index, 'position'],
          `\`${position}\` is not a post that this round fills.`,
          `Its posts are ${positions.join(', ')}.`,
        );
      if (region && own && region !== own)
        yield say(
          ['outcomes', index, 'region'],
          `The round is one of ${own}, but the outcome is of ${region}.`,
          'Correct the one that is wrong.',
        );
      if (!name && !what)
        yield say(
          ['outcomes', index, 'name'],
          'The outcome says neither who was chosen nor what was decided.',
          'Add name or what.',
        );
    }
  }
}

/** A round takes dates from a round that fills posts of its own. */
function* timetablesAreSharedWithin(site: Site): Iterable<Finding> {
  for (const record of site.records.cycles) {
    const { inherits, positions } = record.data;
    const shared = site.look('cycles', inherits);
    if (!shared || positions.length === 0) continue;
    if (!shared.data.positions.some((one) => positions.includes(one)))
      yield warnings(record, 'other-procedure')(
        ['inherits'],
        `\`${shared.id}\` fills none of the posts of this round.`,
        'Name the shared round of the same posts.',
      );
  }
}

/** The date that a remark gives beside a word for an end. */
const endWord = /\b(?:clos(?:es?|ed|ing)|deadline|due|until|ends?|ended|last day)\b/i;
/** What was so once, or meant, is another day on purpose. */
const former =
  /\b(?:first|former|earlier|plan(?:ned)?|original|extended|moved|instead|before|draft)\b/i;
const dated = new RegExp(
  `\\b(\\d{1,2}) (${months.join('|')}) (\\d{4})\\b|\\b(\\d{4}-\\d{2}-\\d{2})\\b`,
  'g',
);

/** A remark at a step that names the step's end names the day that the step has. */
function* remarksNameTheDay({ records }: Site): Iterable<Finding> {
  for (const record of records.cycles)
    for (const [id, dates] of Object.entries(record.data.steps))
      for (const field of ['note', 'about'] as const) {
        const text = dates[field];
        const closes = dayOf(dates.closes);
        if (!text || !closes || !endWord.test(text) || former.test(text)) continue;
        const known = [String(closes), dayOf(dates.opens)?.toString()];
        const named = [...text.matchAll(dated)].flatMap((match) => isoOf(match) ?? []);
        if (named.length === 1 && !known.includes(named[0]))
          yield warnings(record, 'summary-date')(
            ['steps', id, field],
            `The ${field} speaks of an end and names ${named[0]!}, but the step ends on ${dates.closes}.`,
            'Correct the one that is wrong, or say what ended on the other day.',
          );
      }
}

const isoOf = ([, day, month, year, iso]: RegExpMatchArray): string | undefined =>
  iso ?? (day && month && year ? momentOf(`${day} ${month} ${year}`) : undefined);
