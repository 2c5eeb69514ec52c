/** Holds a timetable that someone pastes in against the rules of a procedure. */
import { timetableChecks } from '../model/checks/index.ts';
import { kinds } from '../model/kinds.ts';
import type { Problem } from '../model/problem.ts';
import type { RecordOf } from '../model/site.ts';
import { measuredIntervals, type Measured } from '../model/timetable.ts';
import { parseContent } from '../editing/parse.ts';
import { explainIssue } from '../editing/schema-messages.ts';
import { smallSite, type PlanData } from './data.ts';

interface PastedCheck {
  readonly problems: readonly Problem[];
  /** Every limit of the procedure that the days allow to measure. */
  readonly measured: readonly Measured[];
  /** Days that fall on a Saturday or Sunday, with the anchor. */
  readonly weekends: readonly { readonly anchor: string; readonly day: Temporal.PlainDate }[];
}

/** Fields that a timetable on its own need not have. */
const assumed = {
  title: 'Pasted',
  summary: 'Pasted.',
  positions: [],
  sources: ['pasted'],
  checked: '2000-01-01',
};

/** Reads a round's file, or only its `steps:`, and says what is wrong with it, by line. */
export function checkPasted(
  text: string,
  data: PlanData,
  procedure: PlanData['procedures'][number],
  now: Temporal.Instant,
): PastedCheck {
  const file = parseContent(text, { kind: 'cycles', id: 'pasted', file: 'pasted.yml' });
  const nothing = { measured: [], weekends: [] };
  if (typeof file.data !== 'object' || file.data === null)
    return { problems: file.problems, ...nothing };

  const given = 'steps' in file.data ? file.data : { steps: file.data };
  const { inherits: _, ...fields } = {
    ...assumed,
    year: now.toZonedDateTimeISO('UTC').year,
    ...given,
    procedure: procedure.id,
  } as Record<string, unknown>;
  const parsed = kinds.cycles.schema.safeParse(fields);
  const inFile = (path: readonly (string | number)[]) =>
    'steps' in (file.data as object) ? path : path.slice(1);
  if (!parsed.success) {
    const said = parsed.error.issues.flatMap((issue) => explainIssue(issue, 'cycles', fields));
    return {
      problems: [
        ...file.problems,
        ...said.map(({ path, at, rule, message, repair }) => ({
          file: file.file,
          ...file.place(inFile(path), at),
          level: 'error' as const,
          rule,
          message,
          repair,
        })),
      ],
      ...nothing,
    };
  }

  const cycle: RecordOf<'cycles'> = {
    kind: 'cycles',
    id: 'pasted',
    file: file.file,
    data: parsed.data,
    body: '',
  };
  const site = smallSite(data, procedure, [cycle], now);
  const found = timetableChecks.flatMap((check) => [...check(site, new Set())]);
  return {
    problems: [
      ...file.problems,
      ...found.map(({ record: _record, path, bodyOffset: _offset, ...rest }) => ({
        file: file.file,
        ...file.place(inFile(path)),
        ...rest,
      })),
    ],
    measured: measuredIntervals(site, cycle),
    weekends: Object.entries(parsed.data.steps).flatMap(([id, dates]) =>
      (['opens', 'closes'] as const).flatMap((end) => {
        const day = /^\d{4}-\d{2}-\d{2}/.exec(dates[end] ?? '')?.[0];
        const date = day && Temporal.PlainDate.from(day);
        return date && date.dayOfWeek > 5 ? [{ anchor: `${id}.${end}`, day: date }] : [];
      }),
    ),
  };
}
