/** The planner in the browser: reads the forms, plans or checks, and shows the result. */
import type { Language } from '../i18n/languages.ts';
import { makeWords, type Texts } from '../i18n/words.ts';
import { loadStandIns } from '../page-scripts/stand-ins.ts';
import type { PlanData } from './data.ts';
import type { Asked } from './request.ts';

const find = <E extends Element>(selector: string, within: ParentNode = document) =>
  within.querySelector<E>(selector)!;
const planForm = find<HTMLFormElement>('[data-planner]');
const words = makeWords(
  document.documentElement.lang as Language,
  JSON.parse(planForm.dataset['words']!) as Texts,
);
const { t, date } = words;

const tools = async () => {
  await loadStandIns();
  return import('./tools.ts');
};
let data: Promise<PlanData> | undefined;
const load = () =>
  (data ??= fetch(planForm.dataset['planner']!).then(async (response) => {
    if (!response.ok) throw new Error(response.statusText);
    return (await response.json()) as PlanData;
  }));

/** Fills the form from the address, and warms up what a plan will need. */
export function startPlanner(): void {
  for (const [name, value] of new URLSearchParams(location.search)) {
    const field = planForm.elements.namedItem(name);
    if (
      field instanceof HTMLInputElement ||
      field instanceof HTMLSelectElement ||
      field instanceof HTMLTextAreaElement
    )
      field.value = value;
  }
  void Promise.all([tools(), load()]).catch(() => undefined);
}

/** Answers a form that was sent. */
export async function submitted(form: HTMLFormElement): Promise<void> {
  const isPlan = form === planForm;
  const status = find<HTMLElement>(isPlan ? '[data-plan-status]' : '[data-check-status]');
  try {
    await (isPlan ? showPlan(status) : showCheck(status));
  } catch {
    data = undefined;
    status.textContent = t('plan.failed');
  }
}

async function showPlan(status: HTMLElement): Promise<void> {
  const [toolbox, planned] = await Promise.all([tools(), load()]);
  const { requestOf, planRound, recordOf, anchorName, explain, cycleOf, planCalendar } = toolbox;
  const fields = Object.fromEntries(
    [...new FormData(planForm)].filter(([, value]) => value !== ''),
  ) as Record<string, string>;
  history.replaceState(null, '', `?${new URLSearchParams(fields)}`);
  const result = find<HTMLElement>('[data-plan-result]');
  const asked = requestOf(fields as unknown as Asked, planned);
  const plan = 'request' in asked ? planRound(asked.request) : undefined;
  result.hidden = !plan;
  if ('wrong' in asked)
    return void (status.textContent = t(asked.wrong.key, {
      value: asked.wrong.value,
      procedures: '',
    }));
  if (!plan) return void (status.textContent = t('plan.impossible'));
  status.textContent = '';

  const source = planned.procedures.find((one) => one.id === fields['procedure'])!;
  const record = recordOf(source);
  const nameOf = anchorName(record.data.steps, words);
  find('tbody', result).replaceChildren(
    ...plan.days.map((one) =>
      row(
        [
          sentenceCase(nameOf(one.anchor)),
          date(one.day.toString(), 'weekday'),
          explain(one, nameOf, words),
        ],
        ['', t('plan.day'), t('plan.why')],
      ),
    ),
  );
  find('[data-plan-unusual]', result).replaceChildren(
    ...plan.unusual.map((limit) => item(t('plan.unusual', { says: limit.says }))),
  );
  const cycle = cycleOf(
    plan,
    asked.request,
    record,
    source.positions,
    Temporal.Now.plainDateISO('UTC'),
  );
  const calendar = planCalendar(cycle, planned, source, words, planForm.dataset['round']!);
  linkTo(find<HTMLAnchorElement>('a[data-take="calendar"]', result), calendar, 'text/calendar');
  find<HTMLElement>('#result').focus();
}

async function showCheck(status: HTMLElement): Promise<void> {
  const [{ checkPasted, anchorName }, planned] = await Promise.all([tools(), load()]);
  const source = planned.procedures.find(
    (one) => one.id === new FormData(planForm).get('procedure'),
  )!;
  const { problems, measured, weekends } = checkPasted(
    find<HTMLTextAreaElement>('#plan-pasted').value,
    planned,
    source,
    Temporal.Now.instant(),
  );
  const nameOf = anchorName(source.data.steps, words);
  find('[data-check-result]').replaceChildren(
    ...problems.map(({ line, message, repair }) =>
      item(`${t('plan.line', { line })}: ${message} ${repair}`),
    ),
    ...measured.map(({ interval, kept }) =>
      item(`${t(kept ? 'cycle.kept' : 'cycle.notKept')}: ${interval.says}`),
    ),
    ...weekends.map(({ anchor, day }) =>
      item(t('plan.weekend', { step: nameOf(anchor), day: date(day.toString(), 'weekday') })),
    ),
  );
  status.textContent =
    problems.length === 0 ? t('plan.fine') : t('plan.found', { count: problems.length });
}

function linkTo(link: HTMLAnchorElement, text: string, type: string): void {
  if (link.href.startsWith('blob:')) URL.revokeObjectURL(link.href);
  link.href = URL.createObjectURL(new Blob([text], { type }));
}

function row(
  [head, ...cells]: [string, string, string[]],
  labels: readonly string[],
): HTMLTableRowElement {
  const tr = document.createElement('tr');
  const th = document.createElement('th');
  th.scope = 'row';
  th.textContent = head;
  tr.append(th);
  for (const [index, cell] of cells.entries()) {
    const td = document.createElement('td');
    td.dataset['label'] = labels[index + 1]!;
    if (typeof cell === 'string') td.textContent = cell;
    else
      td.append(
        ...cell.map((line) => Object.assign(document.createElement('p'), { textContent: line })),
      );
    tr.append(td);
  }
  return tr;
}

const item = (text: string) => Object.assign(document.createElement('li'), { textContent: text });
const sentenceCase = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
