/** The search page in the browser: reads the query from the address, asks the engine, writes the list. */
import { startEngine, type Hit } from './engine';
import type { Pagefind } from './pagefind';

interface Words {
  lang: string;
  count: Record<string, string>;
  none: string;
  failed: string;
  searching: string;
  empty: string;
  corrected: string;
  kinds: Record<string, string>;
}

const root = document.querySelector<HTMLElement>('[data-search]')!;
const part = <T extends HTMLElement>(name: string) => root.querySelector<T>(`[data-${name}]`)!;
const form = part<HTMLFormElement>('search-form');
const input = form.querySelector<HTMLInputElement>('input[type=search]')!;
const kind = form.querySelector<HTMLSelectElement>('select')!;
const status = part('status');
const correction = part('correction');
const list = part<HTMLOListElement>('results');
const browse = part('browse');
const words = JSON.parse(root.dataset['words']!) as Words;
const base = root.dataset['base']!;

const json = async (name: string) => {
  const response = await fetch(`${base}search/${name}.json`);
  if (!response.ok) throw new Error(`${name} answered ${response.status}`);
  return response.json();
};
let engine: ReturnType<typeof startEngine> | undefined;
const load = () =>
  (engine ??= startEngine({
    base,
    catalogue: () => json('catalogue'),
    summaries: () => json('summaries'),
    pagefind: () => import(/* @vite-ignore */ `${base}pagefind/pagefind.js`) as Promise<Pagefind>,
  }));

/** Counts questions, so that a slow answer to an old one is dropped. */
let asked = 0;
/** The query the reader insists on, letter by letter. */
let literal = '';

async function show(): Promise<void> {
  const mine = ++asked;
  const query = input.value.trim();
  correction.hidden = true;
  if (!query) {
    list.replaceChildren();
    status.textContent = words.empty;
    browse.hidden = false;
    return;
  }
  if (list.childElementCount === 0) status.textContent = words.searching;
  try {
    const { hits, corrected } = await load()(query, { kind: kind.value, literal: literal === query });
    if (mine !== asked) return;
    list.replaceChildren(...hits.map(item));
    const form = new Intl.PluralRules(words.lang).select(hits.length);
    status.textContent =
      hits.length === 0
        ? words.none.replace('{query}', query)
        : words.count[form === 'one' ? 'one' : 'other']!.replace('{count}', String(hits.length)).replace('{query}', corrected ?? query);
    browse.hidden = hits.length > 0;
    if (corrected && hits.length > 0) showCorrection(query, corrected);
  } catch {
    if (mine !== asked) return;
    engine = undefined;
    list.replaceChildren();
    status.textContent = words.failed;
    browse.hidden = false;
  }
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

function item({ address, kind, title, text }: Hit): HTMLLIElement {
  const li = document.createElement('li');
  const link = document.createElement('a');
  link.href = base + address.slice(1);
  link.textContent = title;
  const label = document.createElement('span');
  label.className = 'kind';
  label.textContent = words.kinds[kind] ?? '';
  const summary = document.createElement('p');
  summary.textContent = text;
  li.append(link, ' ', label, summary);
  return li;
}

function remember(): void {
  const address = new URL(location.href);
  for (const [name, value] of [
    ['q', input.value.trim()],
    ['kind', kind.value],
  ] as const) {
    if (value) address.searchParams.set(name, value);
    else address.searchParams.delete(name);
  }
  history.replaceState(null, '', address);
}

function readAddress(): void {
  const given = new URLSearchParams(location.search);
  input.value = given.get('q') ?? '';
  kind.value = given.get('kind') ?? '';
}

let pause: ReturnType<typeof setTimeout> | undefined;
const changed = () => {
  remember();
  void show();
};
input.addEventListener('focus', load, { once: true });
input.addEventListener('input', () => {
  clearTimeout(pause);
  pause = setTimeout(changed, 80);
});
kind.addEventListener('change', changed);
form.addEventListener('submit', (event) => {
  event.preventDefault();
  clearTimeout(pause);
  changed();
});
addEventListener('popstate', () => {
  readAddress();
  void show();
});

part('no-script').remove();
part('filter').hidden = false;
readAddress();
if (!input.value) input.focus();
void show();
