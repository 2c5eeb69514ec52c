/** Style sheets of the languages; a guide in English alone has none of them. */
import type { Language } from '../i18n/languages';
import ar from '../styles/languages/ar.css?inline';
import fr from '../styles/languages/fr.css?inline';
import long from '../styles/languages/long-words.css?inline';
import tongues from '../styles/languages/tongues.css?inline';
import zh from '../styles/languages/zh.css?inline';

const own: Readonly<Record<Language, string>> = {
  en: '',
  ar,
  es: long,
  fr: long + fr,
  ru: long,
  zh,
};

/** What a page in a language needs beside the styles of all, with the line of languages where there are several. */
export const languageStyles = (language: Language, languages: readonly unknown[] = []): string =>
  languages.length > 1 ? tongues + own[language] : '';
