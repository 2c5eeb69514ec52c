/** Small numbers that texts write as words. */

export const numberWords = 'one two three four five six seven eight nine ten eleven twelve'.split(
  ' ',
);

/** The words that count in turn: `first` stands at 0. */
export const ordinalWords =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'.split(' ');

/** The number that digits or a word name. */
export const numberOf = (written: string): number => {
  const word = numberWords.indexOf(written.toLowerCase());
  return word < 0 ? Number(written) : word + 1;
};
