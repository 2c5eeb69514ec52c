/**
 * Stems of English as the index of texts has them: Porter's second stemmer, as Snowball describes it
 * (https://snowballstem.org/algorithms/english/stemmer.html). Names are compared by his first (`text.ts`).
 */

/** Words that the rules would spoil, with their stems. */
const special = new Map(
  'skis ski skies sky idly idl gently gentl ugly ugli early earli only onli singly singl sky sky news news howe howe atlas atlas cosmos cosmos bias bias andes andes'
    .split(' ')
    .flatMap((word, place, all) => (place % 2 === 0 ? [[word, all[place + 1]!]] : [])),
);
/** Words that have no ending, though they look so. */
const stays = /^((inn|out|cann|herr|earr|even)ing|(proc|exc|succ)eed(ly)?)$/;
/** Beginnings behind which endings begin. */
const beginnings = /^(gener|commun|arsen|past|univers|later|emerg|organ|inter)/;

const vowel = '[aeiouy]';
const hasVowel = new RegExp(vowel);
/** A vowel between others but not before w, x or Y; or one with which a word begins. */
const shortEnd = /(^[aeiouy][^aeiouy]|[^aeiouy][aeiouy][^aeiouywxY]|past)$/;

/** Endings by rule: what takes their place, and what must stand before them. The first that fits is the longest. */
type Rule = readonly [ending: string, replacement: string, before?: RegExp];
const rules = (text: string): readonly Rule[] =>
  text.split(' ').map((one) => one.split('>') as [string, string]);
const derivations: readonly Rule[] = [
  ...rules(
    'ational>ate fulness>ful iveness>ive ization>ize ousness>ous biliti>ble lessli>less tional>tion alism>al aliti>al ation>ate entli>ent fulli>ful iviti>ive ousli>ous abli>able alli>al anci>ance ator>ate enci>ence izer>ize bli>ble',
  ),
  ['ogist', 'og'],
  ['ogi', 'og', /l$/],
  ['li', '', /[cdeghkmnrt]$/],
];
const suffixes: readonly Rule[] = rules(
  'ational>ate tional>tion alize>al icate>ic iciti>ic ical>ic ness> ful>',
);
const residues: readonly Rule[] = [
  ...rules('ement> ance> ence> able> ible> ment> ant> ent> ism> ate> iti> ous> ive> ize>'),
  ['ion', '', /[st]$/],
  ...rules('al> er> ic>'),
];

/** The part of a word behind the first vowel that a consonant follows, and that consonant. */
function regionAfter(word: string, start: number): number {
  const found = /[aeiouy][^aeiouy]/.exec(word.slice(start));
  return found ? start + found.index + 2 : word.length;
}

/** Applies the first rule whose ending a word has, if that ending lies in a region and may stand there. */
function applied(word: string, all: readonly Rule[], region: number): string {
  const rule = all.find(([ending]) => word.endsWith(ending));
  if (!rule) return word;
  const [ending, replacement, before] = rule;
  const stem = word.slice(0, -ending.length);
  return stem.length >= region && (!before || before.test(stem)) ? stem + replacement : word;
}

/** The stem of a word in small letters. */
export function englishStem(plain: string): string {
  const known = special.get(plain);
  if (known !== undefined || plain.length < 3) return known ?? plain;
  // A y that is a consonant is written large.
  let word = plain.replace(/^'/, '').replaceAll(/^y|(?<=[aeiouy])y/g, 'Y');
  const begun = beginnings.exec(word);
  const first = begun ? begun[0].length : regionAfter(word, 0);
  const second = regionAfter(word, first);

  word = word.replace(/'s?'?$/, '');
  if (word.endsWith('sses')) word = word.slice(0, -2);
  else if (/ie[ds]$/.test(word)) word = word.slice(0, word.length > 4 ? -2 : -1);
  else if (/[^us]s$/.test(word) && hasVowel.test(word.slice(0, -2))) word = word.slice(0, -1);

  const past = stays.test(word) ? null : /(eed|eedly)$|(ed|edly|ing|ingly)$/.exec(word);
  if (past) {
    const stem = word.slice(0, past.index);
    if (past[1]) word = stem.length >= first ? `${stem}ee` : word;
    else if (past[0] === 'ing' && /^[^aeiouy]y$/.test(stem)) word = `${stem[0]}ie`;
    else if (hasVowel.test(stem)) {
      if (/(at|bl|iz)$/.test(stem)) word = `${stem}e`;
      else if (/(bb|dd|ff|gg|mm|nn|pp|rr|tt)$/.test(stem))
        word = /^[aeo]..$/.test(stem) ? stem : stem.slice(0, -1);
      else word = stem.length <= first && shortEnd.test(stem) ? `${stem}e` : stem;
    }
  }
  word = word.replace(/(?<=.[^aeiouy])[yY]$/, 'i');
  word = applied(word, derivations, first);
  word = word.endsWith('ative')
    ? word.length - 5 >= second
      ? word.slice(0, -5)
      : word
    : applied(word, suffixes, first);
  word = applied(word, residues, second);
  if (word.endsWith('e')) {
    const stem = word.slice(0, -1);
    if (stem.length >= second || (stem.length >= first && !shortEnd.test(stem))) word = stem;
  } else if (/ll$/.test(word) && word.length - 1 >= second) word = word.slice(0, -1);
  return word.toLowerCase();
}
