/**
 * Light stemming of French and Spanish: number, gender and the commonest endings of nouns, adjectives and verbs, on plain words without
 * accents. As the light stemmers of Savoy ("Light stemming approaches for the French, Portuguese, German and Hungarian languages", SAC 2006)
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
