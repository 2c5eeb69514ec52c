/** Meetings: when an ICANN meeting closes, when a series of calls begins and on which days it falls. */
import type { z } from 'zod';
import { weekdayCodes, weekdays as weekdayNames } from './calendar-words.ts';
import { isPast, spanOf, timeZoneOf, type Span } from './moments.ts';
import type { meeting } from './shared-schemas.ts';
import type { Site } from './site.ts';

export type Meeting = z.infer<typeof meeting>;

/** An ICANN meeting of the settings. */
export type IcannMeeting = Site['settings']['meetings'][number];

/** The ICANN meeting that records call so (`icann85`); undefined for what is none of the settings. */
export const meetingOf = (site: Site, id: string | undefined): IcannMeeting | undefined =>
  site.settings.meetings.find((one) => one.id === id);

/** An ICANN meeting of the settings whose days are known. */
export type SiteMeeting = IcannMeeting & {
  readonly opens: string;
  readonly closes: string;
};

/** When an ICANN meeting closes: its closing day or month, else some day of its year. Undefined for what is no meeting of the settings. */
export function meetingSpan(site: Site, id: string): Span | undefined {
  const meeting = meetingOf(site, id);
  return meeting && spanOf(meeting.closes ?? String(meeting.year));
}

/** The ICANN meetings whose days are known and that have not closed at the site's instant, the nearest first. */
export const meetingsAhead = (site: Site): SiteMeeting[] =>
  site.settings.meetings
    .filter((one): one is SiteMeeting =>
      Boolean(one.opens && one.closes && !isPast(one.closes, site.now)),
    )
    .sort((a, b) => (a.opens < b.opens ? -1 : 1));

/** The first meeting of a series in its own zone; undefined unless its day, its one time and its zone are known. */
export function seriesStart(meeting: Meeting): Temporal.ZonedDateTime | undefined {
  const { series, times = [], zone } = meeting;
  if (!series || times.length !== 1 || !zone) return undefined;
  return Temporal.PlainDate.from(series.first).toZonedDateTime({
    timeZone: timeZoneOf(zone),
    plainTime: Temporal.PlainTime.from(times[0]!),
  });
}

/** Which weekday of its month a day is: the third Thursday is `{ weekday: 'TH', which: 3 }`; a fifth is the last, -1. */
export function seriesWeekday(day: Temporal.PlainDate): {
  weekday: (typeof weekdayCodes)[number];
  which: number;
} {
  const which = Math.ceil(day.day / 7);
  return { weekday: weekdayCodes[day.dayOfWeek - 1]!, which: which === 5 ? -1 : which };
}

/**
 * The instants at which a regular call may begin next, one for each of its times, for hours on a reader's own clock. Without a
 * weekday they are those of today: their hour counts, not their day. None where the times or their zone are not known.
 */
export function startsAhead(
  { times = [], zone, weekday }: Meeting,
  now: Temporal.Instant,
): Temporal.Instant[] {
  if (!zone) return [];
  const here = now.toZonedDateTimeISO(timeZoneOf(zone));
  const days = weekday ? (weekdayNames.indexOf(weekday) + 8 - here.dayOfWeek) % 7 : 0;
  const day = here.toPlainDate().add({ days });
  return times.map((time) =>
    day
      .toZonedDateTime({ timeZone: timeZoneOf(zone), plainTime: Temporal.PlainTime.from(time) })
      .toInstant(),
  );
}
