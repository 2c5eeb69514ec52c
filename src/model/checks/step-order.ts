/** The steps of a round come in the order of its procedure; of two that do not, the one that is out of place is named. */
import { isAfter, spanOf } from '../moments.ts';
import type { RecordOf, Site } from '../site.ts';
import { stepDates, type StepDates } from '../timetable.ts';
import { errors, type Check, type Finding } from './finding.ts';

export default [stepsFollowTheProcedure] satisfies Check[];

/**
 * No step begins before one that the procedure puts earlier begins, and none ends before an earlier one ends. Where it did happen, a note
 * of the step says so.
 */
function* stepsFollowTheProcedure(site: Site): Iterable<Finding> {
  for (const cycle of site.records.cycles) {
    const steps = orderedSteps(site, cycle);
    const clashes = steps.flatMap((later, place) =>
      steps.slice(0, place).flatMap((earlier): Clash[] => {
        const said = later.own || earlier.own ? wrongOrder(earlier, later) : undefined;
        const isTold = earlier.dates.note !== undefined || later.dates.note !== undefined;
        const isHeld = said?.edge === 'opens' && heldElsewhere.has(`${earlier.id} ${later.id}`);
        return said && !isTold && !isHeld ? [{ earlier, later, ...said }] : [];
      }),
    );
    for (const { step, edge, message } of culprits(clashes))
      yield errors(cycle, 'impossible-order')(
        ['steps', step.id, step.dates[edge] === undefined ? otherEdge[edge] : edge],
        message,
        'Correct the day that is wrong; if both are right, say in a note of the step how it came.',
      );
  }
}

/** Pairs of steps that a rule of their own holds in order. */
const heldElsewhere: ReadonlySet<string> = new Set([
  'nominations acceptance',
  'nominations vote',
  'acceptance vote',
]);

/** A step of a round as its procedure orders it, with its dates. */
interface Dated {
  readonly id: string;
  readonly dates: StepDates;
  /** Whether this round states the dates itself. */
  readonly own: boolean;
}

/** The steps of a round that have dates, in the order of its procedure. */
function orderedSteps(site: Site, cycle: RecordOf<'cycles'>): Dated[] {
  const dates = stepDates(site, cycle);
  const { steps = [] } = site.look('procedures', cycle.data.procedure)?.data ?? {};
  return steps.flatMap(({ id }) => {
    const one = Object.hasOwn(dates, id) ? dates[id] : undefined;
    return one && !one.withdrawn && (one.opens ?? one.closes)
      ? [{ id, dates: one, own: Object.hasOwn(cycle.data.steps, id) }]
      : [];
  });
}

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
