import { isAfter, spanOf } from '../moments.ts';
import { didYouMean, type Path } from '../problem.ts';
import type { Site } from '../site.ts';
import { anchorMoment, limitParts, measuredIntervals, type Measured } from '../timetable.ts';
import { errors, type Check, type Finding } from './finding.ts';

// The planner asks these of a pasted round too: they may read nothing but the round, its procedure and the meetings.
export default [
  cycleStepsExist,
  stepsCloseAfterTheyOpen,
  departuresAreRecorded,
  stepsComeInOrder,
] satisfies Check[];

/** The step names a cycle uses are steps of its procedure. */
function* cycleStepsExist(site: Site): Iterable<Finding> {
  for (const record of site.records.cycles) {
    const procedure = site.look('procedures', record.data.procedure);
    const known = procedure?.data.steps.map((step) => step.id);
    for (const id of Object.keys(record.data.steps))
      if (procedure && !known!.includes(id))
        yield errors(record, 'unknown-step')(
          ['steps', id],
          `\`${id}\` is not a step of ${procedure.data.title}.`,
          didYouMean(id, known!, `Its steps are ${known!.join(', ')}.`),
        );
  }
}

/** No step closes before it opens, and a call's deadline follows its opening. */
function* stepsCloseAfterTheyOpen({ records }: Site): Iterable<Finding> {
  for (const record of records.cycles)
    for (const [id, dates] of Object.entries(record.data.steps))
      yield* order(record, ['steps', id, 'closes'], dates);
  for (const record of records.opportunities) yield* order(record, ['closes'], record.data);
}

function* order(
  record: Finding['record'],
  path: Path,
  { opens, closes }: { opens?: string | undefined; closes?: string | undefined },
): Iterable<Finding> {
  const [first, last] = [opens && spanOf(opens), closes && spanOf(closes)];
  if (!first || !last) return;
  const isReversed = isAfter(first, last);
  const lastsNoTime = first.precision === 'minute' && first.first.equals(last.first);
  if (isReversed || (lastsNoTime && last.precision === 'minute'))
    yield errors(record, 'closes-before-opens')(
      path,
      isReversed
        ? `It closes on ${closes}, before it opens on ${opens}.`
        : `It closes at the minute it opens, ${opens}.`,
      opens?.slice(0, 10) === closes?.slice(0, 10)
        ? 'Correct the time or the zone that is wrong.'
        : 'Correct the day that is wrong.',
    );
}

/** A broken limit is an error unless the cycle records it; a recorded departure is real. */
function* departuresAreRecorded(site: Site): Iterable<Finding> {
  for (const record of site.records.cycles) {
    const procedure = site.look('procedures', record.data.procedure);
    if (!procedure) continue;
    const known = procedure.data.steps.flatMap(({ intervals = [] }) =>
      intervals.map(({ id }) => id),
    );
    const measured = measuredIntervals(site, record);
    const recorded = record.data.departures ?? [];
    for (const one of measured) {
      const { interval, from, to, actual } = one;
      const isRecorded = recorded.some((departure) => departure.interval === interval.id);
      if (!one.kept && !isReversed(one) && interval.binding === 'rule' && !isRecorded)
        yield errors(record, 'limit-not-kept')(
          ['steps', ...interval.to.split('.')],
          `From ${interval.from} (${from}) to ${interval.to} (${to}) is ${inUnits(actual, interval.limit)}; the procedure allows ${interval.limit}${interval.rule ? ` (${interval.rule})` : ''}.`,
          `Correct the day, or record it under departures with interval: ${interval.id}, a reason and a source.`,
        );
    }
    for (const [index, { interval }] of recorded.entries()) {
      const at = ['departures', index, 'interval'];
      const one = measured.find(({ interval: { id } }) => id === interval);
      if (!known.includes(interval))
        yield errors(record, 'unknown-interval')(
          at,
          `\`${interval}\` is not a limit of the procedure.`,
          didYouMean(interval, known, `Its limits are ${known.join(', ')}.`),
        );
      else if (one?.kept)
        yield errors(record, 'no-departure')(
          at,
          `A departure from \`${interval}\` is recorded, but the dates (${one.from} to ${one.to}) keep it.`,
          'Remove the departure, or correct the date.',
        );
    }
  }
}

/** Days in the wrong order are another rule's business. */
const isReversed = ({ from, to }: Measured) => Temporal.PlainDate.compare(from, to) > 0;

const inUnits = (count: number, limit: string) =>
  `${count} ${limitParts(limit).unit}${count === 1 ? '' : 's'}`;

const pairs = [
  ['nominations.opens', 'acceptance.closes'],
  ['nominations.closes', 'vote.opens'],
  ['acceptance.closes', 'vote.opens'],
  ['vote.closes', 'agm'],
] as const;

/** Later steps do not end before earlier ones begin: call, nominations, acceptance, vote, seating. */
function* stepsComeInOrder(site: Site): Iterable<Finding> {
  for (const record of site.records.cycles)
    for (const [first, second] of pairs) {
      const [from, to] = [anchorMoment(site, record, first), anchorMoment(site, record, second)];
      const [start, end] = [from && spanOf(from), to && spanOf(to)];
      if (start && end && isAfter(start, end))
        yield errors(record, 'impossible-order')(
          ['steps', first.split('.')[0]!],
          `${first} on ${from} comes after ${second} on ${to}.`,
          'Correct the day that is wrong.',
        );
    }
}
