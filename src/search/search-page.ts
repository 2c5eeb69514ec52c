/** The search page in the browser: reads the question from the address, asks the engine, writes the list. */
import { fill, formFor } from '../i18n/texts';
import type { Answer } from './engine';
import { filtersOf } from './facet-filter';
import type { Hit } from './hit';
import { instantAnswer } from './instant-answer';
import { navigateByArrows } from './keyboard';
import { lateSummaries } from './late-summaries';
import { loadEngine } from './loading';
import type { PageWords } from './page-words';
import { linkTo, passageItem, resultParts } from './results';

/** So many results are shown at once. */
const atOnce = 20;
/** Letters of a question that are repeated in what is said of it. */
const mostRepeated = 80;
/** Pause between letters that are typed in a row before what they make is asked, and before the text of pages is looked into, in milliseconds. */
const pauses = { ask: 80, passages: 350 };

/** Runs the search page. `[data-search]` holds where the site lies and its words. */
export function searchPage(root: HTMLElement, input: HTMLInputElement): void {
  const part = <T extends HTMLElement = HTMLElement>(name: string) =>
    root.querySelector<T>(`[data-${name}]`)!;
  const form = part<HTMLFormElement>('search-form');
  const [status, note, correction, card, list] = [
    part('status'),
    part('note'),
    part('correction'),
    part('card'),
    part('results'),
  ];
  const [more, passages, browse] = [part('show-more'), part('passages'), part('browse')];
  const narrowing = part<HTMLDetailsElement>('more');
  const chips = [...root.querySelectorAll<HTMLElement>('[data-chips]')];
  const words = JSON.parse(root.dataset['words']!) as PageWords;
  const { base, built } = root.dataset as { base: string; built: string };
  const filters = filtersOf(form);

  let engine: ReturnType<typeof loadEngine> | undefined;
  const load = () => (engine ??= loadEngine(base, built, words.lang));
  const summaries = lateSummaries(load);

  /** Counts questions, so that a slow answer to an old one is dropped. */
  let asked = 0;
  /** The question the reader insists on, letter by letter; the address remembers it. */
  let literal = '';
  /** Whether the address holds a question that was deliberately asked: what is typed next is another step of the history. */
  let isSettled = false;
  let waiting: ReturnType<typeof setTimeout> | undefined;

  async function show(): Promise<void> {
    const mine = ++asked;
    const query = input.value.trim();
    clearTimeout(waiting);
    summaries.hold();
    if (!query) {
      showNothing(words.empty);
      return summaries.idle();
    }
    if (list.childElementCount === 0) status.textContent = words.searching;
    try {
      let answer = await (await load()).ask(query, { literal: literal === query });
      if (mine !== asked) return;
      await showAnswer(query, answer, mine);
      if (answer.later) {
        // What is known by name stands already; the rest joins it, or does not come.
        const { later, ...known } = answer;
        answer = await later.catch(() => known);
        if (mine !== asked) return;
        await showAnswer(query, answer, mine);
      }
      void comeSummaries(mine);
      waiting = setTimeout(() => void lookIntoText(mine, answer), pauses.passages);
    } catch {
      if (mine !== asked) return;
      engine = undefined;
      showNothing(words.failed);
    }
  }

  function showNothing(message: string): void {
    list.replaceChildren();
    for (const one of [...chips, note, correction, card, more, passages]) one.hidden = true;
    status.textContent = message;
    offerBrowsing(true);
  }

  /** Until it is known whether there are results, the styles keep the lists out of sight, for three seconds at most. */
  function offerBrowsing(isOffered: boolean): void {
    browse.hidden = !isOffered;
    browse.dataset['shown'] = '';
  }

  async function showAnswer(query: string, answer: Answer, mine: number): Promise<void> {
    const { hits, corrected } = answer;
    const found = filters.apply(hits);
    for (const one of chips) one.hidden = hits.length === 0;
    const understood = corrected ?? query;
    list.replaceChildren();
    summaries.redrawn();
    listFrom(found, 0, understood, answer);
    status.textContent =
      hits.length === 0
        ? fill(words.none, { query: shortened(query) })
        : found.length === 0
          ? fill(words.noneChosen, { query: shortened(query) })
          : fill(
              formFor(words.count, found.length, words.lang),
              { count: found.length, query: shortened(understood) },
              words.lang,
            );
    if (hits.length > 0 && found.length === 0)
      status.append(
        ' ',
        button(fill(words.reset, { count: hits.length }, words.lang), resetFilters),
      );
    say(
      answer.isWithoutText ? (answer.later ? words.textLate : words.textFailed) : unknownChoices(),
    );
    offerBrowsing(found.length === 0);
    passages.hidden = true;
    correction.hidden = !corrected || found.length === 0;
    if (corrected)
      correction.replaceChildren(
        `${fill(words.corrected, { corrected: shortened(corrected) })} `,
        button(shortened(query), () => {
          literal = query;
          changed('pushState');
          input.focus();
        }),
        '.',
      );
    const { parts, place } = await instantAnswer(answer, await load(), words, base);
    if (mine !== asked) return;
    card.hidden = parts.length === 0;
    card.replaceChildren(...parts);
    if (place) summaries.drop(place.page);
    summaries.expect(place);
    dropRepeated();
  }

  /** What the answer has said, a result does not say again. */
  function dropRepeated(): void {
    for (const said of list.querySelectorAll('p'))
      if (
        said.textContent &&
        [...card.children].some((one) => one.textContent.endsWith(said.textContent))
      )
        said.remove();
  }

  /** Puts summaries into what is drawn, without a word to those who hear the page: the list is the same. */
  async function comeSummaries(mine: number): Promise<void> {
    await summaries.come();
    if (mine === asked) dropRepeated();
  }

  /** Adds the next results to the list, and what shows the rest of them. */
  function listFrom(found: readonly Hit[], start: number, query: string, answer: Answer): void {
    const items = found
      .slice(start, start + atOnce)
      .map((hit) => itemOf(hit, query, answer.analyzer));
    list.append(...items);
    const rest = found.length - start - items.length;
    more.hidden = rest <= 0;
    more.replaceChildren(
      button(fill(words.showMore, { count: rest }, words.lang), () => {
        listFrom(found, start + atOnce, query, answer);
        void summaries.come();
        list.children[start + atOnce]?.querySelector('a')?.focus();
      }),
    );
  }

  function itemOf(hit: Hit, query: string, analyzer: Answer['analyzer']): HTMLLIElement {
    const { kind, summary, place } = resultParts(hit, query, words, analyzer);
    summaries.expect(place);
    const item = document.createElement('li');
    item.append(linkTo(hit, base), ' ', kind, summary);
    if (hit.before) {
      const place = document.createElement('p');
      place.append(linkTo({ ...hit, ...hit.before }, base));
      item.append(place);
    }
    return item;
  }

  function button(text: string, act: () => void): HTMLButtonElement {
    const made = document.createElement('button');
    made.type = 'button';
    made.textContent = text;
    made.addEventListener('click', act);
    return made;
  }

  function say(message: string): void {
    note.textContent = message;
    note.hidden = message === '';
  }

  /** Choices that the address asks for and the page does not have. */
  const unknownChoices = () =>
    filters
      .unknown()
      .map((value) => fill(words.unknownChoice, { value: shortened(value) }))
      .join(' ');

  function resetFilters(): void {
    filters.read(new URLSearchParams());
    changed('pushState');
    input.focus();
  }

  /** Shows where in the text the words stand, below the list so that nothing in it moves. */
  async function lookIntoText(mine: number, { question }: Answer): Promise<void> {
    const found = await (await load()).passages(question).catch(() => []);
    if (mine !== asked || list.childElementCount === 0) return;
    part('passages')
      .querySelector('ul')!
      .replaceChildren(...found.map((one) => passageItem(one, base)));
    passages.hidden = found.length === 0;
  }

  /** Writes the question into the address: as a new step of the history for a deliberate act, in place while typing. */
  function remember(step: 'pushState' | 'replaceState'): void {
    const address = new URL(location.href);
    const query = input.value.trim();
    for (const [name, value] of [
      ['q', query] as const,
      ['literal', literal && literal === query ? '1' : ''] as const,
      ...filters.chosen(),
    ]) {
      if (value) address.searchParams.set(name, value);
      else address.searchParams.delete(name);
    }
    if (address.href !== location.href) history[step](null, '', address);
    takeQuestionAlong();
  }

  /** The names of other languages lead to the same question there. */
  function takeQuestionAlong(): void {
    for (const link of document.querySelectorAll<HTMLAnchorElement>('.tongues a'))
      link.search = location.search;
  }

  function readAddress(): void {
    const given = new URLSearchParams(location.search);
    input.value = given.get('q') ?? '';
    literal = given.has('literal') ? input.value.trim() : '';
    isSettled = input.value !== '';
    filters.read(given);
    takeQuestionAlong();
    narrowing.open ||= filters.isChosenIn(narrowing);
  }

  let typing: ReturnType<typeof setTimeout> | undefined;
  let typedAt = -Infinity;
  const changed = (step: 'pushState' | 'replaceState') => {
    clearTimeout(typing);
    remember(step);
    void show();
  };
  const typed = () => {
    // Nothing is narrowed where nothing is asked.
    if (!input.value.trim()) filters.read(new URLSearchParams());
    changed(isSettled ? 'pushState' : 'replaceState');
    isSettled = false;
  };
  input.addEventListener('input', ({ timeStamp }) => {
    clearTimeout(typing);
    summaries.hold();
    // The first letter, or all that was pasted, waits for nothing.
    const isFirst = timeStamp - typedAt > pauses.ask;
    typedAt = timeStamp;
    if (isFirst) typed();
    else typing = setTimeout(typed, pauses.ask);
  });
  for (const control of filters.controls)
    control.addEventListener('change', () => changed('pushState'));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    changed(isSettled ? 'pushState' : 'replaceState');
    isSettled = input.value.trim() !== '';
  });
  addEventListener('popstate', () => {
    clearTimeout(typing);
    readAddress();
    void show();
  });
  navigateByArrows(input, list);

  part('no-script').remove();
  // What was typed while this script was on its way counts more than an empty address.
  const early = input.value;
  readAddress();
  if (!input.value) {
    input.value = early;
    input.focus();
  }
  void show();
  // Who opens this page is about to search: the names are made ready before the first letter.
  void load();
}

const shortened = (text: string) =>
  text.length > mostRepeated ? `${text.slice(0, mostRepeated)}…` : text;
