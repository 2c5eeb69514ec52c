/**
 * What shows that a text of a page in another language is English: two characters of the private use area, which no record may
 * hold, stand around it until the page is drawn. Whatever draws a text turns them into `lang="en" dir="ltr"`, or strips them
 * where nothing can be marked.
 */

/** Stands before an English text. */
export const englishBegins = '\uE000';
/** Stands after it. */
export const englishEnds = '\uE001';

/** An English text, marked as one. */
export const markEnglish = (text: string): string => englishBegins + text + englishEnds;

/** A text without the marks, for places that cannot show a language: attributes, addresses, sorting, data. */
export const withoutMarks = (text: string): string =>
  text.includes(englishBegins) || text.includes(englishEnds)
    ? text.replaceAll(/[\uE000\uE001]/g, '')
    : text;
