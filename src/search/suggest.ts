/** Suggestions below the search box in the header: the first pages by name. Everything else is the search page's work. */
import { loadEngine } from './loading';
import { moveByArrows, resultItem } from './results';

const most = 6;

/** Shows suggestions for a box, from now on. The box's `[data-suggest]` holds the site's base path and its words. */
export function suggest(input: HTMLInputElement): void {
  const root = input.closest<HTMLElement>('[data-suggest]')!;
  const { base, count, kinds, lang } = JSON.parse(root.dataset['suggest']!) as {
    base: string;
    count: Record<string, string>;
    kinds: Record<string, string>;
    lang: string;
  };
  const list = document.createElement('ul');
  list.className = 'suggestions';
  list.hidden = true;
  const status = document.createElement('p');
  status.className = 'hidden';
  status.setAttribute('role', 'status');
  root.append(list, status);

  let ask: ReturnType<typeof loadEngine> | undefined;
  let asked = 0;
  const close = () => {
    asked++;
    list.hidden = true;
    status.textContent = '';
  };
  async function show(): Promise<void> {
    const mine = ++asked;
    const query = input.value.trim();
    if (query.length < 2) return close();
    try {
      const { hits } = await (ask ??= loadEngine(base))(query, { text: false });
      if (mine !== asked) return;
      const shown = hits.slice(0, most);
      list.replaceChildren(...shown.map((hit) => resultItem(hit, query, base, kinds[hit.kind] ?? '')));
      list.hidden = shown.length === 0;
      status.textContent = (count[new Intl.PluralRules(lang).select(shown.length)] ?? count['other']!).replace('{count}', String(shown.length));
    } catch {
      // Without suggestions the box is still a form that leads to the search page.
      ask = undefined;
      close();
    }
  }

  input.addEventListener('input', () => void show());
  root.addEventListener('focusout', (event) => {
    if (!root.contains(event.relatedTarget as Node | null)) close();
  });
  moveByArrows(input, list, close);
  if (input.value) void show();
}
