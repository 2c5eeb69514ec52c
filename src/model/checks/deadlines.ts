import { momentParts } from '../fields.ts';
import { clockChange, isPast } from '../moments.ts';
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
      const before = Temporal.PlainDate.from(
        parts.day.length === 10 ? parts.day : '2000-01-01',
      ).subtract({ days: 1 });
      return isNoon
        ? [
            finding(
              record,
              path,
              'warning',
              `${closes} is the end of ${before} anywhere on Earth (AoE).`,
              parts.day,
            ),
          ]
        : [];
    }),
  );

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
export const momentsExistOnce: Check = (site) => [
  ...site.records.cycles.flatMap((record) =>
    Object.entries(record.data.steps).flatMap(([id, dates]) =>
      edges.flatMap((edge) => clockFindings(record, ['steps', id, edge], dates[edge])),
    ),
  ),
  ...site.records.opportunities.flatMap((record) =>
    edges.flatMap((edge) => clockFindings(record, [edge], record.data[edge])),
  ),
];

const edges = ['opens', 'closes'] as const;

function clockFindings(
  record: Finding['record'],
  path: Finding['path'],
  moment: string | undefined,
): Finding[] {
  const change = moment ? clockChange(moment) : undefined;
  if (!change) return [];
  const [earlier, later] = change.readings.map(
    (instant) =>
      `${instant.toString({ smallestUnit: 'minute' }).replace('T', ' ').replace('Z', '')} UTC`,
  );
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
