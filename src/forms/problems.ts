/** Shows what the check found: a list that names each place and leads there, and the same words beside the field. */
import { tell, type Told } from './messages';
import { button, make, word, type RenderContext } from './render-context';
import type { FieldProblem } from './record-check';
import type { Leaf, Node } from './tree';

/** Where the name of the file and the prose are asked for, and how a field comes into sight that is not drawn. */
export interface Places {
  readonly name: Leaf;
  readonly prose: Leaf;
  readonly show: (node: Node) => void;
}

/** Fills the page with problems, in the order of how much they hinder. */
export function showProblems(
  context: RenderContext,
  into: HTMLElement,
  problems: readonly FieldProblem[],
  places: Places,
): void {
  const errors = problems.filter((one) => one.level === 'error');
  const title =
    problems.length === 0
      ? word(context, 'clean')
      : errors.length > 0
        ? word(context, 'problems', { count: errors.length })
        : word(context, 'warningsOnly');
  into.append(make('h2', { tabIndex: -1 }, title));
  const remarks = problems.filter((one) => one.level !== 'error');
  // Beside a field that is in sight its repair is written too.
  const isBeside = (one: FieldProblem) =>
    errors.length > 0 &&
    one.where !== 'elsewhere' &&
    context.slots.get(nodeOf(one, places))?.isConnected === true;
  if (errors.length > 0) into.append(listOf(context, errors, places, isBeside));
  if (remarks.length > 0)
    into.append(
      make(
        'details',
        { className: 'remarks', open: errors.length === 0 && remarks.length < 3 },
        make('summary', {}, word(context, 'remarks', { count: remarks.length })),
        listOf(context, remarks, places, isBeside),
      ),
    );
  mark(context, problems, places);
}

/** The problems, each text once, with every place that it concerns. How to mend them is left out where it stands beside the field. */
function listOf(
  context: RenderContext,
  problems: readonly FieldProblem[],
  places: Places,
  isBeside: (problem: FieldProblem) => boolean,
): HTMLElement {
  const all = problems.map((problem) => ({ problem, ...tell(context, problem) }));
  const key = ({ message, repair }: Omit<Told, 'place'>) => JSON.stringify([message, repair]);
  const beside = new Set(all.filter(({ problem }) => isBeside(problem)).map(key));
  const told = all.map((one) => (beside.has(key(one)) ? { ...one, repair: '' } : one));
  const alike = Map.groupBy(told, key);
  return make(
    'ul',
    { className: 'problems' },
    ...[...alike.values()].map((group) => {
      const [{ problem, message, repair }] = group as [(typeof group)[number]];
      const here = group.filter((one) => one.problem.where !== 'elsewhere');
      const pages = group
        .filter((one) => one.problem.where === 'elsewhere')
        .map((one) => `“${titleOfFile(context, one.problem.file)}”`);
      const ways = here.map(({ place, problem: one }) =>
        button(place, () => goTo(context, nodeOf(one, places), places), { className: 'quiet' }),
      );
      const elsewhere = word(context, here.length > 0 ? 'alsoOn' : 'elsewhere', {
        titles: context.words.list(pages),
      });
      return make(
        'li',
        { className: problem.level },
        ...ways,
        pages.length > 0 ? make('p', {}, elsewhere) : undefined,
        make('p', {}, ...withCode(message)),
        repair ? make('p', { className: 'repair' }, ...withCode(repair)) : undefined,
      );
    }),
  );
}

const titleOfFile = (context: RenderContext, file: string): string => {
  const name = file.replace(/\.\w+$/, '');
  const { nameOf } = context.names();
  return nameOf('*', name) ?? nameOf('sources', name.replace('sources/', '')) ?? name;
};

const nodeOf = ({ where }: FieldProblem, { name, prose }: Places): Node =>
  where === 'name' ? name : where === 'prose' || where === 'elsewhere' ? prose : where;

/** Opens every fold around a control and moves there; a field that is not drawn is drawn first. */
function goTo(context: RenderContext, node: Node, { show }: Places): void {
  const drawn = context.controls.get(node);
  if (!drawn?.isConnected || drawn.closest('[hidden]')) show(node);
  const control = context.controls.get(node);
  if (!control) return;
  for (
    let fold = control.closest('details');
    fold;
    fold = fold.parentElement!.closest<HTMLDetailsElement>('details')
  )
    fold.open = true;
  control.focus();
  control.scrollIntoView({ block: 'center' });
}

/** Writes what was found beside the fields that are drawn; takes away what an earlier check wrote. */
export function mark(
  context: RenderContext,
  problems: readonly FieldProblem[],
  places: Places,
): void {
  for (const slot of context.slots.values()) {
    slot.replaceChildren();
    slot.hidden = true;
  }
  for (const control of context.controls.values()) control.removeAttribute('aria-invalid');
  for (const problem of problems) {
    if (problem.where === 'elsewhere') continue;
    const node = nodeOf(problem, places);
    const slot = context.slots.get(node);
    if (!slot) continue;
    const { message, repair } = tell(context, problem);
    slot.hidden = false;
    slot.append(make('p', {}, ...withCode(`${message} ${repair}`)));
    if (problem.level === 'error') context.controls.get(node)?.setAttribute('aria-invalid', 'true');
  }
}

/** Text in which names stand between backticks. */
const withCode = (text: string) =>
  text.split('`').map((part, index) => (index % 2 === 1 ? make('code', {}, part) : part));
