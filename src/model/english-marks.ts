/**
 * What shows that a text of a page is in another language than the page, mostly that it is still English: characters of the private use
 * area, which no record may hold, stand around it until the page is drawn. Whatever draws a text turns them into `lang="en" dir="ltr"`,
 * or strips them where nothing can be marked.
 */

/** Stands before an English text. */
export const englishBegins = '\uE000';
/** Stands after it, and after a text in any other language. */
export const englishEnds = '\uE001';
/** Stand before a text in another language, with its code between them. */
const [codeBegins, codeEnds] = ['\uE002', '\uE003'];

/** An English text, marked as one. */
export const markEnglish = (text: string): string => englishBegins + text + englishEnds;

/** A text in a language, marked as one. */
export const markLanguage = (text: string, language: string): string =>
  language === 'en' ? markEnglish(text) : codeBegins + language + codeEnds + text + englishEnds;

/** Each mark alone, for taking a text apart with `split`: the marks stand in it too. */
export const eachMark = /([\uE000\uE001]|\uE002[\w-]*\uE003)/;

/** The language that a mark begins: none where it ends one, undefined where a text is no mark. */
export const languageOfMark = (text: string): string | undefined =>
  text === englishBegins
    ? 'en'
    : text === englishEnds
      ? ''
      : text.startsWith(codeBegins)
        ? text.slice(1, -1)
        : undefined;

/** Whether a text holds marks of another language than English: those may stand on English pages too. */
export const holdsLanguageMarks = (text: string): boolean => text.includes(codeBegins);

/** A text without the marks, for places that cannot show a language: attributes, addresses, sorting, data. */
export const withoutMarks = (text: string): string =>
  /[\uE000-\uE002]/.test(text) ? text.replaceAll(/[\uE000\uE001]|\uE002[\w-]*\uE003/g, '') : text;
