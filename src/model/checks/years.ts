/** A round copied from an older one must not keep that one's dates: whoever copies a file forgets a line. */
import { meetingOf } from '../meetings.ts';
import { dayOf } from '../moments.ts';
import { stepDates } from '../timetable.ts';
import type { RecordOf, Site } from '../site.ts';
import { errors, warnings, type Check, type Finding } from './finding.ts';

export default [
  roundsKeepToTheirYear,
  meetingsKeepToTheirYear,
  roundsNameTheirYear,
] satisfies Check[];

/** The dates, the shared timetable and the annual meeting of a round belong to its year. Steps may lie in the year before or after. */
function* roundsKeepToTheirYear(site: Site): Iterable<Finding> {
  for (const record of site.records.cycles) {
    const say = warnings(record, 'other-year');
    const { year, inherits, agm, steps } = record.data;
    const dates = Object.entries(steps).flatMap(([step, { opens, closes }]) =>
      Object.entries({ opens, closes }).flatMap(([edge, date]) =>
        date ? [{ path: ['steps', step, edge], date, years: Number(date.slice(0, 4)) - year }] : [],
      ),
    );
    const far = dates.find(({ years }) => Math.abs(years) > 1);
    const stray = far ?? (dates.every(({ years }) => years !== 0) ? dates[0] : undefined);
    const shared = site.look('cycles', inherits);
    const meeting = meetingOf(site, agm);
    if (stray)
      yield say(
        stray.path,
        `The date ${stray.date} does not belong to a round of ${year}.`,
        'Correct the date or the year. A copied file keeps the dates it was copied with.',
      );
    if (shared && shared.data.year !== year)
      yield say(
        ['inherits'],
        `The round of ${year} takes its dates from one of ${shared.data.year}, \`${shared.id}\`.`,
        `Name the shared round of ${year}; add it first if it is not there.`,
      );
    if (meeting && meeting.year !== year)
      yield say(
        ['agm'],
        `The round of ${year} ends at a meeting of ${meeting.year}, \`${meeting.id}\`.`,
        `Name the annual meeting of ${year}, or remove the line if it is not known.`,
      );
  }
}

/** A meeting of the settings is held in its year. */
function* meetingsKeepToTheirYear({ settings }: Site): Iterable<Finding> {
  for (const [index, { year, opens, closes }] of settings.meetings.entries()) {
    const stray = [opens, closes].find((date) => date && Number(date.slice(0, 4)) !== year);
    if (stray)
      yield errors('site', 'other-year')(
        ['meetings', index, 'year'],
        `The meeting is one of ${year}, but it has the date ${stray}.`,
        'Correct the one that is wrong.',
      );
  }
}

/** The title and the summary of a round name its own year and region, and no other round's. */
export function* roundsNameTheirYear(site: Site): Iterable<Finding> {
  for (const record of site.records.cycles)
    for (const field of ['title', 'summary'] as const) {
      const say = warnings(record, 'other-round');
      const { title, year, region, [field]: text } = record.data;
      const years = [...text.matchAll(/\b(?:19|20)\d\d\b/g)].map(([one]) => Number(one));
      // Whom a round chooses may serve in the year after it.
      const next = field === 'summary' && title.includes(String(year)) ? [year + 1] : [];
      const own = [...yearsOf(site, record), ...next];
      const named = site.records.regions.filter(({ data }) =>
        new RegExp(`\\b${data.acronym}\\b`).test(text),
      );
      if (years.length > 0 && !years.some((one) => own.includes(one)))
        yield say(
          [field],
          `The ${field} names ${years[0]}, but the round is one of ${year}.`,
          'Correct the year. A copied file keeps the words it was copied with.',
        );
      if (region && named.length > 0 && named.every(({ id }) => id !== region))
        yield say(
          [field],
          `The ${field} names ${named[0]!.data.acronym}, but the round is one of ${site.get('regions', region).data.acronym}.`,
          'Correct the name. A copied file keeps the words it was copied with.',
        );
    }
}

/** The years in which a round can be said to be: its own, and those of its steps. */
const yearsOf = (site: Site, cycle: RecordOf<'cycles'>): number[] => [
  cycle.data.year,
  ...Object.values(stepDates(site, cycle)).flatMap(({ opens, closes }) =>
    [dayOf(opens), dayOf(closes)].flatMap((day) => day?.year ?? []),
  ),
];
