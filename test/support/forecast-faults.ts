/** A forecast held against the rules of its procedure, as if it were a published round. */
import { timetableChecks } from '../../src/model/checks/index.ts';
import type { ExpectedDay } from '../../src/model/forecast.ts';
import { buildSite, type RecordOf, type Site } from '../../src/model/site.ts';
import { usualRounds } from '../../src/model/typical-dates.ts';

/** What the rules for timetables say against a round that runs as a forecast says. */
export function forecastFaults(
  site: Site,
  procedure: RecordOf<'procedures'>,
  year: number,
  days: readonly ExpectedDay[],
): string[] {
  const steps: Record<string, Record<string, string>> = {};
  for (const { anchor, day } of days) {
    const [step = '', end = ''] = anchor.split('.');
    (steps[step] ??= {})[end] = day.toString();
  }
  const example = usualRounds(site, procedure)[0]!;
  const { departures: _, outcomes: __, inherits: ___, agm: ____, ...data } = example.data;
  const round = {
    ...example,
    id: 'forecast',
    data: { ...data, procedure: procedure.id, region: procedure.data.region, year, steps },
  } as RecordOf<'cycles'>;
  const world = buildSite(site.settings, { ...site.records, cycles: [round] }, site.now);
  return timetableChecks
    .flatMap((check) => [...check(world, new Set())])
    .filter(({ level }) => level === 'error')
    .map(({ message }) => `${procedure.id} ${year}: ${message}`);
}
