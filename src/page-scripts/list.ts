/** Narrows and sorts the list of a page. The choice stands in the address, so that it can be shared and Back undoes it. */
import { fill, formFor } from '../i18n/texts';
import { plain } from '../model/plain';

export interface Words {
  readonly lang: string;
  readonly shown: Readonly<Record<string, string>>;
  /** That nothing fits: what stands before the link to the search, its words, and what stands behind it. */
  readonly none: readonly [string, string, string];
  /** The address of the search. */
  readonly search: string;
}

const form = document.querySelector<HTMLFormElement>('[data-narrow]')!;
const words = JSON.parse(form.dataset['narrow']!) as Words;
const counted = form.parentElement!.querySelector<HTMLElement>('[role=status]')!;
const fields = [...form.elements].filter(
  (one) => one instanceof HTMLInputElement || one instanceof HTMLSelectElement,
);
/** Lists that stand beside, such as the groups one can join below the programmes, are no part of what is counted. */
const narrowed = '.records[data-narrows]';
const sections = [
  ...document.querySelectorAll<HTMLElement>('main :is(section, details).part'),
].filter((section) => section.querySelector(narrowed));
const lists = sections.map((section) => section.querySelector<HTMLElement>(narrowed)!);
const jump = document.querySelector<HTMLElement>('.jump');
const items = lists.flatMap((list) =>
  [...list.children].map((item) => ({
    item: item as HTMLElement,
    list,
    text: plain(item.textContent),
    title: item.textContent.trim(),
  })),
);

form.addEventListener('submit', (event) => {
  event.preventDefault();
  remember('pushState');
});
form.addEventListener(
  'change',
  (event) => event.target instanceof HTMLSelectElement && remember('pushState'),
);
form.addEventListener(
  'input',
  (event) => event.target instanceof HTMLInputElement && remember('replaceState'),
);
addEventListener('popstate', recall);
// A reader on a slow line may have chosen before this script came.
if (location.search) recall();
else if (fields.some((field) => field.value)) remember('pushState');

/** Takes the choice from the address. */
function recall(): void {
  const asked = new URLSearchParams(location.search);
  for (const field of fields) field.value = asked.get(field.name) ?? '';
  show();
}

/** Puts the choice into the address. */
function remember(how: 'pushState' | 'replaceState'): void {
  const chosen = fields
    .filter((field) => field.value.trim() !== '')
    .map((field) => [field.name, field.value]);
  const query = new URLSearchParams(chosen).toString();
  history[how](null, '', query ? `?${query}` : location.pathname);
  show();
}

function show(): void {
  const value = (name: string) => fields.find((field) => field.name === name)?.value ?? '';
  const asked = plain(value('find')).split(' ').filter(Boolean);
  const facets = fields.filter((field) => !['find', 'sort'].includes(field.name) && field.value);
  for (const { item, text } of items) {
    item.hidden = !(
      asked.every((word) => text.includes(word)) &&
      facets.every(({ name, value: one }) => (item.dataset[name] ?? '').split(' ').includes(one))
    );
  }
  const byTitle = value('sort') === 'title';
  arrange(byTitle);
  const shown = items.filter(({ item }) => !item.hidden).length;
  for (const section of sections)
    section.hidden = !section.querySelector('.records > :not([hidden])');
  const isWhole = shown === items.length;
  // What was asked for is not hidden in a fold.
  for (const section of sections) {
    if (section instanceof HTMLDetailsElement)
      section.open = (byTitle || !isWhole) && !section.hidden;
    // It counts all that the part holds.
    section.querySelector('[data-size]')?.toggleAttribute('hidden', !isWhole);
  }
  if (jump) jump.hidden = !isWhole || byTitle;
  counted.classList.toggle('hidden', isWhole);
  counted.replaceChildren(
    ...(shown === 0
      ? nothing(value('find'))
      : [
          fill(
            formFor(words.shown, shown, words.lang),
            { count: shown, all: items.length },
            words.lang,
          ),
        ]),
  );
}

/** That nothing fits, with a link that asks the whole guide the same. */
function nothing(asked: string): (string | Node)[] {
  const [before, search, after] = words.none;
  const link = document.createElement('a');
  link.href = `${words.search}?${new URLSearchParams({ q: asked })}`;
  link.textContent = search;
  return [before, link, after];
}

/** By title all stand in one list without headings; otherwise each stands in its part, as the page came. */
function arrange(byTitle: boolean): void {
  const order = byTitle
    ? items.toSorted((a, b) => a.title.localeCompare(b.title, words.lang))
    : items;
  for (const { item, list } of order) (byTitle ? lists[0]! : list).append(item);
  for (const section of sections)
    section.querySelector('summary, h2')?.toggleAttribute('hidden', byTitle);
}
