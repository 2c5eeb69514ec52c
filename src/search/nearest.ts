/** Where no page stands: the pages whose names come nearest to the address that was asked for. */
import { loadEngine } from './loading';
import { linkTo } from './results';

/** So many pages are offered. */
const most = 5;

/** The words of the last part of an address that has some: `/groups/cpwgg/` → `cpwgg`. */
const lastWords = (path: string) =>
  decodeURIComponent(path)
    .replace(/(?:index)?\.html?$/, '')
    .split('/')
    .findLast(Boolean)
    ?.replaceAll(/[-_.]+/g, ' ');

/** Lists the nearest pages in `part`, which holds what is said above them, in place of those to start with. The lists below it lead everywhere. */
export async function nearest(part: HTMLElement, base: string, built: string): Promise<void> {
  const asked = lastWords(location.pathname);
  if (!asked || asked === '404') return;
  const engine = await loadEngine(base, built, document.documentElement.lang);
  const { hits } = await engine.ask(asked, { text: false });
  if (hits.length === 0) return;
  const [title, name, list] = ['p', 'b', 'ul'].map((tag) => document.createElement(tag));
  name!.textContent = part.dataset['nearest']!;
  title!.append(name!);
  for (const hit of hits.slice(0, most)) {
    const item = document.createElement('li');
    item.append(linkTo(hit, base));
    list!.append(item);
  }
  part.replaceChildren(title!, list!);
}
