/**
 * How names sound, roughly, so that ALAC and Maureen Hilyard are found as readers write them in Cyrillic and Arabic letters: the consonants
 * of a word, with letters that sound alike as one. Vowels are left out, since Arabic hardly writes them and transcriptions differ in them.
 */

/** The Latin letters of a consonant; what is not named here is a vowel, or silent. */
const consonants: Readonly<Record<string, string>> = {
  б: 'b',
  в: 'v',
  г: 'g',
  д: 'd',
  ж: 'j',
  з: 'z',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  ф: 'f',
  х: 'h',
  ц: 's',
  ч: 'ch',
  ш: 'sh',
  щ: 'sh',
  ب: 'b',
  ت: 't',
  ث: 'th',
  ج: 'j',
  ح: 'h',
  خ: 'h',
  د: 'd',
  ذ: 'z',
  ر: 'r',
  ز: 'z',
  س: 's',
  ش: 'sh',
  ص: 's',
  ض: 'd',
  ط: 't',
  ظ: 'z',
  غ: 'g',
  ف: 'f',
  ق: 'k',
  ك: 'k',
  ل: 'l',
  م: 'm',
  ن: 'n',
  ه: 'h',
};

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
