/** How the five regions elect, side by side: what each region's own procedure says, aspect by aspect. */
import type { Evidence } from './fields.ts';
import type { Data } from './kinds.ts';
import type { RecordOf, Site } from './site.ts';
import type { Step } from './timetable.ts';

interface ComparedRegion {
  readonly region: RecordOf<'regions'>;
  readonly procedure: RecordOf<'procedures'>;
}

/** The regions that have an election procedure of their own on record. */
export const comparedRegions = (site: Site): ComparedRegion[] =>
  site.records.regions.flatMap((region) => {
    const procedure = site.records.procedures.find(
      ({ data }) =>
        data.region === region.id &&
        data.body === `regions/${region.id}` &&
        data.steps.some((step) => step.intervals),
    );
    return procedure ? [{ region, procedure }] : [];
  });

/** One statement of a comparison, with its provenance. */
export interface Statement {
  readonly says: string;
  readonly sources: readonly string[];
  readonly evidence?: Evidence | undefined;
}

export const aspects = [
  'electorate',
  'method',
  'quorum',
  'ties',
  'soleCandidate',
  'differences',
] as const;
type Aspect = (typeof aspects)[number];

/** What a procedure says on an aspect. */
export function statementsOn(procedure: Data<'procedures'>, aspect: Aspect): Statement[] {
  if (aspect !== 'electorate') return [...(procedure[aspect] ?? [])];
  return (procedure.electorate ?? []).map(({ who, votes, sources, evidence }) => ({
    says: votes ? `${who}: ${votes}` : who,
    sources,
    evidence,
  }));
}

/** The steps that set a limit in any of the procedures, and each procedure's limits there. */
export function comparedLimits(
  compared: readonly Pick<ComparedRegion, 'procedure'>[],
): { step: Step; limits: (Statement & { binding: 'rule' | 'usual' })[][] }[] {
  const steps = [
    ...new Map(
      compared.flatMap(({ procedure }) =>
        procedure.data.steps
          .filter((step) => step.intervals)
          .map((step) => [step.id, step] as const),
      ),
    ).values(),
  ];
  return steps.map((step) => ({
    step,
    limits: compared.map(
      ({ procedure }) => procedure.data.steps.find((one) => one.id === step.id)?.intervals ?? [],
    ),
  }));
}

/** The procedure whose timetable most of the compared regions share; undefined if none do. */
export function commonProcedure(
  site: Site,
  compared: readonly ComparedRegion[],
): RecordOf<'procedures'> | undefined {
  const bases = compared.flatMap(({ procedure }) => procedure.data.basedOn ?? []);
  const [most] = [...Map.groupBy(bases, (id) => id)].sort((a, b) => b[1].length - a[1].length);
  return most && site.get('procedures', most[0]);
}

/** Whether the limits that a procedure sets at a step are others than those of the common rule: another length, or counted from elsewhere. */
export function differsFromCommon(
  procedure: RecordOf<'procedures'>,
  common: RecordOf<'procedures'> | undefined,
  step: string,
): boolean {
  if (!common || procedure.id === common.id) return false;
  const limitsOf = (one: RecordOf<'procedures'>) =>
    (one.data.steps.find(({ id }) => id === step)?.intervals ?? [])
      .filter(({ region }) => region === undefined || region === procedure.data.region)
      .map(({ from, to, limit, inclusive }) =>
        JSON.stringify([from, to, limit, inclusive ?? false]),
      )
      .toSorted()
      .join();
  return limitsOf(procedure) !== limitsOf(common);
}
