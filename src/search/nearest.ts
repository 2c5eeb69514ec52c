/** Where no page stands: the pages whose names come nearest to the address that was asked for. */
import type { Shared } from './shared';

/** So many pages are offered. */
const most = 5;

/** The words of the last part of an address that has some: `/groups/cpwgg/` → `cpwgg`. */
const lastWords = (path: string) =>
  decodeURIComponent(path)
    .replace(/(?:index)?\.html?$/, '')
    .split('/')
    .findLast(Boolean)
    ?.replaceAll(/[-_.]+/g, ' ');

/**
 * Lists the nearest pages in `part`, which holds what is said above them, in place of those to start with. The lists below it lead everywhere.
 * Below an address of another language than the page's, its line comes first, and its pages are listed.
 */
export async function nearest(
  part: HTMLElement,
  base: string,
  built: string,
  { loadEngine, linkTo }: Pick<Shared, 'loadEngine' | 'linkTo'>,
): Promise<void> {
  const own = [...document.querySelectorAll<HTMLAnchorElement>('a[data-nearest]')].find((link) =>
    location.pathname.startsWith(link.pathname),
  );
  const say = ({ lang, dir }: HTMLElement, inside: HTMLElement) =>
    Object.assign(inside, { lang, dir });
  if (own) document.querySelector('h1')!.before(say(own, own.parentElement!));
  const asked = lastWords(location.pathname);
  if (!asked || asked === '404') return;
  const engine = await loadEngine(base, built, (own ?? document.documentElement).lang);
  const { hits } = await engine.ask(asked, { text: false });
  if (hits.length === 0) return;
  const [title, name, list] = ['p', 'b', 'ul'].map((tag) => document.createElement(tag));
  name!.textContent = (own ?? part).dataset['nearest']!;
  title!.append(name!);
  for (const hit of hits.slice(0, most)) {
    const item = document.createElement('li');
    item.append(linkTo(hit, base));
    list!.append(item);
  }
  if (own) say(own, part);
  part.replaceChildren(title!, list!);
}
