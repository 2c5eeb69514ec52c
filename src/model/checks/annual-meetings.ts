/** ICANN's annual meetings: one in a year, and the one at which a round ends. */
import type { Site } from '../site.ts';
import type { Check, Finding } from './finding.ts';

/** A round ends at an annual meeting. Where its year has no other, the settings are wrong. */
export const roundsEndAtAnnualMeetings: Check = (site) =>
  site.records.cycles.flatMap((record): Finding[] => {
    const index = site.settings.meetings.findIndex(({ id }) => id === record.data.agm);
    const meeting = site.settings.meetings[index];
    if (!meeting || meeting.annual) return [];
    const other = annualMeetingOf(site, meeting.year);
    return [
      {
        ...(other
          ? { record, path: ['agm'] }
          : { record: 'site' as const, path: ['meetings', index, 'annual'] }),
        level: 'error',
        rule: 'disagrees',
        message: `\`${record.id}\` ends at ${meeting.id}, which is not an annual meeting.`,
        repair: other ? `Name \`${other}\`.` : 'Write annual: true, or correct the round.',
      },
    ];
  });

const annualMeetingOf = (site: Site, year: number): string | undefined =>
  site.settings.meetings.find((one) => one.annual && one.year === year)?.id;

/** ICANN has one annual meeting in a year. */
export const oneAnnualMeetingAYear: Check = (site) => {
  const annual = site.settings.meetings.flatMap((one, index) =>
    one.annual ? [{ ...one, index }] : [],
  );
  return [...Map.groupBy(annual, ({ year }) => year).values()].flatMap((same) =>
    same.length < 2
      ? []
      : same.map(({ index, year, id }): Finding => ({
          record: 'site',
          path: ['meetings', index, 'annual'],
          level: 'error',
          rule: 'disagrees',
          message: `${year} has another annual meeting, ${same.find((one) => one.id !== id)!.id}.`,
          repair: 'Write annual: false for the one that is not.',
        })),
  );
};
