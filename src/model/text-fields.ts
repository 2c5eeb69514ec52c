/** Every text a record holds, with its place. */
import { oncePer } from './once.ts';
import type { Path } from './problem.ts';
import type { AnyRecord } from './site.ts';

export interface TextPlace {
  readonly text: string;
  readonly path: Path;
  /** Where the text begins in the prose, if it is prose. */
  readonly bodyOffset?: number;
}

/** The texts of all fields, then the prose; a dozen rules ask for them. */
export const textsOf = oncePer((record: AnyRecord): readonly TextPlace[] => {
  const texts = textsIn(record.data);
  if (record.body) texts.push({ text: record.body, path: [], bodyOffset: 0 });
  return texts;
});

/** Every text in a tree of fields, with its path. */
export function textsIn(value: unknown): TextPlace[] {
  const found: TextPlace[] = [];
  collect(value, [], found);
  return found;
}

function collect(value: unknown, path: Path, found: TextPlace[]): void {
  if (typeof value === 'string') found.push({ path, text: value });
  else if (Array.isArray(value))
    value.forEach((child, index) => collect(child, [...path, index], found));
  else if (typeof value === 'object' && value !== null)
    for (const [key, child] of Object.entries(value))
      if (typeof child === 'string') found.push({ path: [...path, key], text: child });
      else collect(child, [...path, key], found);
}

/** The sentences of a text in Markdown, each on one line and without the addresses of its links, with the place where it begins. */
export function sentencesOf(text: string): { text: string; offset: number }[] {
  return blocksOf(text).flatMap((block) =>
    [...block.text.matchAll(/\S(?:[^.!?]|[.!?](?!["”’)]*(?:\s|$)))*[.!?]?/g)].map((match) => ({
      text: match[0].replaceAll(/\]\([^)]*\)/g, ']').replaceAll(/\s+/g, ' '),
      offset: block.offset + match.index,
    })),
  );
}

/** Paragraphs, headings, items of lists and rows of tables. */
function blocksOf(text: string): { text: string; offset: number }[] {
  const blocks: { text: string; offset: number }[] = [];
  let offset = 0;
  let isOpen = false;
  for (const line of text.split('\n')) {
    const isMark = /^\s*(?:[-*+|>#]|\d+\.)/.test(line);
    if (line.trim() !== '') {
      if (isOpen && !isMark) blocks.at(-1)!.text += `\n${line}`;
      else blocks.push({ text: line, offset });
    }
    isOpen = line.trim() !== '' && !/^\s*#/.test(line);
    offset += line.length + 1;
  }
  return blocks;
}
