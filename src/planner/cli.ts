/**
 * `npm run --silent plan -- --procedure common-yearly-round --start 2027-04-12`: proposes a timetable and explains each day.
 * `--agm` plans backwards from the closing day of the annual meeting; `--format json|calendar` prints the plan for programs;
 * `--check file` holds a written timetable against the rules.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { checkContent } from '../editing/check.ts';
import { Misuse, runWithUsage, type Usage } from '../editing/usage.ts';
import { wordsOf } from '../i18n/index.ts';
import { didYouMean } from '../model/problem.ts';
import { planRound } from '../model/planner/plan.ts';
import { planCalendar } from './calendar.ts';
import { checkPasted } from './check-pasted.ts';
import { planData, recordOf, type PlanData } from './data.ts';
import { anchorName, explain } from './explain.ts';
import { cycleOf } from './planned-round.ts';
import { requestOf, type Asked } from './request.ts';

const words = wordsOf('en');
const { t, date } = words;
const now = Temporal.Now.instant();
type Procedure = PlanData['procedures'][number];

const usage: Usage = {
  does: 'Proposes a timetable that keeps every rule of a procedure, and explains each day.',
  ways: [
    'npm run plan -- --procedure common-yearly-round --start 2027-04-12',
    'npm run plan -- --procedure ... --agm icann90          backwards from the annual meeting, or its closing day',
    '--region naralo  --candidates 2  --avoid 2027-03-06..2027-03-11   what else is known',
    '--format json, or calendar                            for programs',
    'npm run plan -- --procedure ... --check file           holds a written timetable against the rules',
  ],
};

const formats: ReadonlySet<string> = new Set(['table', 'json', 'calendar']);

/** Throws if what was asked names what is not there: each would else be passed over without a word. */
function requireKnown(values: Asked & { format: string }, data: PlanData): void {
  const { region, avoid = '', format } = values;
  if (!formats.has(format))
    throw new Misuse(`There is no format ${format}. Use one of ${[...formats].join(', ')}.`);
  const regions = data.regions.map(({ id }) => id);
  if (region && !regions.includes(region))
    throw new Misuse(
      `There is no region ${region}. ${didYouMean(region, regions, `Use one of ${regions.join(', ')}.`)}`,
    );
  const reversed = avoid.split(/[\s,;]+/).find((span) => {
    const [from, to] = span.split('..');
    return from && to && from > to;
  });
  if (reversed) throw new Misuse(`${reversed} ends before it begins; write the earlier day first.`);
}

/** The text of a file that is to be checked. */
function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new Misuse(`There is no file ${file} that can be read.`);
  }
}

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
      format: { ...text, default: 'table' },
    },
  });
  const data = planData(checkContent('content', now).readable);
  requireKnown(values, data);
  const procedure = data.procedures.find((one) => one.id === values.procedure);
  if (values.check && procedure) return check(textOf(values.check), data, procedure);
  const said = proposal(values, values.format, data, procedure);
  // A calendar ends its lines itself.
  process.stdout.write(said.endsWith('\n') ? said : `${said}\n`);
  return 0;
}

/** The plan in words, as JSON or as a calendar; throws if there is none. */
function proposal(
  values: Asked,
  format: string,
  data: PlanData,
  procedure: Procedure | undefined,
): string {
  const asked = requestOf(values, data);
  if ('wrong' in asked)
    throw new Misuse(
      t(asked.wrong.key, {
        value: asked.wrong.value,
        procedures: data.procedures.map((one) => one.id).join(', '),
      }),
    );
  const plan = planRound(asked.request);
  if (!plan) throw new Error(t('plan.impossible'));
  const record = recordOf(procedure!);
  if (format === 'calendar') {
    const today = now.toZonedDateTimeISO('UTC').toPlainDate();
    const cycle = cycleOf(plan, asked.request, record, procedure!.positions, today);
    return planCalendar(cycle, data, procedure!, words, '');
  }
  const nameOf = anchorName(record.data.steps, words);
  const days = plan.days.map((one) => ({ ...one, why: explain(one, nameOf, words) }));
  const unusual = plan.unusual.map(({ says }) => says);
  if (format === 'json')
    return JSON.stringify(
      { days: days.map(({ step, end, day, why }) => ({ step, end, day, why })), unusual },
      null,
      2,
    );
  return [
    ...days.map(
      ({ anchor, day, why }) =>
        `${date(day.toString(), 'weekday').padEnd(24)} ${nameOf(anchor)}${why.map((line) => `\n    ${line}`).join('')}`,
    ),
    ...unusual.map((says) => t('plan.unusual', { says })),
  ].join('\n');
}

function check(pasted: string, data: PlanData, procedure: Procedure): number {
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

await runWithUsage(usage, process.argv.slice(2), main);
