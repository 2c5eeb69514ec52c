import { weekdays } from '../calendar-words.ts';
import type { Site } from '../site.ts';
import { errors, type Check, type Finding } from './finding.ts';

export default [seriesHaveAnAnchor] satisfies Check[];

/** Words for a rhythm that means nothing without the day of one meeting. */
const needsAnchor = /\b(bi-?weekly|fortnight(ly)?|every (two|2|second|other) weeks?)\b/i;

/** A rhythm that skips weeks has a first day, and the first day of a series is the weekday it claims. */
function* seriesHaveAnAnchor({ records }: Site): Iterable<Finding> {
  for (const record of [...records.groups, ...records.regions])
    for (const [index, meeting] of (record.data.meetings ?? []).entries()) {
      const say = errors(record, 'meeting-series');
      const { series, rhythm, weekday, times = [], zone } = meeting;
      if (!series) {
        if (needsAnchor.test(rhythm))
          yield say(
            ['meetings', index, 'rhythm'],
            `\`${rhythm}\` does not say in which week.`,
            'Add series with the day of one meeting (first) and every: 2 weeks, or write the rhythm without it.',
          );
        continue;
      }
      const at = ['meetings', index, 'series'];
      const first = weekdays[Temporal.PlainDate.from(series.first).dayOfWeek - 1]!;
      if (weekday && weekday !== first)
        yield say(
          at,
          `The series begins on ${series.first}, a ${first}, but its weekday is ${weekday}.`,
          'Correct the day or the weekday.',
        );
      if (times.length !== 1 || !zone)
        yield say(
          at,
          'A series needs exactly one time, and its zone.',
          'Give one time under times and the zone, or remove series.',
        );
    }
}
