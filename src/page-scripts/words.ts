/**
 * Notes beside glossary words and citations: what the word means, or which source is cited. Shown when one is pointed at or
 * focused, or tapped once. A note stays while the pointer is on its word or on it, and closes with Escape (WCAG 2.2, 1.4.13).
 * That of a citation holds links, so it stands behind it in the order of the keyboard.
 */
import css from '../styles/on-demand/words.css?inline';
import { addStyle } from '../styles/add';

let meanings: Promise<Record<string, string>> | undefined;
/** What has notes. */
const marks = 'a.word, .cite a';
let shown: HTMLAnchorElement | undefined;
/** The word that was tapped last and is still explained. */
let tapped: HTMLAnchorElement | undefined;
/** Counts what was asked, so that a slow answer to an old question is dropped. */
let turn = 0;
let closing: ReturnType<typeof setTimeout> | undefined;

addStyle(css);
const note = document.createElement('div');
note.id = note.className = 'word-note';
note.popover = 'manual';
document.body.append(note);

const wordAt = (target: EventTarget | null) =>
  target instanceof Element ? (target.closest<HTMLAnchorElement>(marks) ?? undefined) : undefined;

addEventListener('pointerover', ({ target, pointerType }) => {
  if (pointerType === 'touch') return;
  const word = wordAt(target);
  if (word) show(word).catch(() => undefined);
  else if (note.contains(target as Node)) clearTimeout(closing);
  // A moment to move from the word to its note.
  else if (shown && shown !== document.activeElement) closing = setTimeout(close, 300);
});
addEventListener('focusin', ({ target }) => {
  const word = wordAt(target);
  if (word) show(word).catch(() => undefined);
  else if (!note.contains(target as Node)) close();
});
addEventListener('keydown', ({ key }) => key === 'Escape' && close());
addEventListener(
  'pointerdown',
  ({ target }) => !wordAt(target) && !note.contains(target as Node) && close(),
);
addEventListener('scroll', place, { passive: true });
addEventListener('resize', close);

// The sign that brought this script may have been the word itself.
const first = document.querySelector<HTMLAnchorElement>(`:is(${marks}):is(:focus, :hover)`);
if (first) show(first).catch(() => undefined);

/** One tap shows the note with a link to the entry, a second tap follows the word. */
export function tap(word: HTMLAnchorElement): void {
  if (tapped === word) return location.assign(word.href);
  close();
  tapped = word;
  show(word).catch(() => location.assign(word.href));
}

async function show(word: HTMLAnchorElement): Promise<void> {
  clearTimeout(closing);
  if (shown === word) return;
  if (tapped !== word) close();
  shown = word;
  const mine = ++turn;
  const source = word.closest('.cite');
  const says = source ? sourceOf(word) : await meaningOf(word);
  if (mine !== turn) return;
  if (says.length === 0) {
    shown = undefined;
    if (tapped === word) throw new Error('The meaning could not be loaded.');
    return;
  }
  note.replaceChildren(...says);
  (source ?? document.body.lastChild!).after(note);
  word.setAttribute('aria-describedby', note.id);
  note.showPopover();
  place();
}

/** The meaning of a word; after a tap with a link to its entry. */
async function meaningOf(word: HTMLAnchorElement): Promise<(Node | string)[]> {
  meanings ??= fetch(new URL('../words.json', word.href)).then((answer) => answer.json());
  const meaning: Record<string, string> = await meanings.catch(() => {
    // The word is still a link; the next sign asks again.
    meanings = undefined;
    return {};
  });
  const text = meaning[new URL(word.href).pathname.split('/').at(-2)!];
  if (!text) return [];
  const { href, textContent } = word;
  return tapped === word
    ? [text, ' ', Object.assign(document.createElement('a'), { href, textContent })]
    : [text];
}

/** What the list of sources says of a cited one, without the way back. */
function sourceOf({ hash }: HTMLAnchorElement): Node[] {
  const item = document.querySelector(hash)?.cloneNode(true) as HTMLElement | undefined;
  item?.querySelector('.back')?.remove();
  return [...(item?.childNodes ?? [])];
}

/** Gives each listed source a way back to where it is cited: to the citation that was followed, else to the first. */
function leadBack(): void {
  for (const list of document.querySelectorAll<HTMLElement>('[data-back]')) {
    for (const item of list.querySelectorAll('li')) {
      const citation = `.cite [href="#${item.id}"]`;
      const first = document.querySelector<HTMLAnchorElement>(citation);
      if (!first) continue;
      first.id ||= `cite-${item.id}`;
      const back = document.createElement('a');
      Object.assign(back, { className: 'back', href: `#${first.id}`, textContent: '↑' });
      back.setAttribute('aria-label', list.dataset['back']!);
      back.addEventListener('click', (event) => {
        event.preventDefault();
        const target = followed?.matches(citation) ? followed : first;
        for (
          let fold = target.closest('details');
          fold;
          fold = fold.parentElement!.closest('details')
        )
          fold.open = true;
        target.scrollIntoView({ block: 'center' });
        target.focus({ preventScroll: true });
      });
      item.append(back);
    }
  }
}

/** The citation that was followed last. */
let followed: HTMLAnchorElement | undefined;
addEventListener('click', ({ target }) => {
  followed = (target as Element).closest<HTMLAnchorElement>('.cite a') ?? followed;
});
leadBack();

function close(): void {
  clearTimeout(closing);
  shown?.removeAttribute('aria-describedby');
  shown = tapped = undefined;
  turn++;
  note.hidePopover();
}

/** Below the word if there is room, else above it, inside the window. */
function place(): void {
  if (!shown || !note.matches(':popover-open')) return;
  const word = shown.getClientRects()[0]!;
  const { offsetWidth, offsetHeight } = note;
  const below = word.bottom + 6;
  note.style.top = `${below + offsetHeight > innerHeight && word.top > offsetHeight + 6 ? word.top - offsetHeight - 6 : below}px`;
  note.style.left = `${Math.max(8, Math.min(word.left, document.documentElement.clientWidth - offsetWidth - 8))}px`;
}
