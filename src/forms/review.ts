/** Shows the file as it will be and what differs from today's, and hands it over to the hosting site. */
import { changesOf, differenceOf } from './difference';
import { button, make, word, type RenderContext } from './render-context';
import { editPage, newFilePage } from './handover';
import type { Draft } from './record-check';
import type { Repository } from '../model/forge';

interface Finished {
  readonly draft: Draft;
  readonly text: string;
  /** Whether nothing must be repaired first. */
  readonly mayGo: boolean;
  /** Files made here that it names and that are not published yet. */
  readonly alongside: readonly string[];
  readonly repository: Repository | undefined;
  readonly handedOver: () => void;
}

/** Appends the file, the difference and the ways to hand it over. */
export function showFile(context: RenderContext, into: HTMLElement, finished: Finished): void {
  const { draft, text } = finished;
  const title = make('h2', {}, word(context, 'file', { file: `content/${draft.file}` }));
  const whole = make(
    'pre',
    { tabIndex: 0, className: 'file', 'aria-label': draft.file },
    make('code', {}, text),
  );
  if (draft.today === undefined) {
    into.append(title, whole);
  } else {
    const fold = make(
      'details',
      {},
      make('summary', {}, word(context, 'file', { file: `content/${draft.file}` })),
      whole,
    );
    into.append(
      make('h2', {}, word(context, 'changes')),
      difference(context, draft.today, text),
      fold,
    );
  }
  into.append(...handOver(context, into, finished));
  if (finished.mayGo && finished.alongside.length > 0)
    into.append(
      make(
        'p',
        {},
        word(context, 'alongside', {
          files: finished.alongside.map((one) => `content/${one}`).join(', '),
        }),
      ),
    );
}

/**
 * Copies a text. Where the browser refuses, as on every page without https, what is shown of it is selected, so that a
 * reader can copy it. Returns whether it was copied.
 */
async function copyText(text: string, into: HTMLElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const shown = into.querySelector<HTMLElement>('.file:not(.difference)')!;
    const fold = shown.closest('details');
    if (fold) fold.open = true;
    shown.focus();
    getSelection()?.selectAllChildren(shown);
    return false;
  }
}

function difference(context: RenderContext, today: string, text: string): HTMLElement {
  if (today === text) return make('p', {}, word(context, 'unchanged'));
  const rows = changesOf(differenceOf(today, text)).map((line) => {
    if (!line) return make('div', { className: 'gap' }, '…');
    if (line.sign === ' ') return make('div', {}, `  ${line.text}`);
    const isNew = line.sign === '+';
    return make(
      isNew ? 'ins' : 'del',
      {},
      make(
        'span',
        { className: 'hidden' },
        `${word(context, isNew ? 'lineAdded' : 'lineRemoved')} `,
      ),
      `${isNew ? '+' : '−'} ${line.text}`,
    );
  });
  return make(
    'pre',
    { className: 'file difference', tabIndex: 0, 'aria-label': word(context, 'changes') },
    ...rows,
  );
}

function handOver(
  context: RenderContext,
  into: HTMLElement,
  { draft, text, mayGo, repository, handedOver }: Finished,
): HTMLElement[] {
  const file = `content/${draft.file}`;
  const copy = button(word(context, 'copy'), () => {
    void copyText(text, into).then((done) =>
      context.say(word(context, done ? 'copied' : 'notCopied')),
    );
  });
  const download = make(
    'a',
    {
      className: 'button',
      download: draft.file.split('/').at(-1),
      href: URL.createObjectURL(new Blob([text], { type: 'text/plain' })),
    },
    word(context, 'download'),
  );
  download.addEventListener('click', handedOver);
  const tools = make('p', { className: 'buttons' }, copy, download);
  const heading = make('h2', {}, word(context, 'send'));
  if (!mayGo) return [heading, make('p', {}, word(context, 'repairFirst')), tools];
  const to =
    repository &&
    (draft.today === undefined
      ? newFilePage(repository, draft.file, text)
      : editPage(repository, draft.file));
  if (!to) return [heading, make('p', {}, word(context, 'sendNowhere', { file })), tools];

  const how = to.carriesText ? 'sendNew' : draft.today === undefined ? 'sendNewLong' : 'sendChange';
  const open = make(
    'a',
    { className: 'button primary', href: to.address, target: '_blank', rel: 'noopener noreferrer' },
    word(context, draft.today === undefined ? 'openNew' : 'openEdit'),
  );
  open.addEventListener('click', handedOver);
  return [
    heading,
    make('p', {}, word(context, how, { file })),
    make('p', { className: 'buttons' }, ...(to.carriesText ? [open] : [copy, open])),
    make('p', { className: 'buttons' }, ...(to.carriesText ? [copy] : []), download),
  ];
}
