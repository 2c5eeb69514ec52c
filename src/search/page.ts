/** The search page in the browser: reads the query from the address, asks the index, writes the list. */
import { ranking, type Pagefind, type ResultData } from './pagefind';

interface Words { lang: string; count: Record<string, string>; none: string; failed: string; searching: string; empty: string }

const shown = 20;
const root = document.querySelector<HTMLElement>('[data-search]')!;
const form = root.querySelector<HTMLFormElement>('[data-search-form]')!;
const input = form.querySelector<HTMLInputElement>('input[type=search]')!;
const kind = form.querySelector<HTMLSelectElement>('select')!;
const status = root.querySelector<HTMLElement>('[data-status]')!;
const list = root.querySelector<HTMLOListElement>('[data-results]')!;
const browse = root.querySelector<HTMLElement>('[data-browse]')!;
const words = JSON.parse(root.dataset['words']!) as Words;
const base = root.dataset['base']!;

let engine: Promise<Pagefind> | undefined;
const load = () =>
  (engine ??= (async () => {
    const address = `${base}pagefind/pagefind.js`;
    const pagefind = (await import(/* @vite-ignore */ address)) as Pagefind;
    await pagefind.options(ranking);
    await pagefind.init();
    return pagefind;
  })());

/** Counts questions, so that a slow answer to an old one is dropped. */
let asked = 0;

async function show(): Promise<void> {
  const mine = ++asked;
  const query = input.value.trim();
  if (!query) {
    list.replaceChildren();
    status.textContent = words.empty;
    browse.hidden = false;
    return;
  }
  status.textContent = words.searching;
  try {
    const pagefind = await load();
    const { results } = await pagefind.search(query, kind.value ? { filters: { kind: kind.value } } : {});
    const answers = await Promise.all(results.slice(0, shown).map((result) => result.data()));
    if (mine !== asked) return;
    list.replaceChildren(...answers.map(item));
    const form = new Intl.PluralRules(words.lang).select(results.length);
    status.textContent = results.length === 0 ? words.none.replace('{query}', query) : words.count[form === 'one' ? 'one' : 'other']!.replace('{count}', String(results.length)).replace('{query}', query);
    browse.hidden = results.length > 0;
  } catch {
    if (mine !== asked) return;
    engine = undefined;
    list.replaceChildren();
    status.textContent = words.failed;
    browse.hidden = false;
  }
}

function item({ url, excerpt, meta }: ResultData): HTMLLIElement {
  const li = document.createElement('li');
  const link = document.createElement('a');
  link.href = url;
  link.textContent = meta['title'] ?? url;
  const label = document.createElement('span');
  label.className = 'kind';
  label.textContent = meta['kind'] ?? '';
  const text = document.createElement('p');
  // Pagefind escapes the page's text and adds only <mark> around what matched.
  if (meta['summary']) text.textContent = meta['summary'];
  else text.innerHTML = excerpt;
  li.append(link, ...(meta['kind'] ? [' ', label] : []), text);
  return li;
}

function remember(): void {
  const address = new URL(location.href);
  for (const [name, value] of [['q', input.value.trim()], ['kind', kind.value]] as const) {
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
input.addEventListener('focus', () => void load().catch(() => (engine = undefined)), { once: true });
input.addEventListener('input', () => {
  clearTimeout(pause);
  pause = setTimeout(() => { remember(); void show(); }, 120);
});
kind.addEventListener('change', () => { remember(); void show(); });
form.addEventListener('submit', (event) => { event.preventDefault(); clearTimeout(pause); remember(); void show(); });
addEventListener('popstate', () => { readAddress(); void show(); });

root.querySelector<HTMLElement>('[data-filter]')!.hidden = false;
readAddress();
void show();
