/** Words that stand for others: everyday words, other languages' words, and phrases. */
import { plain, stem, wordsOfText } from './text.ts';

export class Synonyms extends Map<
  string,
  { word: string; canonical: string; others: readonly string[] }
> {
  readonly phrases: [phrase: string, canonical: string][] = [];
}

/** Each word of a group leads to the group's first word, and less surely to the others that pages use. */
export function buildSynonyms(
  groups: readonly (readonly string[])[],
  isUsed: (stem: string) => boolean,
): Synonyms {
  const synonyms = new Synonyms();
  for (const group of groups) {
    const word = plain(group[0]!);
    const canonical = stem(word);
    const others = group
      .flatMap((term) => (wordsOfText(term).length === 1 ? [stem(wordsOfText(term)[0]!)] : []))
      .filter((one) => one !== canonical && isUsed(one));
    for (const term of group) {
      const parts = wordsOfText(term);
      if (parts.length > 1) synonyms.phrases.push([parts.join(' '), word]);
      else if (!synonyms.has(stem(parts[0]!)))
        synonyms.set(stem(parts[0]!), { word, canonical, others });
    }
  }
  return synonyms;
}

/** Puts the canonical word in the place of a known phrase: "sign up" → "join". */
export function replacePhrases(
  query: string,
  phrases: readonly (readonly [string, string])[],
): string {
  let text = ` ${wordsOfText(query).join(' ')} `;
  for (const [phrase, canonical] of phrases) text = text.replace(` ${phrase} `, ` ${canonical} `);
  return text;
}
