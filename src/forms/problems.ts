/** Shows what the check found: a list in the words of `npm run check`, each linked to its field, and the same words beside the field. */
import { button, make, word, type RenderContext } from './render-context';
import type { FieldProblem } from './record-check';
import type { Leaf } from './tree';

/** Fills the page with problems; removes those of an earlier check. */
export function showProblems(
  context: RenderContext,
  into: HTMLElement,
  problems: readonly FieldProblem[],
  { name, prose }: { name: Leaf; prose: Leaf },
): void {
  clear(context);
  const errors = problems.filter((one) => one.level === 'error').length;
  const title =
    problems.length === 0
      ? word(context, 'clean')
      : errors > 0
        ? word(context, 'problems', { count: errors })
        : word(context, 'warningsOnly');
  into.append(make('h2', { tabIndex: -1 }, title));
  if (problems.length === 0) return;
  into.append(
    make(
      'ul',
      { className: 'problems' },
      ...problems.map((problem) => {
        const node =
          problem.where === 'name' ? name : problem.where === 'prose' ? prose : problem.where;
        const said = make('p', {}, ...withCode(problem.message));
        const repair = make('p', { className: 'repair' }, ...withCode(problem.repair));
        if (node === 'elsewhere')
          return make(
            'li',
            { className: problem.level },
            make('p', {}, word(context, 'elsewhere', { file: problem.file })),
            said,
            repair,
          );
        mark(context, node as Leaf, problem);
        const go = button(word(context, 'goTo'), () => goTo(context.controls.get(node)!), {
          className: 'quiet',
        });
        return make('li', { className: problem.level }, said, repair, go);
      }),
    ),
  );
}

/** Opens every fold around a control and moves there. */
function goTo(control: HTMLElement): void {
  for (let fold = control.closest('details'); fold; fold = fold.parentElement!.closest('details'))
    fold.open = true;
  control.focus();
  control.scrollIntoView({ block: 'center' });
}

function mark(context: RenderContext, node: Leaf, problem: FieldProblem): void {
  const slot = context.slots.get(node);
  if (!slot) return;
  slot.hidden = false;
  slot.append(make('p', {}, ...withCode(`${problem.message} ${problem.repair}`)));
  if (problem.level === 'error') context.controls.get(node)?.setAttribute('aria-invalid', 'true');
}

function clear(context: RenderContext): void {
  for (const slot of context.slots.values()) {
    slot.replaceChildren();
    slot.hidden = true;
  }
  for (const control of context.controls.values()) control.removeAttribute('aria-invalid');
}

/** Text in which names stand between backticks. */
const withCode = (text: string) =>
  text.split('`').map((part, index) => (index % 2 === 1 ? make('code', {}, part) : part));
