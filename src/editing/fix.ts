/**
 * Repairs what has one right answer: line ends, spaces at the ends of lines, letters with separate accents, quotes, the form
 * of dates, the order of fields and of cited sources. Comments stay. What a file says stays too: a repair that would change
 * anything but the value it repairs is not made.
 */
import { isDeepStrictEqual } from 'node:util';
import type { Path } from '../model/problem.ts';
import { decodeLineEnds } from './decode.ts';
import { sortFields } from './fix-order.ts';
import { addQuotes, fixValues } from './fix-values.ts';
import { isFault, splitFile } from './frontmatter.ts';
import { parseContent, type ContentFile, type Named } from './parse.ts';

/** The text of a file with its repairs; the same text if there is nothing to repair. */
export function fixed(raw: string, named: Named): string {
  const text = decodeLineEnds(raw).text!.normalize('NFC');
  const parts = splitFile(text, /\.mdx?$/i.test(named.file));
  if (isFault(parts)) return text === raw.normalize('NFC') ? raw : text;
  const join = (yaml: string, body: string) =>
    parts.yamlLine === 2 ? `---\n${yaml}---\n${body}` : yaml;

  const readable = addQuotes(parts.yaml);
  const repaired: Path[] = [];
  const valued = fixValues(readable, named, repaired);
  const tidy = sortFields(withoutTrailingSpace(valued, named), named);
  const result = join(tidy.endsWith('\n') ? tidy : `${tidy}\n`, tidyBody(parts.body));
  return saysTheSame(join(readable, parts.body), result, named, repaired)
    ? result
    : join(readable, parts.body);
}

/** Spaces at the end of a line of fields mean nothing, except inside a text that keeps its lines. */
function withoutTrailingSpace(yaml: string, named: Named): string {
  const tidy = yaml
    .split('\n')
    .map((line) => line.replace(/[ \t]+$/, ''))
    .join('\n')
    .replace(/\n+$/, '\n');
  return isDeepStrictEqual(dataOf(tidy, named), dataOf(yaml, named)) ? tidy : yaml;
}

/** Two spaces at the end of a line of prose break it, so only one, or those of an empty line, are taken away. */
const tidyBody = (body: string) =>
  body.trim() === ''
    ? ''
    : `${body
        .split('\n')
        .map((line) => (line.trim() === '' ? '' : line.replace(/(?<=\S)[ \t]$/, '')))
        .join('\n')
        .replace(/\n+$/, '')}\n`;

const dataOf = (yaml: string, named: Named) =>
  parseContent(yaml, { ...named, file: 'fields.yml' }).data;

/** Whether two texts hold the same data, apart from the values at some paths, the order of sources and space in the prose. */
function saysTheSame(
  before: string,
  after: string,
  named: Named,
  repaired: readonly Path[],
): boolean {
  const [one, other] = [parseContent(before, named), parseContent(after, named)];
  if (one.data === undefined) return true;
  const bare = (file: ContentFile) => comparable(file.data, repaired);
  return (
    isDeepStrictEqual(bare(one), bare(other)) &&
    one.body.replaceAll(/\s+/g, ' ').trim() === other.body.replaceAll(/\s+/g, ' ').trim()
  );
}

function comparable(data: unknown, repaired: readonly Path[], path: Path = []): unknown {
  if (repaired.some((one) => one.join('/') === path.join('/'))) return 'repaired';
  if (Array.isArray(data)) {
    const items = data.map((item, index) => comparable(item, repaired, [...path, index]));
    return path.at(-1) === 'sources' ? items.sort() : items;
  }
  if (typeof data !== 'object' || data === null) return data;
  return Object.fromEntries(
    Object.entries(data).map(([key, value]) => [key, comparable(value, repaired, [...path, key])]),
  );
}
