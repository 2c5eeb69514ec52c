/** Places in the text where the words of a question stand, each with the heading above it. */
import type { Question } from './question.ts';
import type { Found, PageText, TextEngine } from './text-files.ts';

/** A place in a page where words of a query stand. */
export interface Passage {
  /** Address of the heading above it. */
  readonly address: string;
  /** It stands in an English page, and is shown on one of another language. */
  readonly isEnglish?: true;
  readonly page: string;
  readonly heading: string;
  /** The text in pieces; those that are words of the question are marked. */
  readonly excerpt: readonly { readonly text: string; readonly isMarked: boolean }[];
}

const pagesLookedInto = 3;
const passagesOfPage = 2;
/** Words of an excerpt, and how many of them stand before the first that was asked. */
const excerptWords = 30;
const wordsBefore = 6;

/** The headings under which the words of a question stand in the first pages that hold them all. */
export async function passagesIn(engine: TextEngine, { terms }: Question): Promise<Passage[]> {
  const words = terms.flatMap(({ isFunction, isAsking, inText }) =>
    isFunction || isAsking ? [] : [inText.at(-1)!],
  );
  const [first = [], ...others] = await Promise.all(words.map((word) => engine.find(word)));
  const held = first
    .flatMap((one) => {
      const all = others.map((list) => list.find(({ id }) => id === one.id));
      return all.every((other) => other !== undefined) ? [[one, ...all]] : [];
    })
    .map((all) => ({
      id: all[0]!.id,
      at: all.flatMap(({ at }) => at).sort((a, b) => a - b),
      rarest: rarest(all),
    }))
    .sort((a, b) => b.rarest - a.rarest)
    .slice(0, pagesLookedInto);
  const pages = await Promise.all(
    held.map(async ({ id, at }) => ({ page: await engine.page(id), at })),
  );
  return pages.flatMap(({ page, at }) => passagesOf(page, at));
}

/** How often a page holds the word that it holds least. */
const rarest = (all: readonly Found[]) => Math.min(...all.map(({ at }) => at.length));

function passagesOf({ url, content, meta, anchors }: PageText, at: readonly number[]): Passage[] {
  const words = content.split(/[^\S\uFEFF]+/);
  const headings = anchors
    .filter(({ element, text }) => /h\d/i.test(element) && text.trim())
    .sort((a, b) => a.location - b.location);
  return headings
    .map((heading, place) => {
      const end = headings[place + 1]?.location ?? words.length;
      const inside = at.filter((one) => one >= heading.location && one < end);
      return { heading, end, inside };
    })
    .filter(({ inside }) => inside.length > 0)
    .sort((a, b) => b.inside.length - a.inside.length)
    .slice(0, passagesOfPage)
    .map(({ heading, end, inside }) => {
      const start = Math.max(heading.location, inside[0]! - wordsBefore);
      const marked = new Set(inside);
      return {
        address: `${url}#${heading.id}`,
        page: meta['title'] ?? url,
        heading: heading.text,
        excerpt: words.slice(start, Math.min(end, start + excerptWords)).map((text, place) => ({
          text,
          isMarked: marked.has(start + place),
        })),
      };
    });
}
