/**
 * Light stemming of French, Spanish, Russian and Arabic: number, gender, case and the commonest endings of nouns, adjectives and verbs, on plain
 * words without accents. As the light stemmers of Savoy ("Light stemming approaches for the French, Portuguese, German and Hungarian languages", SAC 2006)
 * they take little away, but the endings by which a verb, what is done and who does it differ are one here: voter, votes, votants.
 */

/** What stays of a word has so many letters at least. */
const shortest = 3;

/** Takes the first ending away that a word has, if enough of it stays. */
function without(word: string, endings: readonly (readonly [ending: string, instead: string])[]) {
  for (const [ending, instead] of endings)
    if (word.endsWith(ending) && word.length - ending.length + instead.length >= shortest)
      return word.slice(0, word.length - ending.length) + instead;
  return word;
}

const rowsOf = (text: string) =>
  text.split(' ').map((row) => {
    const [ending = '', instead = ''] = row.split('>');
    return [ending, instead] as const;
  });

/** Longest first. `>` stands before what takes the place of an ending. */
const french = {
  many: rowsOf('eaux>eau aux>al s x'),
  form: rowsOf(
    'issement ification atrice ation ement ateur ature>at ition>it tion>t teur>t trice>t euse>eur ienne>ien ence ance ente ante elle>el ive>if ees ee ent ant er ez ir e i',
  ),
};
const spanish = {
  many: rowsOf('ces>z iones>ion es s'),
  form: rowsOf(
    'imiento amiento amento acion adora ccion>ct icion>it cion>t encia ancia ente enta ante arse erse irse ador idad ando ado ada ido ida ent ant ar er ir or ia a o e i',
  ),
};

export const lightFrench = (word: string): string =>
  without(without(word, french.many), french.form);
export const lightSpanish = (word: string): string =>
  without(without(word, spanish.many), spanish.form);

/** Nouns of what is done, in all their cases: вступление is of one stem with вступить. */
const russianDeeds = rowsOf('ировани овани евани лени ени ани яни').flatMap(([deed]) =>
  rowsOf('ями ям ях ем е я ю и').map(([ending]) => [deed + ending, ''] as const),
);
/** Endings of words without marks, as search compares them: й is и. */
const russian = {
  self: rowsOf('ся сь'),
  many: [
    ...russianDeeds,
    ...rowsOf(
      'ировать овать евать лять ить ять ать еть ыть уть иями ыми ими ями ами ого его ому ему ием иеи иям иях аешь яешь ешь ишь аете яете ете ите ирую ируе ируют ует уют ают яют ает яет еют еет овали али яли или ыли овала ала яла ила ыла ало ило ах ях ов ев еи ои ии ыи ая яя ое ее ые ие ых их ляю аю яю ую юю ам ям ом ем им ым ия ию ья ью ье ят ат ут ют ит ет овал ал ял ил ыл ти у ю а я о е и ы ь',
    ),
  ],
  form: rowsOf(
    'ированн ирова овател ова ева ыва ива ательн тельн тел ств ост ниц ник чик щик енн анн нн ск',
  ),
};
export const lightRussian = (word: string): string =>
  without(without(without(word, russian.self), russian.many), russian.form);

/**
 * What is joined to the front of an Arabic word: and, so, in, like, for, the; then, of a verb, its person, as written and as spoken, which goes from
 * nouns too that begin with the same letter, so that a word is the same with its article and without.
 */
const joinedInArabic =
  /^[وف]?(?:[بكف]?ال|لل)(?=.{3})(?:[ينت](?=.{3}))?|^[وف]?[سبحه]?[ينت](?=.{3})|^[وفبل](?=.{4})/u;
const arabicEndings = rowsOf('كم هم تم وا نا ني ها ات ون ين ان تي يه ية ته ه ة ي ى ك ا');
/** Long vowels inside a word differ between one and many, and between the verb and what is done, so they go where enough stays. */
export const lightArabic = (word: string): string => {
  const bare = without(word.replace(joinedInArabic, ''), arabicEndings);
  const consonants = bare.replace(/(?<=.)[اوي](?=.)/gu, '');
  return consonants.length >= shortest ? consonants : bare;
};
