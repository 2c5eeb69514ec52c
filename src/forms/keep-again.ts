/** What becomes of a draft that was handed over. */
import type { startKeeping } from './draft-keeper';
import { button, make, word, type RenderContext } from './render-context';

/** Once a change is handed over its draft goes; whoever wants to go on keeps it. */
export function offerToKeep(
  context: Pick<RenderContext, 'words' | 'say'>,
  review: HTMLElement,
  keeper: ReturnType<typeof startKeeping>,
): void {
  keeper.drop();
  const again = button(word(context, 'keepAgain'), () => {
    keeper.keepAgain();
    note.remove();
    review.querySelector<HTMLElement>('h2')!.focus();
  });
  const note = make(
    'div',
    { className: 'draft-banner' },
    make('p', {}, word(context, 'gone')),
    again,
  );
  review.querySelector('.draft-banner')?.remove();
  review.append(note);
  context.say(word(context, 'gone'));
}
