import { momentParts } from '../fields.ts';
import { clockChange, spanOf } from '../moments.ts';
import type { Path } from '../problem.ts';
import type { AnyRecord, Site } from '../site.ts';
import { errors, warnings, type Check, type Finding } from './finding.ts';

// The planner asks these of a pasted round too: they may read nothing but the round, its procedure and the meetings.
export default [deadlinesEndAtNight, momentsExistOnce, zonesHaveTheUsualSign] satisfies Check[];

/** "Anywhere on Earth" as texts write it. */
const anywhere = /\b(AoE|anywhere on earth)\b/i;

/**
 * A deadline meant as the end of a day anywhere on Earth (UTC−12) is 11:59 UTC on the day after. Written as 11:59 UTC of the same day
 * it ends a day early, as has happened to more than one public election.
 */
function* deadlinesEndAtNight({ records }: Site): Iterable<Finding> {
  for (const record of records.cycles)
    for (const [id, { closes, note, about }] of Object.entries(record.data.steps)) {
      const parts = closes ? momentParts(closes) : undefined;
      if (!closes || !parts) continue;
      const path = ['steps', id, 'closes'];
      const repair = `If the whole of ${parts.day} counts anywhere on Earth, write ${parts.day} 23:59 AoE.`;
      if (parts.zone !== 'AoE' && anywhere.test(`${note}\n${about}`))
        yield errors(record, 'deadline-zone')(
          path,
          `It closes on ${closes}, but its note speaks of AoE, anywhere on Earth.`,
          repair,
        );
      else if (parts.time === '11:59' && (parts.zone ?? 'UTC') === 'UTC')
        yield warnings(record, 'deadline-zone')(
          path,
          `${closes} is the end of ${dayBefore(parts.day)} anywhere on Earth (AoE).`,
          repair,
        );
    }
}

const dayBefore = (day: string) => Temporal.PlainDate.from(day).subtract({ days: 1 });

/** On the nights when clocks change, some local times come twice and some not at all: nobody can keep such a deadline. */
function* momentsExistOnce(site: Site): Iterable<Finding> {
  for (const { record, path, moment } of momentsOf(site)) {
    const change = clockChange(moment);
    if (!change) continue;
    const [earlier, later] = change.readings.map(inUtc);
    const repair = `Look up which is meant, and write ${earlier} or ${later}.`;
    yield change.comes === 'never'
      ? errors(record, 'clock-change')(
          path,
          `${moment} does not exist: clocks go forward over it.`,
          repair,
        )
      : warnings(record, 'clock-change')(
          path,
          `${moment} comes twice, since clocks go back; the earlier one is taken.`,
          repair,
        );
  }
}

/** The sign of `Etc/GMT-12` is the opposite of the usual one: whoever writes it mostly means the other side of the Earth. */
function* zonesHaveTheUsualSign(site: Site): Iterable<Finding> {
  for (const { record, path, moment } of momentsOf(site)) {
    const { zone } = momentParts(moment) ?? {};
    const hours = zone ? oppositeHours(zone) : undefined;
    if (!zone || hours === undefined) continue;
    const { first } = spanOf(moment)!;
    const other = first.add({ hours: 2 * hours });
    const meant = { [Math.sign(hours)]: first, [-Math.sign(hours)]: other };
    const behind = Math.abs(hours) === 12 ? `${moment.slice(0, 16)} AoE` : inUtc(meant[-1]!);
    yield warnings(record, 'zone-sign')(
      path,
      unusualSign(zone, hours),
      `If a zone ${hoursIn(hours)} ahead of UTC is meant, write ${inUtc(meant[1]!)}; if one ${hoursIn(hours)} behind it, ${behind}; or name the zone of a city.`,
    );
  }
  for (const record of [...site.records.groups, ...site.records.regions])
    for (const [index, { zone }] of (record.data.meetings ?? []).entries()) {
      const hours = zone ? oppositeHours(zone) : undefined;
      if (zone && hours !== undefined)
        yield warnings(record, 'zone-sign')(
          ['meetings', index, 'zone'],
          unusualSign(zone, hours),
          'Name the zone of a city, such as Europe/Paris, or give the times in UTC.',
        );
    }
}

const unusualSign = (zone: string, hours: number) =>
  `\`${zone}\` is ${hoursIn(hours)} ${hours > 0 ? 'ahead of' : 'behind'} UTC: its sign is the opposite of the usual one.`;

/** Hours ahead of UTC of a zone that is named by the hours behind it; undefined for other zones. */
function oppositeHours(zone: string): number | undefined {
  const match = /^Etc\/GMT([+-]\d{1,2})$/i.exec(zone);
  return match && Number(match[1]) !== 0 ? -Number(match[1]) : undefined;
}

const hoursIn = (hours: number) => `${Math.abs(hours)} ${Math.abs(hours) === 1 ? 'hour' : 'hours'}`;

const inUtc = (instant: Temporal.Instant) =>
  `${instant.toString({ smallestUnit: 'minute' }).replace('T', ' ').replace('Z', '')} UTC`;

/** The moments that rounds, calls and programmes state, with their places. */
function* momentsOf({ records }: Site) {
  for (const record of records.cycles)
    for (const [id, dates] of Object.entries(record.data.steps))
      yield* edgesOf(record, ['steps', id], dates);
  for (const record of records.opportunities) {
    yield* edgesOf(record, [], record.data);
    for (const [index, round] of (record.data.rounds ?? []).entries())
      yield* edgesOf(record, ['rounds', index], round);
  }
}

function* edgesOf(
  record: AnyRecord,
  path: Path,
  dates: { readonly opens?: string | undefined; readonly closes?: string | undefined },
) {
  for (const edge of ['opens', 'closes'] as const)
    if (dates[edge] !== undefined) yield { record, path: [...path, edge], moment: dates[edge] };
}
