/** A plan as a calendar file; every entry is tentative. */
import { eventsOfCycle } from '../calendar/events.ts';
import { icsOf } from '../calendar/ics.ts';
import type { RecordOf } from '../model/site.ts';
import type { Words } from '../i18n/index.ts';
import { smallSite, type PlanData } from './data.ts';
import type { cycleOf } from './planned-round.ts';

/**
 * The text of the calendar of a planned round. `address` is where its entries lead. Its entries are known by procedure, region and
 * first day: two plans in one calendar never move each other's, and the same plan, taken again, replaces its own.
 */
export function planCalendar(
  cycle: ReturnType<typeof cycleOf>,
  data: PlanData,
  procedure: PlanData['procedures'][number],
  words: Words,
  address: string,
): string {
  const round = {
    kind: 'cycles',
    id: ['plan', cycle.procedure, cycle.region, firstDay(cycle)].filter(Boolean).join('-'),
    file: 'planned.yml',
    data: cycle,
    body: '',
  } as unknown as RecordOf<'cycles'>;
  // Entries depend on the dates alone, so any instant serves.
  const site = smallSite(data, procedure, [round], Temporal.Instant.fromEpochMilliseconds(0));
  return icsOf(
    {
      title: cycle.title,
      description: words.t('calendar.description'),
      events: eventsOfCycle(site, round, words, () =>
        Temporal.PlainDate.from(cycle.checked).toZonedDateTime('UTC').toInstant(),
      ),
    },
    () => address,
  );
}

const firstDay = ({ steps }: Pick<ReturnType<typeof cycleOf>, 'steps'>) =>
  Object.values(steps)
    .flatMap(({ opens, closes }) => [opens, closes].filter((day) => typeof day === 'string'))
    .sort()[0];
