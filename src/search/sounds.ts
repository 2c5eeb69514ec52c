/**
 * How names sound, roughly, so that ALAC and Maureen Hilyard are found as readers write them in Cyrillic and Arabic letters: the consonants
 * of a word, with letters that sound alike as one. Vowels are left out, since Arabic hardly writes them and transcriptions differ in them.
 */

/** A consonant and the Latin letters for it; what is not named here is a vowel, or silent. */
const consonants: Readonly<Record<string, string>> = Object.fromEntries(
  [
    'бb вv гg дd жj зz кk лl мm нn пp рr сs тt фf хh цs чch шsh щsh',
    'بb تt ثth جj حh خh دd ذz رr زz سs شsh صs ضd طt ظz غg فf قk كk لl مm نn هh',
  ].flatMap((row) => row.split(' ').map(([letter = '', ...latin]) => [letter, latin.join('')])),
);

/** The consonants of a plain word in Latin, Cyrillic or Arabic letters; nothing where fewer than two tell it. */
export function soundOf(word: string): string {
  const latin = [...word]
    .map((letter) => consonants[letter] ?? (/[a-z\d]/.test(letter) ? letter : ''))
    .join('')
    .replaceAll('ph', 'f')
    .replaceAll('th', 't')
    .replaceAll('x', 'ks')
    .replaceAll(/[cq]k?/g, 'k')
    .replaceAll('v', 'f')
    .replaceAll('z', 's')
    .replaceAll('p', 'b')
    .replaceAll(/[aeiouyw]/g, '')
    .replaceAll(/(.)\1+/g, '$1');
  return latin.length < 2 ? '' : latin;
}
