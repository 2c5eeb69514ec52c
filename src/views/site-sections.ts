/** The parts of the guide: which pages belong to each, and how a page shows to which it belongs. */
import type { Key } from '../i18n';
import type { Kind } from '../model/kinds';

interface Part {
  /** Names the part and, as a class, gives it its colour; elections have the colour of the guide itself. */
  readonly name: 'doing' | 'choosing' | 'places' | 'reading' | 'guide';
  readonly title: Key;
  readonly pages: readonly { readonly address: string; readonly title: Key }[];
}

const kinds = (...names: readonly Kind[]) =>
  names.map((kind) => ({ address: `/${kind}/`, title: `kind.${kind}` as Key }));

/** Every page that readers are led to from everywhere, in the parts of the guide. */
export const parts: readonly Part[] = [
  {
    name: 'doing',
    title: 'part.doing',
    pages: [
      { address: '/find-your-place/', title: 'find.title' },
      ...kinds('areas', 'groups', 'opportunities'),
    ],
  },
  {
    name: 'choosing',
    title: 'part.choosing',
    pages: [
      { address: '/open/', title: 'open.title' },
      ...kinds('cycles', 'positions', 'procedures'),
      { address: '/elections/', title: 'elections.title' },
    ],
  },
  {
    name: 'places',
    title: 'part.places',
    pages: [{ address: '/which-region/', title: 'which.title' }, ...kinds('regions')],
  },
  {
    name: 'reading',
    title: 'part.reading',
    pages: [
      ...kinds('guides'),
      { address: '/structure/', title: 'structure.title' },
      ...kinds('glossary', 'sources'),
      { address: '/disagreements/', title: 'disagreements.title' },
    ],
  },
  {
    name: 'guide',
    title: 'part.guide',
    pages: [
      { address: '/search/', title: 'search.title' },
      { address: '/offline/', title: 'offline.title' },
      { address: '/data/', title: 'data.title' },
      { address: '/about/', title: 'about.title' },
      { address: '/editing/', title: 'part.correct' },
    ],
  },
];

/** The class of a part. */
export const classOf = (name: Part['name']): string => `in-${name}`;

/** The class of the part to which an address belongs, without base path; none for the home page and what concerns the guide itself. */
export function partClass(address: string): string | undefined {
  const part = parts.find(
    ({ name, pages }) => name !== 'guide' && pages.some((page) => address.startsWith(page.address)),
  );
  return part && classOf(part.name);
}
