/** Where the pages of a language stand: English at the root of the site, each other language below its code. */
import { isLanguage, type Language } from './languages.ts';

/** The root of a language, without a slash at its end: nothing for English, `/fr` for French. */
export const rootOf = (language: string): string => (language === 'en' ? '' : `/${language}`);

/** Sections that are English alone: pages for editors and for makers of timetables. */
export const englishSections: readonly string[] = ['editing', 'plan'];

/** The language in which an address below the site's root is written, and its address in English: `/fr/open/` → fr, `/open/`. */
export function placeOf(address: string): {
  readonly language: Language;
  readonly address: string;
} {
  const first = address.split('/')[1] ?? '';
  return first !== 'en' && isLanguage(first)
    ? { language: first, address: address.slice(first.length + 1) || '/' }
    : { language: 'en', address };
}

/** The language of a file in the folder of the site: `fr/open/index.html` → fr. */
export const languageOf = (file: string): Language =>
  placeOf(`/${file.replaceAll('\\', '/')}`).language;
