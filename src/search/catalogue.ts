/** How the catalogue travels: by kind, and without addresses that follow from a title or acronym. `src/model/catalogue.ts` makes it. */
import { slug } from '../model/slug.ts';
import type { catalogueOf, CatalogueEntry } from '../model/catalogue.ts';

export type Catalogue = ReturnType<typeof catalogueOf>;
export type { CatalogueEntry };
/** For each kind its entries; `u` is only an id, and only if the title or acronym does not give it. */
export type PackedCatalogue = Record<string, (Omit<CatalogueEntry, 'u'> & { u?: string })[]>;

const usualId = (entry: { t: string; a?: string }) => slug(entry.a ?? entry.t);

export function packCatalogue({ entries }: Catalogue): PackedCatalogue {
  const packed: PackedCatalogue = {};
  for (const { u, ...rest } of entries) {
    const [, kind = '', id = ''] = u.split('/');
    (packed[kind] ??= []).push(id === usualId(rest) ? rest : { u: id, ...rest });
  }
  return packed;
}

export const unpackCatalogue = (packed: PackedCatalogue): Catalogue => ({
  entries: Object.entries(packed).flatMap(([kind, entries]) =>
    entries.map((entry) => {
      const id = entry.u ?? usualId(entry);
      return { ...entry, u: id === '' ? `/${kind}/` : `/${kind}/${id}/` };
    }),
  ),
});

/** The kind of page an address leads to: its first part. */
export const kindOf = (address: string) => address.split('/')[1] ?? '';
