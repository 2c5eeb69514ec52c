/** Translations that were changed though their English was not, so that they say something else than before. Pure. */
import { deniesTheSame } from '../editing/changes/sentence-shape.ts';
import { count, differencesOf } from '../editing/changes/texts.ts';
import { tokensOf, type Token } from '../editing/changes/tokens.ts';
import type { Problem } from '../model/problem.ts';
import { saysAgainst, spokenFact } from './fact-words.ts';
import { isTranslatedLanguage, type TranslatedLanguage } from './languages.ts';
import { entriesOf } from './po-text.ts';

/** The changes of a translation file that change what it says. */
export function changedTranslations(
  file: string,
  language: string,
  was: string,
  is: string,
): Problem[] {
  if (!isTranslatedLanguage(language)) return [];
  const before = new Map(entriesOf(was).map((entry) => [entry.english, entry]));
  return entriesOf(is).flatMap(({ english, text, isFuzzy, line }): Problem[] => {
    const old = before.get(english);
    if (!old || old.isFuzzy || isFuzzy || old.text === text || old.text === '' || text === '')
      return [];
    const why =
      notInLanguage(english, old.text, text) ??
      addsSentence(english, old.text, text) ??
      saysOtherwise(old.text, text, language);
    return why
      ? [
          {
            file,
            line,
            column: 1,
            level: 'warning',
            rule: 'changed-translation',
            message: `The English is as before, but the translation says something else: ${why}.`,
            repair:
              'Hold both against each other; if the former translation was right, put it back.',
          },
        ]
      : [];
  });
}

const quoted = (tokens: readonly Token[]) =>
  `“${tokens
    .map(({ text }) => text)
    .join(' ')
    .slice(0, 60)}”`;

const letters = /[\p{Script=Arabic}\p{Script=Cyrillic}\p{Script=Han}]/u;

/** A translation that lost all letters of its language, or became the English. */
function notInLanguage(english: string, was: string, is: string): string | undefined {
  if (is === english && was !== english) return 'it is the English';
  return letters.test(was) && !letters.test(is) ? 'it has no letter of its language' : undefined;
}

/** Where a sentence ends and another follows; short words before the stop are abbreviations. */
const stops =
  /(?<=[\p{L}\p{M}]{3}|[\p{N})»”])[.!?؟]["”’»)\]]*(?=\s+[^\p{Ll}\s])|[。！？](?!["”’»）」]*$)/gu;

/** A sentence that neither the English nor the former translation has; one that was only divided is hardly longer. */
function addsSentence(english: string, was: string, is: string): string | undefined {
  const sentences = (text: string) => text.match(stops)?.length ?? 0;
  return is.length > was.length * 1.2 &&
    sentences(is) > Math.max(sentences(english), sentences(was))
    ? 'it has a sentence that the English does not have'
    : undefined;
}

/** What denies a verb. */
const ofVerbs: Readonly<Record<TranslatedLanguage, RegExp>> = {
  fr: /^(?:ne|n'.*|pas)$/,
  es: /^(?:no|nunca)$/,
  ar: /^(?:لا|لم|لن|ليس.*)$/u,
  ru: /^не$/,
  zh: /^[不没未]$/u,
};

/** How often a text denies; where two words deny once, as in `ne … pas` and `никто не`, the one that all such share counts. */
function denialsIn(tokens: readonly Token[], language: TranslatedLanguage): number {
  const words = tokens.flatMap(({ fact, key }) => (fact === 'denial' ? [key] : []));
  const shared = words.filter((word) => sharedDenial[language]?.test(word));
  return shared.length > 0 ? shared.length : words.length;
}
const sharedDenial: Readonly<Record<TranslatedLanguage, RegExp | undefined>> = {
  fr: /^(?:ne|n'.*|sans|non)$/,
  es: undefined,
  ar: undefined,
  ru: /^(?:не|нет|без|нельзя)$/,
  zh: undefined,
};

/** In what a translation says something else than its former one; undefined if it only says it otherwise. */
function saysOtherwise(was: string, is: string, language: TranslatedLanguage): string | undefined {
  const read = (text: string) =>
    tokensOf(text).map((token) => ({ ...token, ...spokenFact(token, language) }));
  const [a, b] = [read(was), read(is)];
  const lengths = [was.length, is.length].sort((one, other) => one - other) as [number, number];
  if (lengths[1] > 30 && lengths[1] >= 2 * lengths[0])
    return `it is ${is.length > was.length ? 'twice as long' : 'half as long'}`;
  const facts = (tokens: readonly Token[]) => tokens.filter(({ fact }) => fact);
  const others = (tokens: readonly Token[]) =>
    tokens.flatMap(({ fact, key }) => (fact ? [] : [key])).join(' ');
  const keys = (tokens: readonly Token[]) => facts(tokens).map(({ key }) => key);
  if (keys(a).join(' ') !== keys(b).join(' ') && others(a) === others(b))
    return `${quoted(facts(a))} is now ${quoted(facts(b))}`;
  const deniesAlike =
    denialsIn(a, language) === denialsIn(b, language) &&
    others(a) !== others(b) &&
    deniesTheSame(a, b, ofVerbs[language]);
  const [old, now] = [new Set(a.map(({ key }) => key)), new Set(b.map(({ key }) => key))];
  for (const { from, to, newFrom, newTo } of differencesOf(a, b)) {
    const [gone, come] = [a.slice(from, to), b.slice(newFrom, newTo)];
    const isShort = gone.length + come.length <= 8;
    const isShortest = gone.length + come.length <= 6;
    const lost = gone.filter(({ fact, key }) => fact && fact !== 'denial' && !now.has(key));
    const fresh = come.filter(({ fact, key }) => fact && fact !== 'denial' && !old.has(key));
    // One stands for an article too: only another number in its place counts.
    const isArticle = ({ key }: Token) => key === '一';
    const counts = ({ fact, text }: Token) => fact !== 'name' || /^[A-Z][A-Z\d]+$/.test(text);
    const isOther =
      lost.some((one) => counts(one) && !isArticle(one)) ||
      fresh.some((one) => counts(one) && !isArticle(one)) ||
      (isShort && lost.length > 0 && fresh.length > 0) ||
      (isShort && !deniesAlike && count(gone, 'denial') !== count(come, 'denial')) ||
      (isShortest &&
        gone.some((one) => come.some((other) => saysAgainst(one.key, other.key, language))));
    if (isOther) return `${quoted(gone)} is now ${quoted(come)}`;
  }
  return undefined;
}
