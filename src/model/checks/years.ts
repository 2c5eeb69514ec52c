/** A round copied from an older one must not keep that one's dates: whoever copies a file forgets a line. */
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
    const meeting = site.settings.meetings.find((one) => one.id === agm);
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
