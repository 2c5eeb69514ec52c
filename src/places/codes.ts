/** The codes of countries, as ISO 3166 has them. */
import { iso31661 } from 'iso-3166';

/** Of each country the code of two letters and that of three, in small letters, in a row. */
export const codesInARow = (): string =>
  iso31661
    .map(({ alpha2, alpha3 }) => alpha2 + alpha3)
    .join('')
    .toLowerCase();
