/** A plan as the fields of a round. */
import type { Data } from '../model/kinds.ts';
import type { Plan, PlanRequest } from '../model/planner/plan.ts';
import type { RecordOf } from '../model/site.ts';

/** The fields of the round. Its days are marked as planned until someone publishes them. */
export function cycleOf(
  plan: Plan,
  request: PlanRequest,
  procedure: RecordOf<'procedures'>,
  positions: readonly string[],
  today: Temporal.PlainDate,
) {
  const steps: Record<string, Record<string, unknown>> = {};
  for (const { step, end, day } of plan.days)
    steps[step] = { ...steps[step], [end]: day.toString() };
  for (const step of Object.values(steps)) step['planned'] = true;
  const year = (request.agm ?? plan.days.at(-1)!.day).year;
  return {
    title: `${procedure.data.title}, ${year}`,
    summary: `A planned timetable, beginning on ${plan.days[0]!.day}.`,
    procedure: procedure.id,
    year,
    ...(request.region ? { region: request.region } : {}),
    positions: [...positions],
    steps,
    ...((request.candidates ?? 2) > 1 ? {} : { contested: false }),
    sources: ['planned'],
    checked: today.toString(),
  } satisfies Record<
    keyof Pick<
      Data<'cycles'>,
      'title' | 'summary' | 'procedure' | 'year' | 'positions' | 'steps' | 'sources' | 'checked'
    >,
    unknown
  > &
    Record<string, unknown>;
}
