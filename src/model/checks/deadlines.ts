import { momentParts } from '../fields.ts';
import { clockChange, isPast, spanOf } from '../moments.ts';
import type { Site } from '../site.ts';
import type { Check, Finding } from './finding.ts';

/** "Anywhere on Earth" as texts write it. */
const anywhere = /\b(AoE|anywhere on earth)\b/i;

/**
 * A deadline meant as the end of a day anywhere on Earth (UTC−12) is 11:59 UTC on the day after. Written as 11:59 UTC of the same day
 * it ends a day early, as has happened to more than one public election.
 */
export const deadlinesEndAtNight: Check = (site) =>
  site.records.cycles.flatMap((record) =>
    Object.entries(record.data.steps).flatMap(([id, dates]): Finding[] => {
      const { closes, note, about } = dates;
      const parts = closes ? momentParts(closes) : undefined;
      if (!closes || !parts) return [];
      const path = ['steps', id, 'closes'];
      const says = [note, about].find((text) => text && anywhere.test(text));
      if (says && parts.zone !== 'AoE')
        return [
          finding(
            record,
            path,
            'error',
            `It closes on ${closes}, but its note speaks of AoE, anywhere on Earth.`,
            parts.day,
          ),
        ];
      const isNoon = parts.time === '11:59' && (parts.zone ?? 'UTC') === 'UTC';
      return isNoon
        ? [
            finding(
              record,
              path,
              'warning',
              `${closes} is the end of ${dayBefore(parts.day)} anywhere on Earth (AoE).`,
              parts.day,
            ),
          ]
        : [];
    }),
  );

const dayBefore = (day: string) => Temporal.PlainDate.from(day).subtract({ days: 1 });

const finding = (
  record: Finding['record'],
  path: Finding['path'],
  level: Finding['level'],
  message: string,
  day: string,
): Finding => ({
  record,
  path,
  level,
  rule: 'deadline-zone',
  message,
  repair: `If the whole of ${day} counts anywhere on Earth, write ${day} 23:59 AoE.`,
});

/** A call whose deadline has passed is not said to run. */
export const callsEnd: Check = (site) =>
  site.records.opportunities.flatMap((record): Finding[] => {
    const { type, closes, status } = record.data;
    if (type !== 'call' || status?.state !== 'running' || !closes || !isPast(closes, site.now))
      return [];
    return [
      {
        record,
        path: ['status', 'state'],
        level: 'warning',
        rule: 'call-over',
        message: `The call is said to be running, but it closed on ${closes}.`,
        repair: 'Write state: ended with the day you looked, or correct the deadline.',
      },
    ];
  });

/** On the nights when clocks change, some local times come twice and some not at all: nobody can keep such a deadline. */
export const momentsExistOnce: Check = (site) =>
  momentsOf(site).flatMap(({ record, path, moment }) => clockFindings(record, path, moment));

/** The sign of `Etc/GMT-12` is the opposite of the usual one: whoever writes it mostly means the other side of the Earth. */
export const zonesHaveTheUsualSign: Check = (site) => [
  ...momentsOf(site).flatMap(({ record, path, moment }) => {
    const { zone } = momentParts(moment) ?? {};
    const hours = zone ? oppositeHours(zone) : undefined;
    if (!zone || hours === undefined) return [];
    const { first } = spanOf(moment)!;
    const other = first.add({ hours: 2 * hours });
    const meant = { [Math.sign(hours)]: first, [-Math.sign(hours)]: other };
    const behind = Math.abs(hours) === 12 ? `${moment.slice(0, 16)} AoE` : inUtc(meant[-1]!);
    return [
      signFinding(
        record,
        path,
        zone,
        hours,
        `If a zone ${hoursIn(hours)} ahead of UTC is meant, write ${inUtc(meant[1]!)}; if one ${hoursIn(hours)} behind it, ${behind}; or name the zone of a city.`,
      ),
    ];
  }),
  ...[...site.records.groups, ...site.records.regions].flatMap((record) =>
    (record.data.meetings ?? []).flatMap(({ zone }, index) => {
      const hours = zone ? oppositeHours(zone) : undefined;
      return zone && hours !== undefined
        ? [
            signFinding(
              record,
              ['meetings', index, 'zone'],
              zone,
              hours,
              'Name the zone of a city, such as Europe/Paris, or give the times in UTC.',
            ),
          ]
        : [];
    }),
  ),
];

const signFinding = (
  record: Finding['record'],
  path: Finding['path'],
  zone: string,
  hours: number,
  repair: string,
): Finding => ({
  record,
  path,
  level: 'warning',
  rule: 'zone-sign',
  message: `\`${zone}\` is ${hoursIn(hours)} ${hours > 0 ? 'ahead of' : 'behind'} UTC: its sign is the opposite of the usual one.`,
  repair,
});

/** Hours ahead of UTC of a zone that is named by the hours behind it; undefined for other zones. */
function oppositeHours(zone: string): number | undefined {
  const match = /^Etc\/GMT([+-]\d{1,2})$/i.exec(zone);
  return match && Number(match[1]) !== 0 ? -Number(match[1]) : undefined;
}

const hoursIn = (hours: number) => `${Math.abs(hours)} ${Math.abs(hours) === 1 ? 'hour' : 'hours'}`;

const inUtc = (instant: Temporal.Instant) =>
  `${instant.toString({ smallestUnit: 'minute' }).replace('T', ' ').replace('Z', '')} UTC`;

/** The moments that rounds, calls and programmes state, with their places. */
const momentsOf = (site: Site) =>
  [
    ...site.records.cycles.flatMap((record) =>
      Object.entries(record.data.steps).flatMap(([id, dates]) =>
        edges.map((edge) => ({ record, path: ['steps', id, edge], moment: dates[edge] })),
      ),
    ),
    ...site.records.opportunities.flatMap((record) => [
      ...edges.map((edge) => ({ record, path: [edge], moment: record.data[edge] })),
      ...(record.data.rounds ?? []).flatMap((round, index) =>
        edges.map((edge) => ({ record, path: ['rounds', index, edge], moment: round[edge] })),
      ),
    ]),
  ].flatMap(({ moment, ...at }) => (moment === undefined ? [] : [{ ...at, moment }]));

const edges = ['opens', 'closes'] as const;

function clockFindings(
  record: Finding['record'],
  path: Finding['path'],
  moment: string,
): Finding[] {
  const change = clockChange(moment);
  if (!change) return [];
  const [earlier, later] = change.readings.map(inUtc);
  const choice = `Look up which is meant, and write ${earlier} or ${later}.`;
  return [
    change.comes === 'never'
      ? {
          record,
          path,
          level: 'error',
          rule: 'clock-change',
          message: `${moment} does not exist: clocks go forward over it.`,
          repair: choice,
        }
      : {
          record,
          path,
          level: 'warning',
          rule: 'clock-change',
          message: `${moment} comes twice, since clocks go back; the earlier one is taken.`,
          repair: choice,
        },
  ];
}

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
