/** Which region a country or territory belongs to. */
import type { RecordOf, Site } from './site.ts';

export interface Place {
  /** ISO 3166 code. */
  readonly code: string;
  readonly region: RecordOf<'regions'>;
  /** Why a territory belongs there; undefined for a country. */
  readonly because: string | undefined;
}

/** Every country and territory on record, by code. */
export const placesOf = (site: Site): Place[] =>
  site.records.regions
    .flatMap((region): Place[] => [
      ...(region.data.countries ?? []).map((code) => ({ code, region, because: undefined })),
      ...(region.data.territories ?? []).map(({ code, because }) => ({ code, region, because })),
    ])
    .sort((a, b) => (a.code < b.code ? -1 : 1));

/** The codes of the countries and territories of a region. */
export const codesOf = ({ data }: RecordOf<'regions'>): ReadonlySet<string> =>
  new Set([...(data.countries ?? []), ...(data.territories ?? []).map(({ code }) => code)]);
