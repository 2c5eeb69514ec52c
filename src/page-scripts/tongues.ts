/**
 * Offers a reader their own language where the page stands in it, behind the names of all languages. Whatever they answer is kept
 * on this device only.
 */
import css from '../styles/on-demand/offer.css?inline';
import { addStyle } from '../styles/add';
import { tongueKey } from './inline';

const line = document.querySelector<HTMLElement>('.tongues')!;
const links = [...line.querySelectorAll('a')];
const here = document.documentElement.lang;

function keep(language: string): void {
  try {
    localStorage.setItem(tongueKey, language);
  } catch {
    // A browser that keeps nothing asks again.
  }
}

/** The language that the reader chose before, or the first of theirs that the guide speaks. */
function wanted(): string | undefined {
  let chosen: string | null = null;
  try {
    chosen = localStorage.getItem(tongueKey);
  } catch {
    // Nothing is kept.
  }
  const own = navigator.languages.map((one) => one.split('-')[0]!);
  return chosen ?? own.find((one) => links.some(({ hreflang }) => hreflang === one));
}

async function offer(link: HTMLAnchorElement): Promise<void> {
  const home = document.querySelector<HTMLAnchorElement>('.brand')!.href;
  const answer = await fetch(new URL('languages.json', home));
  const texts = (await answer.json()) as Readonly<Record<string, readonly [string, string]>>;
  const [say, refuse] = texts[link.hreflang]!;
  const yes = link.cloneNode() as HTMLAnchorElement;
  yes.textContent = say;
  const no = document.createElement('button');
  Object.assign(no, { type: 'button', textContent: refuse });
  // Where the eye meets it and Tab as well: a small window has room at its end alone.
  const isWide = matchMedia('(width >= 60rem)').matches;
  const { lang, dir } = link;
  const both = document.createElement(isWide ? 'span' : 'aside');
  Object.assign(both, { className: 'offer', lang, dir });
  both.append(yes, no);
  yes.addEventListener('click', () => keep(link.hreflang));
  no.addEventListener('click', () => {
    keep(here);
    both.remove();
  });
  addStyle(css);
  (isWide ? line : document.body).append(both);
}

line.addEventListener('click', ({ target }) => {
  if (target instanceof HTMLAnchorElement) keep(target.hreflang);
});
const language = wanted();
const link = links.find(
  ({ hreflang, dataset }) => hreflang === language && hreflang !== here && !('near' in dataset),
);
if (link) await offer(link);

export {};
