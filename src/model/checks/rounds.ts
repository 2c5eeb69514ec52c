/** A round fits the procedure it runs, the posts it fills and the meeting at which it ends; a procedure’s limits can be measured. */
import { months } from '../calendar-words.ts';
import { dayOf, isAfter, spanOf } from '../moments.ts';
import { closingDay, limitParts, stepDates, type StepDates } from '../timetable.ts';
import type { RecordOf, Site } from '../site.ts';
import type { Check, Finding } from './finding.ts';

type Cycle = RecordOf<'cycles'>;

/** A step of a round as its procedure orders it, with its dates. */
interface Dated {
  readonly id: string;
  readonly dates: StepDates;
  /** Whether this round states the dates itself. */
  readonly own: boolean;
}

/** The steps of a round that have dates, in the order of its procedure. */
function orderedSteps(site: Site, cycle: Cycle): Dated[] {
  const procedure = site.find(`procedures/${cycle.data.procedure}`);
  if (procedure?.kind !== 'procedures') return [];
  const dates = stepDates(site, cycle);
  return procedure.data.steps.flatMap(({ id }) => {
    const one = Object.hasOwn(dates, id) ? dates[id] : undefined;
    return one && !one.withdrawn && (one.opens ?? one.closes)
      ? [{ id, dates: one, own: Object.hasOwn(cycle.data.steps, id) }]
      : [];
  });
}

/** Pairs of steps that a rule of their own holds in order. */
const heldElsewhere: ReadonlySet<string> = new Set([
  'nominations acceptance',
  'nominations vote',
  'acceptance vote',
]);

/**
 * No step begins before one that the procedure puts earlier begins, and none ends before an earlier one ends. Where it did happen, a note
 * of the step says so.
 */
export const stepsFollowTheProcedure: Check = (site) =>
  site.records.cycles.flatMap((cycle) => {
    const steps = orderedSteps(site, cycle);
    const clashes = steps.flatMap((later, place) =>
      steps.slice(0, place).flatMap((earlier): Clash[] => {
        const said = later.own || earlier.own ? wrongOrder(earlier, later) : undefined;
        const isTold = earlier.dates.note !== undefined || later.dates.note !== undefined;
        const isHeld = said?.edge === 'opens' && heldElsewhere.has(`${earlier.id} ${later.id}`);
        return said && !isTold && !isHeld ? [{ earlier, later, ...said }] : [];
      }),
    );
    return culprits(clashes).map(({ step, edge, message }): Finding => ({
      record: cycle,
      path: ['steps', step.id, step.dates[edge] === undefined ? otherEdge[edge] : edge],
      level: 'error',
      rule: 'impossible-order',
      message,
      repair:
        'Correct the day that is wrong; if both are right, say in a note of the step how it came.',
    }));
  });

/** Two steps in the wrong order. */
interface Clash {
  readonly earlier: Dated;
  readonly later: Dated;
  readonly edge: 'opens' | 'closes';
  readonly message: string;
}

/** The steps that are out of place: one that clashes with several others is the wrong one; of two, either may be. */
function culprits(
  clashes: readonly Clash[],
): { step: Dated; edge: 'opens' | 'closes'; message: string }[] {
  const [first] = clashes;
  if (!first) return [];
  const countOf = (step: Dated) =>
    clashes.filter(({ earlier, later }) => earlier === step || later === step).length;
  const own = clashes.flatMap((clash) =>
    [clash.earlier, clash.later].flatMap((step) => (step.own ? [{ step, ...clash }] : [])),
  );
  const most = Math.max(...own.map(({ step }) => countOf(step)));
  const worst = own.filter(({ step }) => countOf(step) === most);
  const step = worst[0]!.step;
  const told = most === 1 ? worst.filter((one) => one.message === worst[0]!.message) : [worst[0]!];
  return [
    ...told,
    ...culprits(clashes.filter(({ earlier, later }) => earlier !== step && later !== step)),
  ];
}

const otherEdge = { opens: 'closes', closes: 'opens' } as const;

/** How two steps are in the wrong order for certain: a later one begins, or ends, before an earlier one does. */
function wrongOrder(
  earlier: Dated,
  later: Dated,
): { edge: 'opens' | 'closes'; message: string } | undefined {
  const [begun, ended] = [earlier.dates, later.dates];
  const opens = later.dates.opens ?? later.dates.closes;
  // Who knows only an end knows no beginning.
  if (begun.opens && ended.opens && precedes(ended.opens, begun.opens))
    return {
      edge: 'opens',
      message: `${later.id} begins on ${ended.opens}, before ${earlier.id} begins on ${begun.opens}.`,
    };
  if (begun.closes && ended.closes && precedes(ended.closes, begun.closes))
    return {
      edge: 'closes',
      message: `${later.id} ends on ${ended.closes}, before ${earlier.id} ends on ${begun.closes}.`,
    };
  const [first, last] = [begun.opens ?? begun.closes, ended.closes ?? ended.opens];
  return first && last && precedes(last, first)
    ? {
        edge: ended.closes ? 'closes' : 'opens',
        message: `${later.id} is on ${opens}, before ${earlier.id} on ${first}.`,
      }
    : announced(earlier, later);
}

