/** What comes of a check: the problems, or the change with the ways to hand it over. */
import { showProblems, type Places } from './problems';
import type { FieldProblem, SiteRecords } from './record-check';
import { button, make, word, type RenderContext } from './render-context';
import { showReview, type Finished } from './review';
import { valueOf, type Leaf } from './tree';

export { offerToKeep } from './keep-again';
export { mark } from './problems';

export interface Outcome {
  readonly context: RenderContext;
  /** Where the form is, and where the outcome goes. */
  readonly place: HTMLElement;
  readonly review: HTMLElement;
  readonly places: Places;
  readonly problems: readonly FieldProblem[];
  /** The records among which the draft was checked. */
  readonly others: SiteRecords;
  readonly finished: Finished;
  /** Says that what changed was seen in its source today. */
  readonly seenToday: () => void;
}

/** Shows it, and moves there. What is ready takes the place of the form; what must be mended is below it. */
export async function showOutcome(outcome: Outcome): Promise<void> {
  const { context, place, review, places, problems, others, finished, seenToday } = outcome;
  const { draft, text, meaning } = finished;
  review.replaceChildren();
  showProblems(context, review, problems, places);
  if (meaning && text !== draft.today) {
    place.hidden = true;
    const back = button(word(context, 'backToForm'), () => {
      place.hidden = false;
      review.replaceChildren();
      place.querySelector<HTMLElement>('input, select, textarea, summary, a')?.focus();
    });
    review.querySelector('h2')!.after(make('p', { className: 'buttons' }, back));
  }
  if (problems.some(({ rule }) => rule === 'unconfirmed-change'))
    review
      .querySelector('h2')!
      .after(make('p', { className: 'buttons' }, button(word(context, 'seenToday'), seenToday)));
  showReview(context, review, finished);
  if (draft.file.endsWith('.mdx')) {
    const { componentTexts, showComponents } = await import('./component-texts');
    const { readMdx } = await import('../editing/prose-mdx');
    const { words } = context;
    const drawn = componentTexts(text, draft, others, Temporal.Now.instant(), words, readMdx);
    showComponents(context, review, drawn);
  }
  review.querySelector<HTMLElement>('h2')!.focus();
}

/**
 * Whether what is missing in a new record is said once already: parts without sources have those of the record, and a name in
 * its address follows its title.
 */
export function isSaidElsewhere(
  { isNew, root }: RenderContext,
  { where }: FieldProblem,
  name: Leaf,
): boolean {
  if (!isNew) return false;
  const { sources, title } = root.parts;
  if (where === 'name') return name.text === '' && title?.type === 'leaf' && title.text === '';
  return (
    typeof where !== 'string' &&
    where !== sources &&
    where.type === 'list' &&
    where.schema.items?.['x-ref'] === 'sources' &&
    where.items.every((item) => valueOf(item) === undefined)
  );
}
