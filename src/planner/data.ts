/** What the planner needs of the guide, small enough to be sent to a browser. */
import { habitsOf, type Habits } from '../model/planner/habits.ts';
import { buildSite, type RecordOf, type Site } from '../model/site.ts';
import { emptySettings, kindNames, type Data } from '../model/kinds.ts';

type Procedure = RecordOf<'procedures'>;

export interface PlanData {
  readonly procedures: readonly {
    readonly id: string;
    readonly data: Pick<Data<'procedures'>, 'title' | 'region' | 'steps'>;
    readonly positions: readonly string[];
    readonly habits: Habits;
  }[];
  readonly meetings: Site['settings']['meetings'];
  readonly regions: readonly { readonly id: string; readonly title: string }[];
}

/** Every procedure with its steps, limits and habits, and the positions it fills. */
export const planData = (site: Site): PlanData => ({
  procedures: site.records.procedures.map((procedure) => {
    const { title, region, steps } = procedure.data;
    const positions = site.records.positions
      .filter((position) => position.data.procedures?.includes(procedure.id))
      .map((position) => position.id);
    return {
      id: procedure.id,
      data: { title, ...(region ? { region } : {}), steps },
      positions,
      habits: habitsOf(site, procedure),
    };
  }),
  meetings: site.settings.meetings,
  regions: site.records.regions.map((region) => ({ id: region.id, title: region.data.acronym })),
});

/** A guide of one procedure and some rounds of it: enough to hold a timetable against its rules. */
export function smallSite(
  data: PlanData,
  procedure: PlanData['procedures'][number],
  cycles: readonly RecordOf<'cycles'>[],
  now: Temporal.Instant,
): Site {
  const settings = { ...emptySettings, meetings: [...data.meetings] };
  const empty = Object.fromEntries(
    kindNames.map((kind) => [kind, []]),
  ) as unknown as Site['records'];
  return buildSite(settings, { ...empty, procedures: [recordOf(procedure)], cycles }, now);
}

/** The procedure as a record; what the planner does not need is left out. */
export const recordOf = ({ id, data }: PlanData['procedures'][number]): Procedure =>
  ({ kind: 'procedures', id, file: `procedures/${id}.md`, data, body: '' }) as unknown as Procedure;
