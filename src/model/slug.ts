import { plain } from './plain.ts';

/** Text as a part of an address: small letters without accents, digits and single hyphens. `slug('7.8(d)') // => '7-8-d'` */
export const slug = (text: string) =>
  plain(text)
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
