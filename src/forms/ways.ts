/** The ways on which a checked change is handed over: the hosting site, a message, a file. */
import type { Repository } from '../model/forge';
import { copyText } from './copy';
import { editPage, messageTo, newFilePage } from './handover';
import type { Draft, Meaning } from './record-check';
import { button, make, word, type RenderContext } from './render-context';
import { sentenceOf, textChanges } from './sentences';

export interface Finished {
  readonly draft: Draft;
  readonly title: string;
  readonly text: string;
  /** The prose before and now. */
  readonly prose: readonly [before: string, now: string];
  /** What the change means; undefined while something must be repaired first. */
  readonly meaning: Meaning | undefined;
  /** Files made here that it names and that are not published yet. */
  readonly alongside: readonly string[];
  readonly repository: Repository | undefined;
  /** The role address that takes messages about the guide. */
  readonly contact: string | undefined;
  readonly handedOver: () => void;
}

/** Every way that this copy of the guide knows; where it knows none, what to do. */
export function waysToSend(
  context: RenderContext,
  into: HTMLElement,
  finished: Finished,
): HTMLElement[] {
  const { draft, text, meaning, contact, handedOver } = finished;
  if (!meaning) return [make('p', {}, word(context, 'repairFirst'))];
  const said = make('p', { className: 'said', role: 'status' });
  const copy = button(word(context, 'copy'), () => {
    void copyText(text, into.querySelector('.file:not(.difference)')!).then((isCopied) => {
      said.textContent = word(context, isCopied ? 'copied' : 'notCopied');
    });
  });
  const download = make(
    'a',
    {
      className: 'button',
      download: nameOfFile(draft),
      href: URL.createObjectURL(new Blob([text], { type: 'text/plain' })),
    },
    word(context, 'download'),
  );
  download.addEventListener('click', handedOver);
  const known = [
    ...toHost(context, finished, copy),
    ...(contact ? toContact(context, finished, contact) : []),
  ];
  const file = `content/${draft.file}`;
  return [
    make('h2', {}, word(context, 'send')),
    ...(known.length > 0 ? known : [make('p', {}, word(context, 'sendNowhere', { file }))]),
    make('p', { className: 'buttons' }, download, copy.parentElement ? undefined : copy),
    said,
  ];
}

const nameOfFile = ({ file }: Draft) => file.split('/').at(-1)!;

/** To the hosting site, where the change becomes a pull request. What its address cannot carry is copied first. */
function toHost(
  context: RenderContext,
  { draft, text, repository, handedOver }: Finished,
  copy: HTMLElement,
): HTMLElement[] {
  const isNew = draft.today === undefined;
  const to =
    repository &&
    (isNew ? newFilePage(repository, draft.file, text) : editPage(repository, draft.file));
  if (!to) return [];
  const how = to.carriesText ? 'sendNew' : isNew ? 'sendNewLong' : 'sendChange';
  const open = make(
    'a',
    { className: 'button primary', href: to.address, target: '_blank', rel: 'noopener noreferrer' },
    word(context, isNew ? 'openNew' : 'openEdit'),
  );
  open.addEventListener('click', handedOver);
  return [
    make('p', {}, word(context, how, { file: `content/${draft.file}` })),
    make('p', { className: 'buttons' }, to.carriesText ? undefined : copy, open),
  ];
}

/** As a message, for which no account is needed. What is too long for one goes as an attached file. */
function toContact(context: RenderContext, finished: Finished, contact: string): HTMLElement[] {
  const { draft, title, handedOver } = finished;
  const subject = word(context, 'messageSubject', { title });
  const file = nameOfFile(draft);
  const whole = messageTo(contact, subject, messageText(context, finished));
  const attached = word(context, 'messageAttach', { file, path: `content/${draft.file}` });
  const to = whole.carriesText ? whole : messageTo(contact, subject, attached);
  const open = make('a', { className: 'button', href: to.address }, word(context, 'message'));
  open.addEventListener('click', handedOver);
  return [
    make(
      'p',
      {},
      word(context, whole.carriesText ? 'sendMessage' : 'sendMessageLong', { contact, file }),
    ),
    make('p', { className: 'buttons' }, open),
  ];
}

/** The change as a message says it: in sentences; a new record as its whole file. */
function messageText(
  context: RenderContext,
  { draft, title, meaning = [], prose, text }: Finished,
): string {
  const isNew = draft.today === undefined;
  const says = meaning.flatMap((one) => one.says.map((said) => `- ${sentenceOf(context, said)}`));
  const words = isNew ? [] : textChanges(...prose);
  return [
    `${title} (content/${draft.file})`,
    '',
    ...says,
    ...words.flatMap((piece) => (piece ? [`${piece.sign} ${piece.text}`] : ['…'])),
    ...(isNew ? ['', text] : []),
  ].join('\n');
}
