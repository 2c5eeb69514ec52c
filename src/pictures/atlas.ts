/** The outlines of countries, from Natural Earth through `world-atlas`, with their ISO codes. */
import { iso31661 } from 'iso-3166';
import type { merge } from 'topojson-client';
import coarse from 'world-atlas/countries-110m.json' with { type: 'json' };
import fine from 'world-atlas/countries-50m.json' with { type: 'json' };

type Topology = Parameters<typeof merge>[0];
export type Country = Extract<Parameters<typeof merge>[1], readonly unknown[]>[number] & {
  readonly id?: string | number;
  readonly properties?: { readonly name: string };
};
/** Countries with shared borders; `world-atlas` holds nothing but polygons. */
type Atlas = Topology & {
  readonly objects: { readonly countries: { readonly geometries: Country[] } };
};

// The compiler reads the type of every coordinate out of the file; what it cannot read is that the words are fixed.
function asAtlas(file: unknown): Atlas {
  return file as Atlas;
}

const alpha2 = new Map<string, string>(iso31661.map((one) => [one.numeric, one.alpha2]));

/** The outlines for drawing. */
export const outlines = asAtlas(coarse);

/** Finer outlines, which also hold the small islands: for finding where these lie. */
export const islands = asAtlas(fine);

/** The ISO code of a country of the atlas; undefined where it has none, as for disputed lands. */
export const codeOf = (country: Country): string | undefined => alpha2.get(String(country.id));
