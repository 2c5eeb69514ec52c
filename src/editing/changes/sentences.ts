/** The sentences of texts. Pure. */

/** Both lists of texts without the sentences that stand in either, wherever they stand: those are blank, so that offsets hold. */
export function withoutCommonSentences(
  before: readonly string[],
  after: readonly string[],
): readonly [string[], string[]] {
  const left = new Map<string, number>();
  const old = before.map(sentencesOf);
  for (const sentence of old.flat()) left.set(key(sentence), (left.get(key(sentence)) ?? 0) + 1);
  const common = new Map<string, number>();
  const now = after.map((text) =>
    sentencesOf(text).map((sentence) => {
      const rest = left.get(key(sentence)) ?? 0;
      if (rest === 0) return sentence;
      left.set(key(sentence), rest - 1);
      common.set(key(sentence), (common.get(key(sentence)) ?? 0) + 1);
      return blank(sentence);
    }),
  );
  const rest = old.map((all) =>
    all.map((sentence) => {
      const times = common.get(key(sentence)) ?? 0;
      if (times === 0) return sentence;
      common.set(key(sentence), times - 1);
      return blank(sentence);
    }),
  );
  const joined = (texts: readonly (readonly string[])[]) => texts.map((all) => all.join(''));
  return [joined(rest), joined(now)];
}

const sentencesOf = (text: string): string[] =>
  text.match(/\s*\S(?:[^.!?]|[.!?](?!["”’)\]*]*(?:\s|$)))*[.!?]?["”’)\]*]*/g) ?? [text];

const key = (sentence: string) => sentence.replaceAll(/\s+/g, ' ').trim();

/** The end of a sentence stays: what follows begins a new one. */
const blank = (text: string) =>
  text.replaceAll(/\S/g, ' ').slice(0, -1) + (/[.!?]["”’)\]*]*$/.test(text) ? '.' : ' ');
