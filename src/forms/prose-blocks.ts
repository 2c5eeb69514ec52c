/** A text in its paragraphs, so that one can be changed without the others. */
import { slug } from '../model/slug';

export interface Block {
  readonly text: string;
  /** Whether it is a heading, and of which section it is a part; what stands before the first heading has none. */
  readonly isHeading: boolean;
  readonly section?: string;
  /** The white space that parts it from the next. */
  readonly after: string;
}

/** Splits a text at its blank lines, except inside code and components, which are one block each. */
export function blocksOf(text: string): Block[] {
  const blocks: Block[] = [];
  let section: string | undefined;
  for (const { text: piece, after } of piecesOf(text.trim())) {
    const heading = /^#{1,6} +(.*?)[ #]*$/.exec(piece);
    if (heading) section = slug(heading[1]!);
    blocks.push({ text: piece, isHeading: heading !== null, ...(section && { section }), after });
  }
  return blocks;
}

/** The whole text of blocks, one of them written anew. A block that was emptied goes with the white space after it. */
export const withBlock = (blocks: readonly Block[], index: number, text: string): string =>
  blocks
    .map((block, place) => (place === index ? { ...block, text: text.trim() } : block))
    .map((block) => (block.text === '' ? '' : block.text + block.after))
    .join('')
    .trim();

/** The headings of a text with the names of their sections. */
export const headingsOf = (blocks: readonly Block[]): { title: string; section: string }[] =>
  blocks.flatMap(({ isHeading, text, section }) =>
    isHeading && section ? [{ title: text.replaceAll(/^#+ +|[ #]+$/g, ''), section }] : [],
  );

/** Whether two names of a section are the same: the page writes “Who’s there” as `whos-there`, we as `who-s-there`. */
export const isSameSection = (one: string | undefined, other: string): boolean =>
  one?.replaceAll('-', '') === other.replaceAll('-', '');

function piecesOf(text: string): { text: string; after: string }[] {
  const parts = text.split(/(\n[^\S\n]*(?:\n[^\S\n]*)+)/);
  const pieces: { text: string; after: string }[] = [];
  let open = '';
  for (let index = 0; index < parts.length; index += 2) {
    const [part = '', after = ''] = [parts[index], parts[index + 1]];
    const whole = open + part;
    if (isUnfinished(whole) && after) {
      open = whole + after;
      continue;
    }
    open = '';
    if (whole) pieces.push({ text: whole, after });
  }
  return pieces;
}

/** Whether code or a component that a piece begins goes on after it. */
function isUnfinished(piece: string): boolean {
  const fences = piece.match(/^ {0,3}(```|~~~)/gm) ?? [];
  if (fences.length % 2 === 1) return true;
  const component = /^<([A-Z]\w*)\b[^>]*[^/>]?>/.exec(piece)?.[1];
  return component !== undefined && !piece.includes(`</${component}>`) && !/^<[^>]*\/>/.test(piece);
}
