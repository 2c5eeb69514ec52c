/** Words as search compares them: without case, accents, British or American spelling, and word endings. */
import { stemmer } from 'stemmer';

/** British spellings and the American ones in their place. */
const british: readonly (readonly [string, string])[] = [
  ['isation', 'ization'],
  ['ise$', 'ize'],
  ['ised$', 'ized'],
  ['ising$', 'izing'],
  ['our(?=$|s$|ed$|ing$|abl|ite$|ful$|er$|al$)', 'or'],
  ['centre', 'center'],
  ['programme', 'program'],
  ['defence', 'defense'],
  ['licence', 'license'],
  ['travell', 'travel'],
  ['enrol$', 'enroll'],
];
const britishPatterns = british.map(([from, to]) => [new RegExp(from), to] as const);

/** Lower case, without accents and other marks; what an apostrophe cuts off at the end is no word. */
export function plain(text: string): string {
  const lower = text.toLowerCase();
  // Most texts are English, and there are many: what only other letters need takes most of the time.
  const bare = isEnglish(lower) ? lower : lower.normalize('NFKD').replaceAll(/\p{Mark}/gu, '');
  return bare.replaceAll(/[’']s\b/g, '');
}

/** Whether a text holds only letters of English, and signs. */
export const isEnglish = (text: string) => !/[^\0-\x7f]/.test(text);

/** Most words are spelt alike on both sides of the ocean, and one look tells. */
const mayBeBritish = new RegExp(british.map(([from]) => from).join('|'));
const american = (word: string) =>
  mayBeBritish.test(word)
    ? britishPatterns.reduce((text, [from, to]) => text.replace(from, to), word)
    : word;

/** The stem of one plain word. Remembered, since pages share most of their words. */
export function stem(word: string): string {
  let known = stems.get(word);
  if (known === undefined) {
    const spelt = american(word);
    known = /^[a-z]{3,}$/.test(spelt) ? stemmer(spelt) : lightStem(spelt);
    stems.set(word, known);
  }
  return known;
}
const stems = new Map<string, string>();

/**
 * Words of other scripts without their commonest endings, and Arabic ones without conjunction and article: light stemming, as
 * "light10" (Larkey, Ballesteros and Connell 2007) and the light stemmer for Russian (Dolamic and Savoy 2009) do it, with fewer endings.
 */
function lightStem(word: string): string {
  if (/^\p{Script=Arabic}+$/u.test(word))
    return word
      .replace(/^و?(?:[بكف]?ال|لل)(?=.{3})/u, '')
      .replace(/(?<=.{3})(?:ات|ون|ين|ان|يه|ية|ها|ه|ة|ي)$/u, '');
  if (/^\p{Script=Cyrillic}+$/u.test(word))
    return word.replace(
      /(?<=.{3})(?:иями|ями|ами|его|ого|ему|ому|иям|иях|ием|ией|ах|ях|ов|ев|ей|ой|ий|ый|ая|яя|ое|ее|ые|ие|ых|их|ую|юю|ам|ям|ом|ем|ия|ии|ию|у|ю|а|я|о|е|и|ы|ь)$/u,
      '',
    );
  return word;
}

/** A plain word as one of its kind: "nominations" → "nomination". Keeps apart what a stem throws together, such as "nominating". */
export const singular = (word: string) =>
  word.endsWith('s') && /^[a-z]{4,}$/.test(word)
    ? word.replace(/ies$/, 'y').replace(/([^sui])s$/, '$1')
    : american(word);

/** The plain words of a name, each as one of its kind, whatever their order. */
export const inAnyOrder = (words: readonly string[]) => words.map(singular).sort().join(' ');

const address = String.raw`[\w.+-]+@[\w-]+\.[\w.-]*\w`;
const inEnglish = { alone: /[a-z\d]+/g, withAddresses: new RegExp(`${address}|[a-z\\d]+`, 'g') };
const inAnyScript = {
  alone: /[\p{L}\p{N}]+/gu,
  withAddresses: new RegExp(`${address}|[\\p{L}\\p{N}]+`, 'gu'),
};

/** The plain words of a text, in order; parts joined by a hyphen or slash are separate words, an address of e-mail is one. */
export function wordsOfText(text: string): string[] {
  const bare = plain(text);
  const letters = isEnglish(bare) ? inEnglish : inAnyScript;
  // Few texts hold an address, and to look for one at each letter takes long.
  return bare.match(bare.includes('@') ? letters.withAddresses : letters.alone) ?? [];
}

/** The letters in which a word is written. Words are never corrected or completed across them. */
export const scriptOf = (word: string): string =>
  /\p{Script=Han}/u.test(word)
    ? 'zh'
    : /\p{Script=Cyrillic}/u.test(word)
      ? 'ru'
      : /\p{Script=Arabic}/u.test(word)
        ? 'ar'
        : 'latin';
