/** The field that finds a region, in the browser. On the page of the field the answer is the card of the region; elsewhere a line that leads there. */
import { fill } from '../i18n/texts';
import { keepRegion, myRegion } from '../page-scripts/my-region';
import { finderOf, type Found, type NamedPlace } from './find';

interface Words {
  /** Address of the names. */
  readonly places: string;
  /** Address of the page of the field. */
  readonly page: string;
  /** Acronyms of the regions by their ids. */
  readonly regions: Readonly<Record<string, string>>;
  readonly none: string;
  readonly write: string;
  readonly staff?: string;
  readonly shared: string;
  readonly several: string;
  readonly answer: string;
  readonly goto: string;
  readonly failed: string;
}

let finder: Promise<(asked: string) => Found> | undefined;

/** Serves one field. */
function serve(form: HTMLFormElement): void {
  const words = JSON.parse(form.dataset['placesWords']!) as Words;
  const input = form.querySelector('input')!;
  const answer = form.querySelector<HTMLElement>('.lookup-answer')!;
  /** What a screen reader says of the answer; a whole card would be too much. */
  const said = form.querySelector<HTMLElement>('[role=status]')!;
  /** The cards of the regions, on the page that has them, and where they stand until one is asked for. */
  const cards = document.querySelector<HTMLElement>('.region-cards');
  let turn = 0;

  async function find(asked: string): Promise<Found | undefined> {
    const mine = ++turn;
    finder ??= fetch(words.places)
      .then((response) => {
        if (!response.ok) throw new Error(String(response.status));
        return response.json() as Promise<NamedPlace[]>;
      })
      .then(finderOf);
    try {
      const found = (await finder)(asked);
      return mine === turn ? found : undefined;
    } catch {
      finder = undefined;
      if (mine === turn) answer.textContent = words.failed;
      return undefined;
    }
  }

  function put(...parts: HTMLElement[]): void {
    answer.append(...parts);
    said.textContent = parts[0]!.textContent;
  }

  /** Shows what was found for what stands in the field. */
  async function show(): Promise<void> {
    const asked = input.value.trim();
    const found = await find(asked);
    if (!found) return;
    clear();
    const [first, ...others] = found.places;
    if (asked === '') remember(undefined);
    else if (!first) put(...nothing());
    else if (others.length > 0) put(...choice(found));
    else answerWith(first);
  }

  function clear(): void {
    const card = answer.querySelector('.region-card');
    if (card) cards?.append(card);
    answer.replaceChildren();
    said.textContent = '';
  }

  function answerWith(place: NamedPlace): void {
    clear();
    const region = words.regions[place.region] ?? '';
    const sentence = element('p', {}, fill(words.answer, { place: place.name, region }));
    sentence.className = 'found-region';
    if (!cards) {
      put(
        sentence,
        element('p', {}, element('a', { href: pageOf(place), className: 'act' }, words.goto)),
      );
      return;
    }
    const card = cards.querySelector<HTMLElement>(`[data-region="${place.region}"]`);
    put(sentence, ...(card ? [card] : []));
    remember(place);
  }

  const pageOf = ({ code }: NamedPlace) => `${words.page}?country=${code}`;

  /** Puts the answer into the address, so that it can be shared and comes back. */
  function remember(place: NamedPlace | undefined): void {
    if (cards) history.replaceState(null, '', place ? pageOf(place) : location.pathname);
  }

  const choice = ({ places, isShared }: Found) => [
    element('p', {}, isShared ? words.shared : words.several),
    element(
      'ul',
      { className: 'candidates' },
      ...places.map((place) => {
        const link = element('a', { href: pageOf(place) }, place.name);
        if (cards)
          link.addEventListener('click', (event) => {
            event.preventDefault();
            input.value = place.name;
            answerWith(place);
            answer.querySelector('a')?.focus();
          });
        return element('li', {}, link, ` ${words.regions[place.region]}`);
      }),
    ),
  ];

  const nothing = () => [
    element(
      'p',
      {},
      words.none,
      ' ',
      ...(words.staff ? [element('a', { href: `mailto:${words.staff}` }, words.write), '.'] : []),
    ),
  ];

  input.addEventListener('input', () => void show());
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void find(input.value.trim()).then((found) => {
      const first = found?.places[0];
      if (!first || found.isShared) return void show();
      if (cards) answerWith(first);
      else location.assign(pageOf(first));
    });
  });

  for (const box of document.querySelectorAll<HTMLInputElement>('[data-mine]')) {
    box.checked = box.dataset['mine'] === myRegion();
    box.addEventListener('change', () => {
      keepRegion(box.checked ? box.dataset['mine'] : undefined);
      for (const other of document.querySelectorAll<HTMLInputElement>('[data-mine]'))
        other.checked = other.dataset['mine'] === myRegion();
    });
  }

  const country = cards && new URLSearchParams(location.search).get('country');
  if (country) {
    void find(country).then((found) => {
      const [place] = found?.places ?? [];
      if (!place) return;
      // A code of two letters may also begin a name, but an address with one means the country.
      const isCode = place.code === country.toUpperCase();
      input.value = isCode ? place.name : country;
      if (isCode) answerWith(place);
      else void show();
    });
  } else if (input.value) void show();
}

function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  properties: Partial<HTMLElementTagNameMap[K]>,
  ...children: (Node | string)[]
) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-places-words]'))
  serve(form);
