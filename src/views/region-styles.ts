/** Rules by which a page shows the reader's own region first: the choice stands on the root element before anything is painted. */
import type { Site } from '../model/site';

/** The rules for parts marked `data-for="afralo"` in a grid. A region is marked by a line at its side, not by colour alone. */
export const regionStyles = ({ records }: Site): string =>
  `@layer utilities{${records.regions
    .map(({ id }) => `:root[data-display~=region-${id}] [data-for=${id}]`)
    .join()}{order:-1;border-inline-start:4px solid var(--color-accent);padding-inline-start:.75rem}}`;
