/**
 * Every name by which people call a place: in the six languages of the United Nations from the platform (Unicode CLDR), its
 * short forms, its ISO codes, and what `content/search-words.yml` adds.
 */
import { iso31661 } from 'iso-3166';
import { placesOf } from '../model/countries.ts';
import { once } from '../model/once.ts';
import type { Site } from '../model/site.ts';
import type { NamedPlace } from './find.ts';
import { fold } from './fold.ts';
import { countries } from './words.ts';

/** The languages of the United Nations besides English. */
export const otherLanguages = ['ar', 'es', 'fr', 'ru', 'zh'] as const;

const allNamers = once(() =>
  ['en', ...otherLanguages].flatMap((language) =>
    (['long', 'short'] as const).map(
      (style) => new Intl.DisplayNames(language, { type: 'region', style }),
    ),
  ),
);

/** The code of three letters and the official name of each country of ISO 3166. */
const official = new Map(iso31661.map(({ alpha2, alpha3, name }) => [alpha2, [alpha3, name]]));

/** The places of a site by their names in a language, with all their other names. */
export function namedPlaces(site: Site, lang: string): NamedPlace[] {
  const own = new Intl.DisplayNames(lang, { type: 'region' });
  return placesOf(site)
    .map(({ code, region }) => {
      const name = own.of(code) ?? code;
      const others = [
        ...allNamers().map((names) => names.of(code) ?? code),
        ...(countries[code] ?? []),
        ...(official.get(code) ?? []),
      ];
      const told = new Set([fold(name)]);
      return {
        code,
        region: region.id,
        name,
        // Names that are compared as one travel once.
        others: others.filter((one) => !told.has(fold(one)) && told.add(fold(one))),
      };
    })
    .sort((a, b) => a.name.localeCompare(b.name, lang));
}
