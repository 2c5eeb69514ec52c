/** A procedure taken by itself: its steps stand in their order, and its limits can be measured and are what their sentences say. */
import { numberOf, numberWords } from '../number-words.ts';
import type { Path } from '../problem.ts';
import type { Site } from '../site.ts';
import { limitParts } from '../timetable.ts';
import { disagrees, errors, type Check, type Finding } from './finding.ts';

export default [
  limitsAreTheirSentences,
  limitsCountForwards,
  resultsComeLast,
  limitsCanBeMeasured,
] satisfies Check[];

const counted = new RegExp(
  `\\b(\\d+|${numberWords.join('|')})[ -](?:working |calendar |full |more )*(hour|day|week|month|year)s?\\b`,
  'gi',
);

const inDays: Readonly<Record<string, number>> = { day: 1, week: 7 };

const sameUnit = (count: number, unit: string) =>
  inDays[unit] ? `${count * inDays[unit]} day` : `${count} ${unit}`;

/** All limits of the procedures, with the places of their fields. */
const limitsOf = ({ records }: Site) =>
  records.procedures.flatMap((record) =>
    record.data.steps.flatMap(({ intervals = [] }, step) =>
      intervals.map((interval, index) => ({
        ...interval,
        record,
        at: (field: keyof typeof interval): Path => ['steps', step, 'intervals', index, field],
      })),
    ),
  );

/** A limit and the sentence that explains it count the same. */
function* limitsAreTheirSentences(site: Site): Iterable<Finding> {
  for (const { record, at, limit, says } of limitsOf(site)) {
    const { amount, unit } = limitParts(limit);
    const own = sameUnit(amount, unit.replace(/^working /, '').replace(/s$/, ''));
    const said = [...says.matchAll(counted)].map(([, count, one]) =>
      sameUnit(numberOf(count!), one!.toLowerCase()),
    );
    const [, ofUnit] = own.split(' ');
    const alike = said.filter((one) => one.endsWith(` ${ofUnit}`));
    const least = /\b(?:at least|no (?:fewer|less) than|a minimum of)\b/i.test(says);
    const most = /\b(?:at most|no more than|within|not later than|a maximum of)\b/i.test(says);
    if (least !== most && limit.startsWith(least ? 'at most' : 'at least'))
      yield disagrees(
        record,
        at('limit'),
        `The limit is \`${limit}\`, but its sentence says the opposite.`,
      );
    else if (alike.length > 0 && !alike.includes(own))
      yield disagrees(
        record,
        at('limit'),
        `The limit is \`${limit}\`, but its sentence speaks of ${alike[0]}s.`,
      );
  }
}

/** A limit counts from an earlier end of the steps to a later one. */
function* limitsCountForwards(site: Site): Iterable<Finding> {
  for (const { record, at, from, to } of limitsOf(site)) {
    const places = record.data.steps.flatMap(({ id }) => [`${id}.opens`, `${id}.closes`]);
    const isOfOneStep = from.split('.')[0] === to.split('.')[0];
    if (isOfOneStep && places.indexOf(from) > places.indexOf(to))
      yield disagrees(
        record,
        at('from'),
        `The limit counts from \`${from}\` back to \`${to}\`.`,
        'Exchange the two.',
      );
  }
}

/** Nothing is announced before people were asked. */
function* resultsComeLast({ records }: Site): Iterable<Finding> {
  for (const record of records.procedures) {
    const { steps, kind } = record.data;
    // An accreditation may be asked for again after it was refused.
    if (kind === 'accreditation') continue;
    const result = steps.findIndex(({ id }) => /^results?$/.test(id));
    const later = steps.slice(result + 1).find(({ does }) => does === 'vote' || does === 'ask');
    if (result >= 0 && later)
      yield disagrees(
        record,
        ['steps', result, 'id'],
        `\`${steps[result]!.id}\` comes before \`${later.id}\`, whose result it is.`,
        'Put the steps in their order.',
      );
  }
}

/** A limit counts between two ends that differ, forwards, and only once for the same stretch. */
function* limitsCanBeMeasured(site: Site): Iterable<Finding> {
  const seen = new Map<string, string>();
  for (const { record, at, id, from, to, limit, region } of limitsOf(site)) {
    const say = errors(record, 'empty-limit');
    const order = record.data.steps.map((step) => step.id);
    const rank = (anchor: string) =>
      anchor === 'agm' ? order.length : order.indexOf(anchor.split('.')[0]!);
    if (from === to)
      yield say(at('to'), `The limit counts from ${from} to itself.`, 'Correct one of its ends.');
    else if (rank(from) > rank(to) && rank(to) >= 0)
      yield say(
        at('to'),
        `The limit counts from ${from} to ${to}, which comes before it.`,
        'Exchange its two ends, or correct the one that is wrong.',
      );
    else {
      const { bound } = limitParts(limit);
      const stretch = JSON.stringify([record.id, from, to, bound, region ?? null]);
      const first = seen.get(stretch);
      seen.set(stretch, first ?? id);
      if (first)
        yield say(
          at('from'),
          `\`${first}\` already says ${bound} how long it is from ${from} to ${to}.`,
          'Keep the one that the source gives, or correct an end of this one.',
        );
    }
  }
}
