/** Suggestions below the search box in the header, as a combobox with a list of links. Everything else is the search page's work. */
import css from '../styles/on-demand/suggest.css?inline';
import type { SearchEngine } from './engine';
import type { ResultWords } from './results';
import type { Shared } from './shared';

const most = 6;

/** What suggestions say; `search/suggestions.json` holds it, so that pages need not. */
export interface SuggestionWords extends ResultWords {
  readonly count: Readonly<Record<string, string>>;
  readonly list: string;
}

/** Shows suggestions for a box, from now on. Where the site lies and which build it is, `[data-suggest]` says. */
export function suggest(root: HTMLElement, input: HTMLInputElement, shared: Shared): void {
  const { base, built } = root.dataset as { base: string; built: string };
  const { lang } = document.documentElement;
  shared.addStyle(css);
  const list = document.createElement('div');
  list.className = 'suggestions';
  list.id = 'suggestions';
  list.hidden = true;
  list.setAttribute('role', 'listbox');
  const status = document.createElement('p');
  status.className = 'hidden';
  status.setAttribute('role', 'status');
  root.append(list, status);
  for (const [name, value] of Object.entries({
    role: 'combobox',
    'aria-autocomplete': 'list',
    'aria-controls': list.id,
    'aria-expanded': 'false',
  }))
    input.setAttribute(name, value);

  let parts: Promise<[SuggestionWords, SearchEngine]> | undefined;
  const load = () =>
    (parts ??= Promise.all([
      shared.loadPart(base, built, lang, 'suggestions') as Promise<SuggestionWords>,
      shared.loadEngine(base, built, lang),
    ]));
  const summaries = shared.lateSummaries(() => load().then(([, engine]) => engine));
  let asked = 0;
  const links = () => [...list.children] as HTMLAnchorElement[];
  const open = (isOpen: boolean) => {
    list.hidden = !isOpen;
    input.setAttribute('aria-expanded', String(isOpen));
    if (!isOpen) choose(-1);
  };
  const chosen = () => links().findIndex((link) => link.getAttribute('aria-selected') === 'true');
  function choose(at: number): void {
    links().forEach((link, place) => link.setAttribute('aria-selected', String(place === at)));
    const link = links()[at];
    if (link) input.setAttribute('aria-activedescendant', link.id);
    else input.removeAttribute('aria-activedescendant');
    link?.scrollIntoView({ block: 'nearest' });
  }
  const close = () => {
    asked++;
    open(false);
    status.textContent = '';
  };
  async function show(): Promise<void> {
    const mine = ++asked;
    const query = input.value.trim();
    summaries.hold();
    // One sign of Chinese is a word.
    if (query.length < 2 && shared.scriptOf(query) !== 'zh') {
      close();
      return summaries.idle();
    }
    try {
      const [words, engine] = await load();
      const { hits, analyzer } = await engine.ask(query, { text: false });
      if (mine !== asked) return;
      list.setAttribute('aria-label', words.list);
      const shown = hits.slice(0, most);
      summaries.redrawn();
      list.replaceChildren(
        ...shown.map((hit, place) => {
          const { kind, summary, place: late } = shared.resultParts(hit, query, words, analyzer);
          summaries.expect(late);
          // No direct answer stands above this list, so it leads to the very place.
          const link = shared.linkTo({ ...hit, address: hit.before?.address ?? hit.address }, base);
          link.id = `suggestion-${place}`;
          link.tabIndex = -1;
          link.setAttribute('role', 'option');
          const name = document.createElement('b');
          name.textContent = hit.title;
          link.replaceChildren(name, ' ', kind, summary);
          return link;
        }),
      );
      open(shown.length > 0);
      choose(-1);
      status.textContent = shared.fill(shared.formFor(words.count, shown.length, lang), {
        count: shown.length,
      });
      void summaries.come();
    } catch {
      parts = undefined;
      if (mine === asked) close();
    }
  }

  input.addEventListener('input', () => void show());
  // Who comes into the box is about to type: what fails is asked for again with the first letter.
  const prepare = () =>
    void load().then(
      () => (input.value ? undefined : summaries.idle()),
      () => (parts = undefined),
    );
  if (document.activeElement === input) prepare();
  else input.addEventListener('focus', prepare, { once: true });
  input.addEventListener('keydown', (event) => {
    if (shared.isComposing(event)) return;
    const all = links();
    if (event.key === 'Escape' && !list.hidden) close();
    else if (list.hidden || all.length === 0) return;
    // One step before the first and after the last is the box itself, with what was typed.
    else if (event.key === 'ArrowDown') choose(chosen() + 1 === all.length ? -1 : chosen() + 1);
    else if (event.key === 'ArrowUp') choose(chosen() === -1 ? all.length - 1 : chosen() - 1);
    else if (event.key === 'Enter' && chosen() >= 0) all[chosen()]!.click();
    else return;
    event.preventDefault();
  });
  root.addEventListener('focusout', (event) => {
    if (!root.contains(event.relatedTarget as Node | null)) close();
  });
  if (input.value) void show();
}
