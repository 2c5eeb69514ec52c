/** A round copied from an older one must not keep that one's dates: whoever copies a file forgets a line. */
import { meetingOf } from '../meetings.ts';
import { dayOf } from '../moments.ts';
import { stepDates } from '../timetable.ts';
import type { RecordOf, Site } from '../site.ts';
import type { Check, Finding } from './finding.ts';

/** The dates, the shared timetable and the annual meeting of a round belong to its year. Steps may lie in the year before or after. */
export const roundsKeepToTheirYear: Check = (site) =>
  site.records.cycles.flatMap((record): Finding[] => {
    const { year, inherits, agm, steps } = record.data;
    const fault = (path: Finding['path'], message: string, repair: string): Finding => ({
      record,
      path,
      level: 'warning',
      rule: 'other-year',
      message,
      repair,
    });
    const dates = Object.entries(steps).flatMap(([step, { opens, closes }]) =>
      [
        { path: ['steps', step, 'opens'], date: opens },
        { path: ['steps', step, 'closes'], date: closes },
      ].flatMap(({ path, date }) =>
        date === undefined ? [] : [{ path, date, years: Number(date.slice(0, 4)) - year }],
      ),
    );
    const far = dates.find(({ years }) => Math.abs(years) > 1);
    const stray = far ?? (dates.every(({ years }) => years !== 0) ? dates[0] : undefined);
    const shared = site.find(`cycles/${inherits}`);
    const meeting = meetingOf(site, agm);
    return [
      ...(stray
        ? [
            fault(
              stray.path,
              `The date ${stray.date} does not belong to a round of ${year}.`,
              'Correct the date or the year. A copied file keeps the dates it was copied with.',
            ),
          ]
        : []),
      ...(shared?.kind === 'cycles' && shared.data.year !== year
        ? [
            fault(
              ['inherits'],
              `The round of ${year} takes its dates from one of ${shared.data.year}, \`${shared.id}\`.`,
              `Name the shared round of ${year}; add it first if it is not there.`,
            ),
          ]
        : []),
      ...(meeting && meeting.year !== year
        ? [
            fault(
              ['agm'],
              `The round of ${year} ends at a meeting of ${meeting.year}, \`${meeting.id}\`.`,
              `Name the annual meeting of ${year}, or remove the line if it is not known.`,
            ),
          ]
        : []),
    ];
  });

/** A meeting of the settings is held in its year. */
export const meetingsKeepToTheirYear: Check = (site) =>
  site.settings.meetings.flatMap(({ year, opens, closes }, index): Finding[] => {
    const stray = [opens, closes].find((date) => date && Number(date.slice(0, 4)) !== year);
    return stray
      ? [
          {
            record: 'site',
            path: ['meetings', index, 'year'],
            level: 'error',
            rule: 'other-year',
            message: `The meeting is one of ${year}, but it has the date ${stray}.`,
            repair: 'Correct the one that is wrong.',
          },
        ]
      : [];
  });

/** The title and the summary of a round name its own year and region, and no other round's. */
export const roundsNameTheirYear: Check = (site) =>
  site.records.cycles.flatMap((record) =>
    (['title', 'summary'] as const).flatMap((field): Finding[] => {
      const text = record.data[field];
      const at = { record, path: [field], level: 'warning', rule: 'other-round' } as const;
      const years = [...text.matchAll(/\b(?:19|20)\d\d\b/g)].map(([year]) => Number(year));
      // Whom a round chooses may serve in the year after it.
      const titled = record.data.title.includes(String(record.data.year));
      const own = [
        ...yearsOf(site, record),
        ...(field === 'summary' && titled ? [record.data.year + 1] : []),
      ];
      const stray = years.length > 0 && !years.some((year) => own.includes(year));
      const { region } = record.data;
      const named = site.records.regions.filter(({ data }) =>
        new RegExp(`\\b${data.acronym}\\b`).test(text),
      );
      const isOther = region && named.length > 0 && named.every(({ id }) => id !== region);
      return [
        ...(stray
          ? [
              {
                ...at,
                message: `The ${field} names ${years[0]}, but the round is one of ${record.data.year}.`,
                repair: 'Correct the year. A copied file keeps the words it was copied with.',
              },
            ]
          : []),
        ...(isOther
          ? [
              {
                ...at,
                message: `The ${field} names ${named[0]!.data.acronym}, but the round is one of ${site.get('regions', region).data.acronym}.`,
                repair: 'Correct the name. A copied file keeps the words it was copied with.',
              },
            ]
          : []),
      ];
    }),
  );

/** The years in which a round can be said to be: its own, and those of its steps. */
const yearsOf = (site: Site, cycle: RecordOf<'cycles'>): number[] => [
  cycle.data.year,
  ...Object.values(stepDates(site, cycle)).flatMap(({ opens, closes }) =>
    [dayOf(opens), dayOf(closes)].flatMap((day) => day?.year ?? []),
  ),
];
