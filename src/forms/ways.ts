/** The ways on which a checked change is handed over: the hosting site, a message, a file. */
import type { Repository } from '../model/forge';
import { copyText } from './copy';
import { editPage, messageTo, newFilePage } from './handover';
import { button, make, word, type RenderContext } from './render-context';

/** A checked change as it goes on its way. */
export interface Sending {
  /** The file below the content folder. */
  readonly file: string;
  readonly isNew: boolean;
  readonly title: string;
  /** The file as it will be. */
  readonly text: string;
  /** The change as a message says it. */
  readonly message: string;
  readonly repository: Repository | undefined;
  /** The role address that takes messages about the guide. */
  readonly contact: string | undefined;
  readonly handedOver: () => void;
}
type WithWords = Pick<RenderContext, 'words'>;

/** Every way that this copy of the guide knows; where it knows none, what to do. */
export function waysToSend(context: WithWords, into: HTMLElement, sending: Sending): HTMLElement[] {
  const { file, text, contact, handedOver } = sending;
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
      download: nameOfFile(file),
      href: URL.createObjectURL(new Blob([text], { type: 'text/plain' })),
    },
    word(context, 'download'),
  );
  download.addEventListener('click', handedOver);
  const known = [
    ...toHost(context, sending, copy),
    ...(contact ? toContact(context, sending, contact) : []),
  ];
  const path = `content/${file}`;
  return [
    make('h2', {}, word(context, 'send')),
    ...(known.length > 0 ? known : [make('p', {}, word(context, 'sendNowhere', { file: path }))]),
    make('p', { className: 'buttons' }, download, copy.parentElement ? undefined : copy),
    said,
  ];
}

const nameOfFile = (file: string) => file.split('/').at(-1)!;

/** To the hosting site, where the change becomes a pull request. What its address cannot carry is copied first. */
function toHost(
  context: WithWords,
  { file, isNew, text, repository, handedOver }: Sending,
  copy: HTMLElement,
): HTMLElement[] {
  const to =
    repository && (isNew ? newFilePage(repository, file, text) : editPage(repository, file));
  if (!to) return [];
  const how = to.carriesText ? 'sendNew' : isNew ? 'sendNewLong' : 'sendChange';
  const open = make(
    'a',
    { className: 'button primary', href: to.address, target: '_blank', rel: 'noopener noreferrer' },
    word(context, isNew ? 'openNew' : 'openEdit'),
  );
  open.addEventListener('click', handedOver);
  return [
    make('p', {}, word(context, how, { file: `content/${file}` })),
    make('p', { className: 'buttons' }, to.carriesText ? undefined : copy, open),
  ];
}

/** As a message, for which no account is needed. What is too long for one goes as an attached file. */
function toContact(context: WithWords, sending: Sending, contact: string): HTMLElement[] {
  const { title, message, handedOver } = sending;
  const subject = word(context, 'messageSubject', { title });
  const file = nameOfFile(sending.file);
  const whole = messageTo(contact, subject, message);
  const attached = word(context, 'messageAttach', { file, path: `content/${sending.file}` });
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
