/** What a change does to the time limits of rounds: also of rounds nobody touched, where a rule or a shared timetable changed. */
import { limitParts, measuredIntervals, type Measured } from '../../model/timetable.ts';
import type { Site } from '../../model/site.ts';
import { counted, own, say, type Said } from './say.ts';

/** Sentences on limits a round keeps in one version and not in the other. Either version of the round may be missing. */
export function limitChanges(before: Site, after: Site, id: string): Said[] {
  const [old, now] = [measuredIn(before, id), measuredIn(after, id)];
  const cycle = after.look('cycles', id);
  const recorded = new Set(cycle?.data.departures?.map((one) => one.interval));
  return [
    ...[...now.values()]
      .filter((one) => !one.kept && old.get(one.interval.id)?.kept !== false)
      .map(
        (one) =>
          say`${nameOf(one)} now broken: ${one.interval.limit}, but the dates give ${inUnits(one)}${own(recorded.has(one.interval.id) ? ' (recorded as a departure)' : '')}`,
      ),
    ...[...now.values()]
      .filter((one) => one.kept && old.get(one.interval.id)?.kept === false)
      .map((one) => say`${nameOf(one)} kept again`),
  ];
}

function measuredIn(site: Site, id: string): Map<string, Measured> {
  const cycle = site.look('cycles', id);
  return new Map(cycle ? measuredIntervals(site, cycle).map((one) => [one.interval.id, one]) : []);
}

const nameOf = ({ interval }: Measured) =>
  interval.binding === 'usual'
    ? say`usual limit ${interval.id}`
    : interval.rule
      ? say`rule ${interval.rule}`
      : say`limit ${interval.id}`;

const inUnits = ({ actual, interval }: Measured) =>
  counted(actual, limitParts(interval.limit).unit);
