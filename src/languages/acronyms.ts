/** The acronyms of the guide, which stay in Latin letters in every language. Pure. */
import type { Site } from '../model/site.ts';

/** The acronyms that the guide knows: those of its bodies and of its glossary. */
export const acronymsOf = ({ records }: Site): ReadonlySet<string> =>
  new Set(
    [
      ...records.glossary.map(({ data }) => data.title),
      ...records.groups.map(({ data }) => data.acronym ?? ''),
      ...records.regions.map(({ data }) => data.acronym),
    ].filter((name) => /^\p{L}*\p{Lu}\p{L}*\p{Lu}[\p{L}\p{N}]*$/u.test(name)),
  );