/** A step of one day, such as a result, comes after the end of the one before. */
function announced(earlier: Dated, later: Dated): { edge: 'opens'; message: string } | undefined {
  const { opens, closes } = later.dates;
  const end = earlier.dates.closes;
  const isMoment = /^(?:result|results|seating|announcement)$/.test(later.id);
  return isMoment && opens && !closes && end && precedes(opens, end)
    ? {
        edge: 'opens',
        message: `${later.id} is on ${opens}, before ${earlier.id} ends on ${end}.`,
      }
    : undefined;
}

const precedes = (one: string, other: string): boolean => {
  const [first, second] = [spanOf(one), spanOf(other)];
  return first !== undefined && second !== undefined && isAfter(second, first);
};

/** People are seated at the close of the annual meeting that the round names. */
export const peopleAreSeatedAtTheMeeting: Check = (site) =>
  site.records.cycles.flatMap((cycle): Finding[] => {
    const procedure = site.find(`procedures/${cycle.data.procedure}`);
    const close = closingDay(site, cycle.data.agm);
    if (procedure?.kind !== 'procedures' || !close) return [];
    return procedure.data.steps
      .filter(({ does }) => does === 'seat')
      .flatMap(({ id }): Finding[] => {
        const dates = Object.hasOwn(cycle.data.steps, id) ? cycle.data.steps[id] : undefined;
        const day = dayOf(dates?.opens ?? dates?.closes);
        if (!dates || !day || day.equals(close) || dates.withdrawn || dates.note) return [];
        return [
          {
            record: cycle,
            path: ['steps', id, dates.opens ? 'opens' : 'closes'],
            level: 'warning',
            rule: 'other-seating',
            message: `${id} is on ${day}, but the annual meeting \`${cycle.data.agm}\` closes on ${close}.`,
            repair: 'Correct the day or the meeting; if both are right, say why in a note.',
          },
        ];
      });
  });

/** Outcomes are of the posts and the region of the round, and say who or what came out. */
export const outcomesBelongToTheRound: Check = (site) =>
  site.records.cycles.flatMap((cycle) =>
    (cycle.data.outcomes ?? []).flatMap(({ position, region, name, what }, index): Finding[] => {
      const at = (field: string, message: string, repair: string): Finding => ({
        record: cycle,
        path: ['outcomes', index, field],
        level: 'error',
        rule: 'other-outcome',
        message,
        repair,
      });
      return [
        ...(position && !cycle.data.positions.includes(position)
          ? [
              at(
                'position',
                `\`${position}\` is not a post that this round fills.`,
                `Its posts are ${cycle.data.positions.join(', ')}.`,
              ),
            ]
          : []),
        ...(region && cycle.data.region && region !== cycle.data.region
          ? [
              at(
                'region',
                `The round is one of ${cycle.data.region}, but the outcome is of ${region}.`,
                'Correct the one that is wrong.',
              ),
            ]
          : []),
        ...(!name && !what
          ? [
              at(
                'name',
                'The outcome says neither who was chosen nor what was decided.',
                'Add name or what.',
              ),
            ]
          : []),
      ];
    }),
  );

/** A round takes dates from a round that fills posts of its own. */
export const timetablesAreSharedWithin: Check = (site) =>
  site.records.cycles.flatMap((cycle): Finding[] => {
    const shared = site.find(`cycles/${cycle.data.inherits}`);
    if (shared?.kind !== 'cycles' || cycle.data.positions.length === 0) return [];
    return shared.data.positions.some((one) => cycle.data.positions.includes(one))
      ? []
      : [
          {
            record: cycle,
            path: ['inherits'],
            level: 'warning',
            rule: 'other-procedure',
            message: `\`${shared.id}\` fills none of the posts of this round.`,
            repair: 'Name the shared round of the same posts.',
          },
        ];
  });

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
export const remarksNameTheDay: Check = (site) =>
  site.records.cycles.flatMap((cycle) =>
    Object.entries(cycle.data.steps).flatMap(([id, dates]) =>
      (['note', 'about'] as const).flatMap((field): Finding[] => {
        const text = dates[field];
        const closes = dayOf(dates.closes);
        if (!text || !closes || !endWord.test(text) || former.test(text)) return [];
        const days = [...text.matchAll(dated)].map(isoOf);
        const known = new Set([String(closes), dayOf(dates.opens)?.toString()]);
        const named = days.filter((day) => day !== undefined);
        const stray = named.find((day) => !known.has(day));
        if (!stray || named.length > 1) return [];
        return [
          {
            record: cycle,
            path: ['steps', id, field],
            level: 'warning',
            rule: 'summary-date',
            message: `The ${field} speaks of an end and names ${stray}, but the step ends on ${dates.closes}.`,
            repair: 'Correct the one that is wrong, or say what ended on the other day.',
          },
        ];
      }),
    ),
  );

const isoOf = ([, day, month, year, iso]: RegExpMatchArray): string | undefined =>
  iso ??
  (day && month && year
    ? `${year}-${String(months.findIndex((name) => name === month) + 1).padStart(2, '0')}-${day.padStart(2, '0')}`
    : undefined);

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

/** A call is open until its deadline: without one it would never be shown as open. */
export const callsHaveADeadline: Check = (site) =>
  site.records.opportunities.flatMap((record): Finding[] =>
    record.data.type === 'call' && !record.data.closes
      ? [
          {
            record,
            path: ['type'],
            level: 'error',
            rule: 'no-deadline',
            message: 'This is a call, but it has no deadline, so it would never be shown as open.',
            repair: 'Add closes with the day and time, or write type: programme.',
          },
        ]
      : [],
  );
