/** Offers the drafts on this device again, each with its day. */
import type { Words } from '../i18n';
import { addressOfDraft, dropDraft, type KeptDraft } from './drafts';
import { deviceStore } from './device-store';
import { button, make, word } from './render-context';

/** When a draft was last changed: `28 November 2026 at 19:40`. */
export const dayOfDraft = (words: Words, { at }: KeptDraft): string =>
  new Intl.DateTimeFormat(words.locale, { dateStyle: 'long', timeStyle: 'short' }).format(at);

/** The list of drafts with a way to throw each away; undefined without drafts. */
export function renderDrafts(
  words: Words,
  base: string,
  drafts: readonly KeptDraft[],
): HTMLElement | undefined {
  if (drafts.length === 0) return undefined;
  const said = make('p', { role: 'status', className: 'hidden' });
  const list = make(
    'ul',
    {},
    ...drafts.map((draft) => {
      const day = dayOfDraft(words, draft);
      const item = make(
        'li',
        {},
        make('a', { href: base + addressOfDraft(draft) }, draft.title),
        ` (${day}) `,
      );
      const discard = button(
        word({ words }, 'discard'),
        () => {
          dropDraft(draft.key, deviceStore());
          item.remove();
          said.textContent = word({ words }, 'discarded');
          heading.focus();
          if (list.children.length === 0) section.hidden = true;
        },
        { 'aria-label': word({ words }, 'discardOne', { title: draft.title, day }) },
      );
      item.append(discard);
      return item;
    }),
  );
  const heading = make('h2', { tabIndex: -1 }, word({ words }, 'drafts'));
  const section = make('section', { className: 'drafts' }, heading, list);
  return make('div', {}, section, said);
}
