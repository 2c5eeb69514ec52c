import { momentParts } from '../fields.ts';
import { instantOf } from '../timetable.ts';
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
    const end = closes && instantOf(closes, 'closes');
    if (
      type !== 'call' ||
      status?.state !== 'running' ||
      !end ||
      Temporal.Instant.compare(site.now, end) <= 0
    )
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
