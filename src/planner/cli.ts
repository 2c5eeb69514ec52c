/**
 * `npm run plan -- --procedure common-yearly-round --start 2027-04-12`: proposes a timetable and explains each day.
 * `--agm` plans backwards from the closing day of the annual meeting; `--format record|calendar|call` prints the same plan as
 * a file for `content/cycles`, a calendar file or the text of a call; `--check file` holds a written timetable against the rules.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { checkContent } from '../editing/check.ts';
import { wordsOf } from '../i18n/index.ts';
import { planRound, type Plan } from '../model/planner/plan.ts';
import type { RecordOf } from '../model/site.ts';
import { planCalendar } from './calendar.ts';
import { callText } from './call-text.ts';
import { checkPasted } from './check-pasted.ts';
import { cycleFile, cycleOf } from './cycle-file.ts';
import { planData, recordOf, type PlanData } from './data.ts';
import { anchorName, explain } from './explain.ts';
import { requestOf } from './request.ts';

const words = wordsOf('en');
const { t, date } = words;
const now = Temporal.Now.instant();

function main(): number {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    options: {
      procedure: { ...text, default: '' },
      start: text,
      agm: text,
      region: text,
      candidates: text,
      avoid: text,
      check: text,
      format: { ...text, default: 'days' },
    },
  });
  const data = planData(checkContent('content', now).readable);
  const procedure = data.procedures.find((one) => one.id === values.procedure);
  if (values.check && procedure) return check(readFileSync(values.check, 'utf8'), data, procedure);

  const asked = requestOf(values, data);
  if ('wrong' in asked)
    return fail(
      t(asked.wrong.key, {
        value: asked.wrong.value,
        procedures: data.procedures.map((one) => one.id).join(', '),
      }),
    );
  const plan = planRound(asked.request);
  if (!plan) return fail(t('plan.impossible'));

  const record = recordOf(procedure!);
  const cycle = cycleOf(
    plan,
    asked.request,
    record,
    procedure!.positions,
    now.toZonedDateTimeISO('UTC').toPlainDate(),
  );
  const formats: Record<string, () => string> = {
    days: () => days(plan, record),
    record: () => cycleFile(cycle),
    call: () => callText(plan, record, words),
    calendar: () => planCalendar(cycle, data, procedure!, words, ''),
  };
  const print = formats[values.format];
  if (!print)
    return fail(
      t('plan.wrong.format', { value: values.format, formats: Object.keys(formats).join(', ') }),
    );
  console.log(print());
  return 0;
}

function days(plan: Plan, { data }: RecordOf<'procedures'>): string {
  const nameOf = anchorName(data.steps, words);
  const lines = plan.days.map(
    (one) =>
      `${date(one.day.toString(), 'weekday').padEnd(24)} ${nameOf(one.anchor)}\n${explain(
        one,
        nameOf,
        words,
      )
        .map((line) => `    ${line}`)
        .join('\n')}`,
  );
  return [...lines, ...plan.unusual.map((limit) => t('plan.unusual', { says: limit.says }))].join(
    '\n',
  );
}

function check(pasted: string, data: PlanData, procedure: PlanData['procedures'][number]): number {
  const { problems, measured, weekends } = checkPasted(pasted, data, procedure, now);
  const nameOf = anchorName(procedure.data.steps, words);
  for (const { line, column, level, message, repair } of problems)
    console.log(`${line}:${column} ${level} ${message} ${repair}`);
  for (const { interval, kept } of measured)
    console.log(`${t(kept ? 'cycle.kept' : 'cycle.notKept')}: ${interval.says}`);
  for (const { anchor, day } of weekends)
    console.log(t('plan.weekend', { step: nameOf(anchor), day: date(day.toString(), 'weekday') }));
  return problems.some((problem) => problem.level === 'error') ? 1 : 0;
}

const fail = (message: string): number => {
  console.error(message);
  return 1;
};

try {
  process.exitCode = main();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
