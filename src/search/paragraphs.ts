/** Paragraphs of rules, asked for by their number: "RoP 19.3", "12.2(d)", "rule 21.5". Numbers are kept whole. */
import { stem, wordsOfText } from './text.ts';

export interface Paragraph {
  readonly address: string;
  readonly document: string;
  /** Names of the body whose rules they are. */
  readonly about: string;
  readonly number: string;
  readonly says: string;
  readonly isInForce: boolean;
}
export interface Paragraphs {
  readonly built: string;
  /** What stands between a document and the number. */
  readonly comma: string;
  readonly paragraphs: readonly Paragraph[];
}

/** A number with parts, or a plain one after a word for rules in the languages of search. */
const withParts =
  /(?<![\p{L}\p{N}.])(?:[ivxlc]+\.)?\d+(?:\.\d+|\.[a-z](?![a-z])|\([a-z\d]{1,3}\))+/giu;
const afterWord =
  /(?<!\p{L})(?:rules?|rop|paragraphs?|para|articles?|art|sections?|sec|principles?|clauses?|bylaws?|regla|art[ií]culo|r[eè]gle|paragraphe|regra|artigo|par[aá]grafo|правило|пункт|статья|المادة|第|s|§+)[\s.-]*(\d+(?:\.\d+)*)(?![\p{L}\p{N}])/giu;

/** The numbers of paragraphs that a question names. */
export function paragraphNumbers(query: string): string[] {
  const whole = (query.match(withParts) ?? []).map(bare);
  const plain = [...query.matchAll(afterWord)].map((match) => bare(match[1]!));
  // "rule 12.2(d)" holds 12.2 too.
  return [
    ...new Set([...whole, ...plain.filter((one) => !whole.some((all) => all.startsWith(one)))]),
  ];
}

/** A number without the signs between its parts, which people write in many ways: "12.2(d)" and "12.2.d" are one. */
const bare = (number: string) =>
  number
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '.')
    .replace(/^(?:s|principle)\./, '')
    .replaceAll(/^\.|\.$/g, '');

/**
 * The paragraphs that a question names, best first: of the rules whose names it holds, if it holds any; then those in force. Where none has
 * the number, the paragraph it belongs to.
 */
export function findParagraphs(query: string, all: readonly Paragraph[]): Paragraph[] {
  const words = new Set(
    wordsOfText(query)
      .map(stem)
      .filter((word) => !everyRule.has(word)),
  );
  const fits = ({ document, about }: Paragraph) =>
    new Set(
      wordsOfText(`${document} ${about}`)
        .map(stem)
        .filter((one) => words.has(one)),
    ).size;
  const found = paragraphNumbers(query).flatMap((number) => {
    for (let part = number; part; part = part.slice(0, Math.max(0, part.lastIndexOf('.')))) {
      const own = all.filter((one) => bare(one.number) === part);
      if (own.length > 0) return own;
    }
    return [];
  });
  const most = Math.max(0, ...found.map(fits));
  return found
    .filter((one) => fits(one) === most)
    .sort((a, b) => Number(b.isInForce) - Number(a.isInForce));
}

/** Words that tell no rules from others. */
const everyRule = new Set(['rule', 'procedure', 'procedures', 'of', 'the'].map(stem));
