/** A procedure taken by itself: its steps stand in their order, and its limits can be measured and are what their sentences say. */
import { numberOf, numberWords } from '../number-words.ts';
import type { RecordOf } from '../site.ts';
import { limitParts } from '../timetable.ts';
import { disagrees, type Check, type Finding } from './finding.ts';

export const proceduresAreSound: Check = (site) =>
  site.records.procedures.flatMap((record) => [
    ...limitsAreTheirSentences(record),
    ...limitsCountForwards(record),
    ...resultsComeLast(record),
  ]);

const counted = new RegExp(
  `\\b(\\d+|${numberWords.join('|')})[ -](?:working |calendar |full |more )*(hour|day|week|month|year)s?\\b`,
  'gi',
);

const inDays: Readonly<Record<string, number>> = { day: 1, week: 7 };

const sameUnit = (count: number, unit: string) =>
  inDays[unit] ? `${count * inDays[unit]} day` : `${count} ${unit}`;

/** A limit and the sentence that explains it count the same. */
function limitsAreTheirSentences(record: RecordOf<'procedures'>): Finding[] {
  return record.data.steps.flatMap(({ intervals = [] }, step) =>
    intervals.flatMap(({ limit, says }, index): Finding[] => {
      const { amount, unit } = limitParts(limit);
      const own = sameUnit(amount, unit.replace(/^working /, '').replace(/s$/, ''));
      const said = [...says.matchAll(counted)].map(([, count, one]) => {
        return sameUnit(numberOf(count!), one!.toLowerCase());
      });
      const [, ofUnit] = own.split(' ');
      const alike = said.filter((one) => one.endsWith(` ${ofUnit}`));
      const least = /\b(?:at least|no (?:fewer|less) than|a minimum of)\b/i.test(says);
      const most = /\b(?:at most|no more than|within|not later than|a maximum of)\b/i.test(says);
      const opposite = least && !most ? 'at most' : most && !least ? 'at least' : undefined;
      if (opposite && limit.startsWith(opposite))
        return [
          disagrees(
            record,
            ['steps', step, 'intervals', index, 'limit'],
            `The limit is \`${limit}\`, but its sentence says the opposite.`,
          ),
        ];
      return alike.length === 0 || alike.includes(own)
        ? []
        : [
            disagrees(
              record,
              ['steps', step, 'intervals', index, 'limit'],
              `The limit is \`${limit}\`, but its sentence speaks of ${alike[0]}s.`,
            ),
          ];
    }),
  );
}

/** A limit counts from an earlier end of the steps to a later one. */
function limitsCountForwards(record: RecordOf<'procedures'>): Finding[] {
  const { steps } = record.data;
  const places = steps.flatMap(({ id }) => [`${id}.opens`, `${id}.closes`]);
  return steps.flatMap(({ intervals = [] }, step) =>
    intervals.flatMap(({ from, to }, index): Finding[] => {
      const isBackwards =
        from.split('.')[0] === to.split('.')[0] && places.indexOf(from) > places.indexOf(to);
      return isBackwards
        ? [
            disagrees(
              record,
              ['steps', step, 'intervals', index, 'from'],
              `The limit counts from \`${from}\` back to \`${to}\`.`,
              'Exchange the two.',
            ),
          ]
        : [];
    }),
  );
}

/** Nothing is announced before people were asked. */
function resultsComeLast(record: RecordOf<'procedures'>): Finding[] {
  const { steps } = record.data;
  // An accreditation may be asked for again after it was refused.
  if (record.data.kind === 'accreditation') return [];
  const result = steps.findIndex(({ id }) => /^results?$/.test(id));
  const later = steps.slice(result + 1).find(({ does }) => does === 'vote' || does === 'ask');
  return result >= 0 && later
    ? [
        disagrees(
          record,
          ['steps', result, 'id'],
          `\`${steps[result]!.id}\` comes before \`${later.id}\`, whose result it is.`,
          'Put the steps in their order.',
        ),
      ]
    : [];
}

/** A limit counts between two ends that differ, forwards, and only once for the same stretch. */
export const limitsCanBeMeasured: Check = (site) =>
  site.records.procedures.flatMap((record): Finding[] => {
    const order = record.data.steps.map(({ id }) => id);
    const rank = (anchor: string) =>
      anchor === 'agm' ? order.length : order.indexOf(anchor.split('.')[0]!);
    const seen = new Map<string, string>();
    return record.data.steps.flatMap(({ intervals = [] }, step) =>
      intervals.flatMap(({ id, from, to, limit, region }, index): Finding[] => {
        const at = (field: string, message: string, repair: string): Finding => ({
          record,
          path: ['steps', step, 'intervals', index, field],
          level: 'error',
          rule: 'empty-limit',
          message,
          repair,
        });
        if (from === to)
          return [at('to', `The limit counts from ${from} to itself.`, 'Correct one of its ends.')];
        if (rank(from) > rank(to) && rank(to) >= 0)
          return [
            at(
              'to',
              `The limit counts from ${from} to ${to}, which comes before it.`,
              'Exchange its two ends, or correct the one that is wrong.',
            ),
          ];
        const { bound } = limitParts(limit);
        const stretch = JSON.stringify([from, to, bound, region ?? null]);
        const first = seen.get(stretch);
        seen.set(stretch, first ?? id);
        return first
          ? [
              at(
                'from',
                `\`${first}\` already says ${bound} how long it is from ${from} to ${to}.`,
                'Keep the one that the source gives, or correct an end of this one.',
              ),
            ]
          : [];
      }),
    );
  });
