/**
 * Notes that explain glossary words where they stand: shown when a word is pointed at or focused, or tapped once. A note
 * stays while the pointer is on the word or the note, closes with Escape, and takes no focus (WCAG 2.2, 1.4.13).
 */
import css from '../styles/on-demand/words.css?inline';
import { addStyle } from '../styles/add';

let meanings: Promise<Record<string, string>> | undefined;
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
  target instanceof Element
    ? (target.closest<HTMLAnchorElement>('a.word') ?? undefined)
    : undefined;

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
const first = document.querySelector<HTMLAnchorElement>('a.word:focus, a.word:hover');
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
  meanings ??= fetch(new URL('../words.json', word.href)).then((answer) => answer.json());
  const meaning: Record<string, string> = await meanings.catch(() => {
    // The word is still a link; the next sign asks again.
    meanings = undefined;
    return {};
  });
  const text = meaning[new URL(word.href).pathname.split('/').at(-2)!];
  if (mine !== turn) return;
  if (!text) {
    shown = undefined;
    if (tapped === word) throw new Error('The meaning could not be loaded.');
    return;
  }
  note.replaceChildren(text);
  if (tapped === word)
    note.append(
      ' ',
      Object.assign(document.createElement('a'), {
        href: word.href,
        textContent: word.textContent,
      }),
    );
  word.setAttribute('aria-describedby', note.id);
  note.showPopover();
  place();
}

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
