/** How names of places are compared: as people type them, not as an atlas prints them. */
import { plain } from '../model/plain.ts';

/**
 * Returns a name in small letters without accents, signs and articles: `Côte d’Ivoire` and `cote d'ivoire` → `cote d ivoire`,
 * `St. Kitts & Nevis` → `saint kitts and nevis`, `الإمارات` → `امارات`.
 */
export const fold = (name: string): string =>
  plain(name)
    .replaceAll('&', ' and ')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .replaceAll(/(?<=^| )(?:st|ste)(?= )/g, 'saint')
    // The article of Arabic is part of the word; its last letters are typed in two ways.
    .replaceAll(/(?<=^| )ال(?=\p{L})/gu, '')
    .replaceAll('ى', 'ي')
    .replaceAll('ة', 'ه')
    .trim()
    .replace(/^the /, '');

/** A folded name without its spaces: `ee uu` and `eeuu` are one name. */
export const squeeze = (folded: string): string => folded.replaceAll(' ', '');
