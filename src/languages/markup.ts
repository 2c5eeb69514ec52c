/** The marks in a text of prose that translators copy and nobody counts as words. Pure. */

/** A component with its attributes, as a text names it: `<Seats of="positions/alac-member" />`. */
export const component = /<[A-Z]\w*(?:\s[^<>]*)?\/>/g;

/** A text without the places to which its links lead; their words stay. */
export const withoutTargets = (text: string): string =>
  text.includes('](') ? text.replaceAll(/\]\([^()\s]*\)/g, ']') : text;
