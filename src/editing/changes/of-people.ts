/** What is said of people for the first time. Pure. */
import { isPronoun } from './fact-words.ts';
import { clause, content, isIn, type Difference } from './texts.ts';

/** A person's name where a pronoun stood for somebody else, as in a note beside another name. */
export const namesSomebody = ({
  removed,
  added,
  keys,
  known: { names, beside },
}: Difference): boolean =>
  beside !== undefined &&
  removed.some(({ key }) => isPronoun(key)) &&
  added.some(
    ({ fact, key }) => fact === 'name' && names.has(key) && !beside.has(key) && !isIn(key, keys[0]),
  );

/** What is added to a sentence about a person: three words that carry something, or two about her or him, who is said by a pronoun. */
export function tellsOfSomebody({
  removed,
  added,
  a,
  keys,
  known: { names, beside },
}: Difference): boolean {
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
