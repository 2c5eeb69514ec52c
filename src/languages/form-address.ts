/** Where a translation is written in the page. Pure. */

/**
 * The address of the form of translators, below the root of the site: for a record in a language, `groups/cpwg`, or to choose one.
 */
export const translationForm = (language: string, record = ''): string =>
  `editing/translating/form/?language=${language}${record && `&record=${record}`}`;
