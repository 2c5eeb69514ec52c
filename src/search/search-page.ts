/** The search page in the browser: reads the question from the address, asks the engine, writes the list. */
import { fill, formFor } from '../i18n/texts';
import type { Answer, Hit } from './engine';
import { renderInstantAnswer } from './instant-answer';
import { loadEngine } from './loading';
import { navigateByArrows } from './keyboard';
import { filtersOf } from './facet-filter';
import { showPassages } from './passages';
import { resultParts } from './results';

interface Words {
  lang: string;
  count: Record<string, string>;
  none: string;
  failed: string;
  searching: string;
  empty: string;
  corrected: string;
  kinds: Record<string, string>;
  definition: string;
  nextElection: { title: string; text: string };
}

const most = 20;
/** Pause of the typing hand before a question is asked, and before the text of pages is looked into, in milliseconds. */
const pauses = { ask: 80, passages: 350 };

/** Runs the search page. `[data-search]` holds where the site lies and its words. */
export function searchPage(root: HTMLElement, input: HTMLInputElement): void {
  const part = <T extends HTMLElement>(name: string) => root.querySelector<T>(`[data-${name}]`)!;
  const form = part<HTMLFormElement>('search-form');
  const [status, correction, card, list, passages, browse] = [
    'status',
    'correction',
    'card',
    'results',
    'passages',
    'browse',
  ].map((name) => part(name)) as [
    HTMLElement,
    HTMLElement,
    HTMLElement,
    HTMLElement,
    HTMLElement,
    HTMLElement,
  ];
  const words = JSON.parse(root.dataset['words']!) as Words;
  const { base, built } = root.dataset as { base: string; built: string };
  const filters = filtersOf(form);
  const chips = [...root.querySelectorAll<HTMLElement>('[data-chips]')];
  const showChips = (isShown: boolean) => {
    for (const one of chips) one.hidden = !isShown;
  };
  const more = part<HTMLDetailsElement>('more');

  let engine: ReturnType<typeof loadEngine> | undefined;
  const load = () => (engine ??= loadEngine(base, built));

  /** Counts questions, so that a slow answer to an old one is dropped. */
  let asked = 0;
  /** The question the reader insists on, letter by letter. */
  let literal = '';
  let waiting: ReturnType<typeof setTimeout> | undefined;

  async function show(): Promise<void> {
    const mine = ++asked;
    const query = input.value.trim();
    clearTimeout(waiting);
    correction.hidden = true;
    if (!query) return showNothing(words.empty);
    if (list.childElementCount === 0) status.textContent = words.searching;
    try {
      const answer = await load().ask(query, { literal: literal === query });
      if (mine !== asked) return;
      showAnswer(query, answer);
      waiting = setTimeout(
        () => void lookIntoText(mine, answer.corrected ?? query),
        pauses.passages,
      );
    } catch {
      if (mine !== asked) return;
      engine = undefined;
      showNothing(words.failed);
    }
  }

  function showNothing(message: string): void {
    list.replaceChildren();
    showChips(false);
    card.hidden = true;
    passages.hidden = true;
    status.textContent = message;
    offerBrowsing(true);
  }

  /** Until it is known whether there are results, the styles keep the lists out of sight, for three seconds at most. */
  function offerBrowsing(isOffered: boolean): void {
    browse.hidden = !isOffered;
    browse.dataset['shown'] = '';
  }

  function showAnswer(query: string, { hits, corrected, exact }: Answer): void {
    const found = filters.apply(hits);
    showChips(hits.length > 0);
    const understood = corrected ?? query;
    list.replaceChildren(...found.slice(0, most).map((hit) => itemOf(hit, understood)));
    status.textContent =
      found.length === 0
        ? fill(words.none, { query })
        : fill(formFor(words.count, found.length, words.lang), {
            count: found.length,
            query: understood,
          });
    offerBrowsing(found.length === 0);
    passages.hidden = true;
    if (corrected && found.length > 0) showCorrection(query, corrected);
    const answer = renderInstantAnswer(query, exact, words, base);
    card.hidden = !answer;
    if (answer) card.replaceChildren(...answer);
  }

  function itemOf(hit: Hit, query: string): HTMLLIElement {
    const { title, kind, summary } = resultParts(hit, query, words.kinds[hit.kind] ?? '');
    const item = document.createElement('li');
    const link = document.createElement('a');
    link.href = base + hit.address.slice(1);
    link.textContent = title;
    item.append(link, ' ', kind, summary);
    return item;
  }

  /** Shows where in the text the words stand, below the list so that nothing in it moves. */
  async function lookIntoText(mine: number, query: string): Promise<void> {
    const found = await load()
      .passages(query)
      .catch(() => []);
    if (mine === asked && list.childElementCount > 0) showPassages(passages, found, base);
  }

  function showCorrection(query: string, corrected: string): void {
    const again = document.createElement('button');
    again.type = 'button';
    again.textContent = query;
    again.addEventListener('click', () => {
      literal = query;
      void show();
      input.focus();
    });
    correction.replaceChildren(`${fill(words.corrected, { corrected })} `, again, '.');
    correction.hidden = false;
  }

  /** Writes the question into the address: as a new step of the history for a deliberate act, in place while typing. */
  function remember(step: 'pushState' | 'replaceState'): void {
    const address = new URL(location.href);
    for (const [name, value] of [['q', input.value.trim()] as const, ...filters.chosen()]) {
      if (value) address.searchParams.set(name, value);
      else address.searchParams.delete(name);
    }
    if (address.href !== location.href) history[step](null, '', address);
  }

  function readAddress(): void {
    const given = new URLSearchParams(location.search);
    input.value = given.get('q') ?? '';
    filters.read(given);
    more.open ||= filters.isChosenIn(more);
  }

  let typing: ReturnType<typeof setTimeout> | undefined;
  const changed = (step: 'pushState' | 'replaceState') => {
    clearTimeout(typing);
    remember(step);
    void show();
  };
  // The search in texts gets ready while the hand still types. Who came by a link may have what they came for, and is spared it.
  input.addEventListener('input', () => saveData() || load().warm(), { once: true });
  input.addEventListener('input', () => {
    clearTimeout(typing);
    typing = setTimeout(() => changed('replaceState'), pauses.ask);
  });
  for (const control of filters.controls)
    control.addEventListener('change', () => changed('pushState'));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    changed('pushState');
  });
  addEventListener('popstate', () => {
    readAddress();
    void show();
  });
  navigateByArrows(input, list);

  part('no-script').remove();
  // What was typed while this script was on its way counts more than an empty address.
  const typed = input.value;
  readAddress();
  if (!input.value) {
    input.value = typed;
    input.focus();
  }
  void show();
}

/** Whether the reader asked their browser to load little: then the text of pages is loaded only when a question needs it. */
const saveData = () =>
  (navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true;
