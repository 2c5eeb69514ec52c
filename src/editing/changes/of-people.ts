/** What is said of people for the first time. Pure. */
import { isPronoun } from './fact-words.ts';
import { clause, content, isIn, type Texts } from './texts.ts';
import type { Token } from './tokens.ts';

/** A person's name where a pronoun stood for somebody else, as in a note beside another name. */
export function namesSomebody(
  removed: readonly Token[],
  added: readonly Token[],
  { keys, known: { names, beside } }: Texts,
): boolean {
  return (
    beside !== undefined &&
    removed.some(({ key }) => isPronoun(key)) &&
    added.some(
      ({ fact, key }) =>
        fact === 'name' && names.has(key) && !beside.has(key) && !isIn(key, keys[0]),
    )
  );
}

/** What is added to a sentence about a person: three words that carry something, or two about her or him, who is said by a pronoun. */
export function tellsOfSomebody(
  removed: readonly Token[],
  added: readonly Token[],
  { a, keys, known: { names, beside } }: Texts,
): boolean {
  if (content(removed).length > 0) return false;
  const isAbout =
    beside !== undefined ||
    a.some(
      ({ fact, key }, index) =>
        fact === 'name' &&
        names.has(key) &&
        a[index + 1]?.fact === 'name' &&
        names.has(a[index + 1]!.key),
    );
  // Names and words of other scripts may only say how somebody is called.
  const fresh = content(added).filter(
    ({ fact, key, text }) =>
      !isIn(key, keys[0]) &&
      (fact === 'number' ? /\d/.test(text) : !fact && /^\p{Script=Latin}/u.test(key)),
  );
  const least = added.some(({ key }) => isPronoun(key)) ? 2 : clause;
  return isAbout && fresh.length >= least;
}
