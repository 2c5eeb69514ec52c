/** The beginning of a text for a sentence that speaks of it: as many characters as named, and a sign for what is left out. */
export const shorten = (text: string, most: number): string =>
  text.length > most ? `${text.slice(0, most)}…` : text;
