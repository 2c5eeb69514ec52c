import { weekdays } from '../calendar-words.ts';
import type { Check, Finding } from './finding.ts';

/** Words for a rhythm that means nothing without the day of one meeting. */
const needsAnchor = /\b(bi-?weekly|fortnight(ly)?|every (two|2|second|other) weeks?)\b/i;

/** A rhythm that skips weeks has a first day, and the first day of a series is the weekday it claims. */
export const seriesHaveAnAnchor: Check = (site) =>
  [...site.records.groups, ...site.records.regions].flatMap((record) =>
    (record.data.meetings ?? []).flatMap((meeting, index): Finding[] => {
      const at = (field: string, message: string, repair: string): Finding => ({
        record,
        path: ['meetings', index, field],
        level: 'error',
        rule: 'meeting-series',
        message,
        repair,
      });
      const { series, rhythm, weekday, times = [], zone } = meeting;
      if (!series) {
        return needsAnchor.test(rhythm)
          ? [
              at(
                'rhythm',
                `\`${rhythm}\` does not say in which week.`,
                'Add series with the day of one meeting (first) and every: 2 weeks, or write the rhythm without it.',
              ),
            ]
          : [];
      }
      const first = weekdays[Temporal.PlainDate.from(series.first).dayOfWeek - 1]!;
      return [
        ...(weekday && weekday !== first
          ? [
              at(
                'series',
                `The series begins on ${series.first}, a ${first}, but its weekday is ${weekday}.`,
                'Correct the day or the weekday.',
              ),
            ]
          : []),
        ...(times.length === 1 && zone
          ? []
          : [
              at(
                'series',
                'A series needs exactly one time, and its zone.',
                'Give one time under times and the zone, or remove series.',
              ),
            ]),
      ];
    }),
  );
