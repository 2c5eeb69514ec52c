/** The chooser in the browser: the sentence, the address and the list always say the same. */
import { learnLanguages } from '../search/yielding';
import { choose, easings, type Match } from './match';
import type { Offer } from './offers';
import { questions, readAnswers, writeAnswers, type Answers, type Question } from './questions';
import { form, say, type ChoosingWords } from './phrase';

type Forms = Readonly<Record<string, string>>;
interface Words extends ChoosingWords {
  /** Address of the offers. */
  readonly offers: string;
  readonly base: string;
  readonly parts: Readonly<Record<string, readonly string[]>>;
  readonly kinds: Readonly<Record<string, string>>;
  readonly fitting: Forms;
  readonly maybe: Forms;
  readonly ease: Forms;
  readonly none: string;
  readonly failed: string;
  readonly fitsTitle: string;
  readonly maybeTitle: Forms;
  /** Begins with a comma. */
  readonly mayFit: string;
}

const sentence = document.querySelector<HTMLFormElement>('[data-find-words]')!;
const results = document.querySelector<HTMLElement>('[data-found]')!;
const status = document.querySelector<HTMLElement>('[data-find-status]')!;
const words = JSON.parse(sentence.dataset['findWords']!) as Words;
const select = (question: Question) => sentence.elements.namedItem(question) as HTMLSelectElement;
const offered = (question: Question) => [...select(question).options].map((option) => option.value);
/** So many certain places that the uncertain ones need not stand open. */
const enough = 3;
/** So many places are put into a list at once; a phone answers its reader before the next come. */
const atOnce = 12;
/** Written out, because the build leaves only those styles in the page whose names it finds. */
const marks = { fits: 'because-fits', unknown: 'because-unknown', no: '' } as const;
const rank = { no: 0, unknown: 0, fits: 1 } as const;
let offers: readonly Offer[] = [];
/** What the page shows and says before any answer; counted when it was built, for a phone needs a moment to learn how a language counts. */
const best = [...results.childNodes];
const beginning = status.textContent;

/** Writes the sentence and the list from the address. */
function show(): void {
  const answers = readAnswers(location.search, offered);
  for (const question of questions) select(question).value = answers[question] ?? '';
  const isAsked = Object.keys(answers).length > 0;
  const found = isAsked ? choose(offers, answers, words.parts) : [];
  const fitting = found.filter((one) => one.verdict === 'fits');
  const maybe = found.filter((one) => one.verdict === 'unknown');
  status.textContent = isAsked ? statusOf(fitting.length, maybe.length) : beginning;
  if (!isAsked) return results.replaceChildren(...best);
  results.replaceChildren(
    ...sure(fitting),
    ...(fitting.length === 0 ? [takeBack(answers)] : []),
    ...unsure(maybe, fitting.length < enough),
  );
}

function statusOf(fitting: number, maybe: number): string {
  if (fitting + maybe === 0) return words.none;
  const parts = [
    ...(fitting > 0 ? [form(words.fitting, fitting, words.lang)] : []),
    ...(maybe > 0 ? [form(words.maybe, maybe, words.lang)] : []),
  ];
  return parts.join(' ');
}

const sure = (matches: readonly Match[]) =>
  matches.length > 0 ? [element('h2', {}, words.fitsTitle), list(matches)] : [];

/** What may fit is folded up where enough fits for sure. */
const unsure = (matches: readonly Match[], open: boolean) =>
  matches.length > 0
    ? [
        element(
          'details',
          { open },
          element('summary', {}, form(words.maybeTitle, matches.length, words.lang)),
          list(matches),
        ),
      ]
    : [];

function list(matches: readonly Match[]): HTMLElement {
  const made = element('ul', { className: 'records found' });
  const add = (from: number) => {
    made.append(...matches.slice(from, from + atOnce).map(item));
    if (from + atOnce < matches.length) setTimeout(add, 0, from + atOnce);
  };
  add(0);
  return made;
}

/** Where something may fit, what is not known comes first. */
const item = ({ offer, reasons, verdict }: Match) =>
  element(
    'li',
    {},
    element('a', { href: words.base + offer.address.slice(1) }, offer.title),
    ' ',
    element(
      'small',
      {},
      words.kinds[offer.name.split('/')[0]!]! + (verdict === 'unknown' ? words.mayFit : ''),
    ),
    element(
      'ul',
      { className: 'reasons' },
      ...reasons
        .toSorted((a, b) => rank[a.verdict] - rank[b.verdict])
        .map((reason) => element('li', { className: marks[reason.verdict] }, say(reason, words))),
    ),
  );

/** Which answer to take back, as links, so that each has an address too. */
function takeBack(answers: Answers): HTMLElement {
  const links = easings(offers, answers, words.parts).map(({ question, count }) => {
    const label = form(words.ease, count, words.lang).replace(
      '{answer}',
      select(question).selectedOptions[0]!.textContent.trim(),
    );
    const { [question]: _, ...rest } = answers;
    return element('li', {}, element('a', { href: location.pathname + writeAnswers(rest) }, label));
  });
  return element('ul', { className: 'records' }, ...links);
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

sentence.addEventListener('change', () => {
  const answers = Object.fromEntries(
    questions
      .map((question) => [question, select(question).value])
      .filter(([, value]) => value !== ''),
  );
  history.pushState(null, '', location.pathname + writeAnswers(answers));
  delete sentence.dataset['asked'];
  show();
});
sentence.addEventListener('submit', (event) => event.preventDefault());
addEventListener('popstate', show);
try {
  const [response] = await Promise.all([fetch(words.offers), learnLanguages()]);
  if (!response.ok) throw new Error(String(response.status));
  offers = (await response.json()) as Offer[];
  show();
} catch {
  status.textContent = words.failed;
}
