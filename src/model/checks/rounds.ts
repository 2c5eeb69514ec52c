/** A round fits the posts it fills, the meeting at which it ends and the round it takes dates from. */
import { momentOf, months } from '../calendar-words.ts';
import { dayOf } from '../moments.ts';
import { closingDay } from '../timetable.ts';
import type { Check, Finding } from './finding.ts';

/** People are seated at the close of the annual meeting that the round names. */
export const peopleAreSeatedAtTheMeeting: Check = (site) =>
  site.records.cycles.flatMap((cycle): Finding[] => {
    const procedure = site.find(`procedures/${cycle.data.procedure}`);
    const close = closingDay(site, cycle.data.agm);
    if (procedure?.kind !== 'procedures' || !close) return [];
    return procedure.data.steps
      .filter(({ does }) => does === 'seat')
      .flatMap(({ id }): Finding[] => {
        const dates = Object.hasOwn(cycle.data.steps, id) ? cycle.data.steps[id] : undefined;
        const day = dayOf(dates?.opens ?? dates?.closes);
        if (!dates || !day || day.equals(close) || dates.withdrawn || dates.note) return [];
        return [
          {
            record: cycle,
            path: ['steps', id, dates.opens ? 'opens' : 'closes'],
            level: 'warning',
            rule: 'other-seating',
            message: `${id} is on ${day}, but the annual meeting \`${cycle.data.agm}\` closes on ${close}.`,
            repair: 'Correct the day or the meeting; if both are right, say why in a note.',
          },
        ];
      });
  });

/** Outcomes are of the posts and the region of the round, and say who or what came out. */
export const outcomesBelongToTheRound: Check = (site) =>
  site.records.cycles.flatMap((cycle) =>
    (cycle.data.outcomes ?? []).flatMap(({ position, region, name, what }, index): Finding[] => {
      const at = (field: string, message: string, repair: string): Finding => ({
        record: cycle,
        path: ['outcomes', index, field],
        level: 'error',
        rule: 'other-outcome',
        message,
        repair,
      });
      return [
        ...(position && !cycle.data.positions.includes(position)
          ? [
              at(
                'position',
                `\`${position}\` is not a post that this round fills.`,
                `Its posts are ${cycle.data.positions.join(', ')}.`,
              ),
            ]
          : []),
        ...(region && cycle.data.region && region !== cycle.data.region
          ? [
              at(
                'region',
                `The round is one of ${cycle.data.region}, but the outcome is of ${region}.`,
                'Correct the one that is wrong.',
              ),
            ]
          : []),
        ...(!name && !what
          ? [
              at(
                'name',
                'The outcome says neither who was chosen nor what was decided.',
                'Add name or what.',
              ),
            ]
          : []),
      ];
    }),
  );

/** A round takes dates from a round that fills posts of its own. */
export const timetablesAreSharedWithin: Check = (site) =>
  site.records.cycles.flatMap((cycle): Finding[] => {
    const shared = site.find(`cycles/${cycle.data.inherits}`);
    if (shared?.kind !== 'cycles' || cycle.data.positions.length === 0) return [];
    return shared.data.positions.some((one) => cycle.data.positions.includes(one))
      ? []
      : [
          {
            record: cycle,
            path: ['inherits'],
            level: 'warning',
            rule: 'other-procedure',
            message: `\`${shared.id}\` fills none of the posts of this round.`,
            repair: 'Name the shared round of the same posts.',
          },
        ];
  });

/** The date that a remark gives beside a word for an end. */
const endWord = /\b(?:clos(?:es?|ed|ing)|deadline|due|until|ends?|ended|last day)\b/i;
/** What was so once, or meant, is another day on purpose. */
const former =
  /\b(?:first|former|earlier|plan(?:ned)?|original|extended|moved|instead|before|draft)\b/i;
const dated = new RegExp(
  `\\b(\\d{1,2}) (${months.join('|')}) (\\d{4})\\b|\\b(\\d{4}-\\d{2}-\\d{2})\\b`,
  'g',
);

/** A remark at a step that names the step's end names the day that the step has. */
export const remarksNameTheDay: Check = (site) =>
  site.records.cycles.flatMap((cycle) =>
    Object.entries(cycle.data.steps).flatMap(([id, dates]) =>
      (['note', 'about'] as const).flatMap((field): Finding[] => {
        const text = dates[field];
        const closes = dayOf(dates.closes);
        if (!text || !closes || !endWord.test(text) || former.test(text)) return [];
        const days = [...text.matchAll(dated)].map(isoOf);
        const known = new Set([String(closes), dayOf(dates.opens)?.toString()]);
        const named = days.filter((day) => day !== undefined);
        const stray = named.find((day) => !known.has(day));
        if (!stray || named.length > 1) return [];
        return [
          {
            record: cycle,
            path: ['steps', id, field],
            level: 'warning',
            rule: 'summary-date',
            message: `The ${field} speaks of an end and names ${stray}, but the step ends on ${dates.closes}.`,
            repair: 'Correct the one that is wrong, or say what ended on the other day.',
          },
        ];
      }),
    ),
  );

const isoOf = ([, day, month, year, iso]: RegExpMatchArray): string | undefined =>
  iso ?? (day && month && year ? momentOf(`${day} ${month} ${year}`) : undefined);
