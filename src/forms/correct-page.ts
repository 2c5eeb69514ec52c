/** The page that asks what is wrong: fills in the page it is about, checks only what was asked, and hands it over. */
import type { Language } from '../i18n/languages';
import { makeWords, type Texts } from '../i18n/words';
import { translationForm } from '../languages/form-address';
import type { Repository } from '../model/forge';
import { copyText } from './copy';
import { faultsOf, textOf, type Asked, type Correction } from './correction';
import { deviceStore } from './device-store';
import { issuePage, messageTo } from './handover';

/** What the page knows beforehand. */
export interface CorrectGiven {
  readonly texts: Texts;
  readonly base: string;
  readonly repository?: Repository;
  readonly contact?: string;
}

const form = document.querySelector<HTMLFormElement>('[data-correct]')!;
const given = JSON.parse(form.dataset['correct']!) as CorrectGiven;
const words = makeWords(document.documentElement.lang as Language, given.texts);
const find = <E extends HTMLElement>(selector: string) => form.querySelector<E>(selector)!;
const status = find('[role=status]');
const boxes: Record<Asked, HTMLInputElement | HTMLTextAreaElement> = {
  page: find<HTMLInputElement>('#correct-page'),
  wrong: find<HTMLTextAreaElement>('#correct-wrong'),
  where: find<HTMLInputElement>('#correct-where'),
};
const asked = new URLSearchParams(location.search);
const record = /^[a-z]+\/[a-z0-9-]+$/.exec(asked.get('record') ?? '')?.[0];
/** The language in which the page was read, if it is a translation. */
const language = /^[a-z]{2}$/.exec(asked.get('language') ?? '')?.[0];
const english = record ? `/${record}/` : /^\/[\w/-]*$/.exec(asked.get('page') ?? '')?.[0];
const path = english && (language ? `/${language}${english}` : english);
const address = path && new URL(given.base + path.slice(1), location.href).href;
const key = `correction:${path ?? ''}`;
let title = path ?? '';

if (address) {
  boxes.page.value = address;
  const link = find<HTMLAnchorElement>('[data-page]');
  link.href = address;
  link.textContent = path;
  find('[data-part=known]').hidden = false;
  find('[data-part=page]').hidden = true;
}
if (record) {
  document.querySelector<HTMLAnchorElement>('[data-change]')!.href += `?record=${record}`;
  fetch(`${given.base}api/v1/${record}.json`)
    .then((response) => response.json())
    .then(({ title: found }: { title?: string }) => {
      if (found) find('[data-page]').textContent = title = found;
    })
    // The address names the page well enough.
    .catch(() => undefined);
}
if (language) {
  document.querySelector<HTMLElement>('[data-part=translation]')!.hidden = false;
  document.querySelector<HTMLAnchorElement>('[data-translation]')!.href =
    given.base +
    (record ? translationForm(language, record) : `editing/translating/into-${language}/`);
}
takeUpDraft();
form.addEventListener('input', keepDraft);
form.addEventListener('submit', (event) => event.preventDefault());
for (const way of ['message', 'issue'] as const) {
  form.querySelector<HTMLAnchorElement>(`[data-way=${way}]`)?.addEventListener('click', (event) => {
    const link = event.currentTarget as HTMLAnchorElement;
    if (mayGo(way)) handOver(way, link);
    else event.preventDefault();
  });
}
find('[data-way=copy]').addEventListener('click', () => {
  if (!mayGo('copy')) return;
  void copyText(textOf(written(), words), shownText()).then((isCopied) => {
    hideUnless(!isCopied);
    status.textContent = words.t(isCopied ? 'correct.copied' : 'correct.notCopied');
  });
});

function written(): Correction {
  return { page: boxes.page.value, wrong: boxes.wrong.value, where: boxes.where.value };
}

/** Whether nothing must be mended; else what must is written beside its box, and the first of them has the focus. */
function mayGo(way: 'message' | 'issue' | 'copy'): boolean {
  const faults = faultsOf(written(), way, words);
  for (const [name, box] of Object.entries(boxes)) {
    const fault = faults[name as Asked] ?? '';
    find(`#correct-${name}-fault`).textContent = fault;
    if (fault) box.setAttribute('aria-invalid', 'true');
    else box.removeAttribute('aria-invalid');
  }
  const first = Object.keys(boxes).find((name) => faults[name as Asked]) as Asked | undefined;
  // The fault describes its box, so it is read with the focus.
  status.textContent = '';
  if (first) boxes[first].focus();
  return !first;
}

/** Lets a link take the text along. What is too long for an address is copied, and the link goes without it. */
function handOver(way: 'message' | 'issue', link: HTMLAnchorElement): void {
  const text = textOf(written(), words);
  const subject = words.t('correct.subject', { title: title || boxes.page.value });
  const to =
    way === 'message'
      ? messageTo(given.contact!, subject, text)
      : issuePage(given.repository!, subject, text)!;
  link.href = to.address;
  if (to.carriesText) {
    status.textContent = words.t('correct.opened');
    deviceStore().removeItem(key);
    return;
  }
  void copyText(text, shownText()).then((isCopied) => {
    hideUnless(!isCopied);
    status.textContent = words.t(isCopied ? 'correct.tooLong' : 'correct.tooLongSelected');
  });
}

/** The text in a box of its own, from which it can be copied by hand. */
function shownText(): HTMLTextAreaElement {
  const box = find<HTMLTextAreaElement>('#correct-text');
  box.value = textOf(written(), words);
  hideUnless(true);
  return box;
}

function hideUnless(isShown: boolean): void {
  find('[data-part=text]').hidden = !isShown;
}

function keepDraft(): void {
  try {
    deviceStore().setItem(key, JSON.stringify(written()));
  } catch {
    // A browser that keeps nothing still sends it.
  }
}

function takeUpDraft(): void {
  try {
    const draft = JSON.parse(deviceStore().getItem(key) ?? '{}') as Partial<Correction>;
    for (const name of ['wrong', 'where'] as const)
      if (typeof draft[name] === 'string') boxes[name].value = draft[name];
  } catch {
    // What cannot be read is no draft.
  }
}
