/** The search page in the browser: reads the query from the address, asks the engine, writes the list. */
import { facets, type Answer, type Facet, type Hit } from './engine';
import { loadEngine } from './loading';
import { moveByArrows, resultItem } from './results';
import { openByKey } from './shortcut';

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
const root = document.querySelector<HTMLElement>('[data-search]')!;
const part = <T extends HTMLElement>(name: string) => root.querySelector<T>(`[data-${name}]`)!;
const form = part<HTMLFormElement>('search-form');
const input = form.querySelector<HTMLInputElement>('input[type=search]')!;
const selects = new Map(facets.map((facet) => [facet, form.querySelector<HTMLSelectElement>(`select[name=${facet}]`)!]));
const status = part('status');
const correction = part('correction');
const card = part('card');
const list = part<HTMLOListElement>('results');
const browse = part('browse');
const words = JSON.parse(root.dataset['words']!) as Words;
const base = root.dataset['base']!;

let engine: ReturnType<typeof loadEngine> | undefined;
const load = () => (engine ??= loadEngine(base));

/** Counts questions, so that a slow answer to an old one is dropped. */
let asked = 0;
/** The query the reader insists on, letter by letter. */
let literal = '';

async function show(): Promise<void> {
  const mine = ++asked;
  const query = input.value.trim();
  correction.hidden = true;
  if (!query) return showNothing(words.empty);
  if (list.childElementCount === 0) status.textContent = words.searching;
  try {
    const answer = await load()(query, { literal: literal === query });
    if (mine === asked) showAnswer(query, answer);
  } catch {
    if (mine !== asked) return;
    engine = undefined;
    showNothing(words.failed);
  }
}

function showNothing(message: string): void {
  list.replaceChildren();
  card.hidden = true;
  status.textContent = message;
  browse.hidden = false;
}

function showAnswer(query: string, { hits, corrected, exact }: Answer): void {
  const fits = (hit: Hit, but?: Facet) => [...selects].every(([facet, { value }]) => facet === but || !value || hit.values[facet].includes(value));
  for (const [facet, select] of selects)
    countOptions(
      select,
      facet,
      hits.filter((hit) => fits(hit, facet)),
    );
  const found = hits.filter((hit) => fits(hit));
  list.replaceChildren(...found.slice(0, most).map((hit) => resultItem(hit, corrected ?? query, base, words.kinds[hit.kind] ?? '')));
  const text = words.count[new Intl.PluralRules(words.lang).select(found.length)] ?? words.count['other']!;
  status.textContent =
    found.length === 0 ? words.none.replace('{query}', query) : text.replace('{count}', String(found.length)).replace('{query}', corrected ?? query);
  browse.hidden = found.length > 0;
  if (corrected && found.length > 0) showCorrection(query, corrected);
  showCard(query, exact);
}

/** Beside each choice stands how many results it would leave; a choice that leaves none is not offered. */
function countOptions(select: HTMLSelectElement, facet: Facet, hits: readonly Hit[]): void {
  for (const option of select.options) {
    if (option.value === '') continue;
    const count = hits.filter((hit) => hit.values[facet].includes(option.value)).length;
    option.textContent = `${option.dataset['name']} (${count})`;
    option.hidden = count === 0 && !option.selected;
  }
}

/** A direct answer: what a word means, or when the next election is. */
function showCard(query: string, exact: Hit | undefined): void {
  const asksWhen = /\b(next|when|upcoming|date)\b/i.test(query) && /\b(elections?|vote|round|selections?)\b/i.test(query);
  card.hidden = !exact && !asksWhen;
  if (card.hidden) return;
  const title = document.createElement('h2');
  title.textContent = asksWhen ? words.nextElection.title : words.definition;
  const text = document.createElement('p');
  if (asksWhen) text.textContent = words.nextElection.text;
  else {
    const link = document.createElement('a');
    link.href = base + exact!.address.slice(1);
    link.textContent = exact!.title;
    text.append(link, `: ${exact!.text}`);
  }
  card.replaceChildren(title, text);
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
  correction.replaceChildren(`${words.corrected.replace('{corrected}', corrected)} `, again, '.');
  correction.hidden = false;
}

/** Writes the question into the address: as a new step of the history for a deliberate act, in place while typing. */
function remember(step: 'pushState' | 'replaceState'): void {
  const address = new URL(location.href);
  for (const [name, value] of [['q', input.value.trim()] as const, ...[...selects].map(([facet, { value }]) => [facet, value] as const)]) {
    if (value) address.searchParams.set(name, value);
    else address.searchParams.delete(name);
  }
  if (address.href !== location.href) history[step](null, '', address);
}

function readAddress(): void {
  const given = new URLSearchParams(location.search);
  input.value = given.get('q') ?? '';
  for (const [facet, select] of selects) select.value = given.get(facet) ?? '';
}

let pause: ReturnType<typeof setTimeout> | undefined;
const changed = (step: 'pushState' | 'replaceState') => {
  clearTimeout(pause);
  remember(step);
  void show();
};
input.addEventListener('focus', load, { once: true });
input.addEventListener('input', () => {
  clearTimeout(pause);
  pause = setTimeout(() => changed('replaceState'), 80);
});
for (const select of selects.values()) select.addEventListener('change', () => changed('pushState'));
form.addEventListener('submit', (event) => {
  event.preventDefault();
  changed('pushState');
});
addEventListener('popstate', () => {
  readAddress();
  void show();
});
moveByArrows(input, list, () => undefined);
openByKey(input);

part('no-script').remove();
part('filter').hidden = false;
readAddress();
if (!input.value) input.focus();
void show();
