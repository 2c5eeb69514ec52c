/** What prose says otherwise than before: paragraph by paragraph, wherever they stand. Pure. */
import { mostAlike } from './most-alike.ts';
import { withoutCommonSentences } from './sentences.ts';
import { textChange, type TextChange } from './text-change.ts';
import type { Known } from './texts.ts';
import { tokensOf } from './tokens.ts';

/** A paragraph, an item of a list, a heading or a row of a table, as far as it is new or gone. */
interface Block {
  readonly text: string;
  readonly offset: number;
}

/** Every change of prose that says something else. What is moved, set otherwise or put otherwise says the same. */
export function proseChanges(was: string, is: string, known: Known): TextChange[] {
  if (was === is) return [];
  const blocks = [blocksOf(was), blocksOf(is)] as const;
  const texts = withoutCommonSentences(textsOf(blocks[0]), textsOf(blocks[1]));
  const [before, after] = blocks.map((all, side) =>
    all.flatMap(({ offset }, index) => {
      const text = texts[side]![index]!;
      return text.trim() === '' ? [] : [{ text, offset }];
    }),
  ) as [Block[], Block[]];
  const pairs = paired(before, after);
  return pairs.flatMap(([old, now]) => {
    const change = textChange(old?.text ?? '', now?.text ?? '', 'prose', known);
    return change
      ? [
          {
            ...change,
            oldOffset: old ? old.offset + change.oldOffset : -1,
            offset: now ? now.offset + change.offset : -1,
          },
        ]
      : [];
  });
}

const textsOf = (blocks: readonly Block[]) => blocks.map(({ text }) => text);

/** The blocks of Markdown, with the marks of lists and headings as spaces, so that their numbers are none. */
function blocksOf(text: string): Block[] {
  const blocks: { text: string; offset: number }[] = [];
  let offset = 0;
  let isOpen = false;
  for (const line of text.split('\n')) {
    const mark = /^\s*(?:[-*+>#|]+|\d+[.)])(?=\s|\|)|^\s*\|/.exec(line)?.[0];
    const plain = mark === undefined ? line : ' '.repeat(mark.length) + line.slice(mark.length);
    if (line.trim() !== '') {
      if (isOpen && mark === undefined) blocks.at(-1)!.text += `\n${plain}`;
      else blocks.push({ text: plain, offset });
    }
    isOpen = line.trim() !== '' && !/^\s*[#|]/.test(line);
    offset += line.length + 1;
  }
  return blocks;
}

/** Each block with the one that it was, by the words they share; what has no counterpart stands alone. */
function paired(
  before: readonly Block[],
  after: readonly Block[],
): (readonly [Block | undefined, Block | undefined])[] {
  const words = new Map(
    [...before, ...after].map((block) => [
      block,
      new Set(tokensOf(block.text).map(({ key }) => key)),
    ]),
  );
  const likeness = (a: Block, b: Block) => {
    const [one, other] = [words.get(a)!, words.get(b)!];
    const shared = [...one].filter((word) => other.has(word)).length;
    const share = shared / Math.max(1, Math.min(one.size, other.size));
    return share >= 0.34 ? share : 0;
  };
  const partner = new Map(mostAlike(before, after, likeness));
  const found = new Set(partner.values());
  return [
    ...before.map((a) => [a, partner.get(a)] as const),
    ...after.filter((b) => !found.has(b)).map((b) => [undefined, b] as const),
  ];
}
