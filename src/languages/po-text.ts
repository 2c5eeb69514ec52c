/**
 * The text of a translation file, read and changed line by line: where each message stands, and its words put in place of others.
 * Everything else stays as it is. Small enough for a page; `po.ts` reads the same files with a parser that knows all their ways. Pure.
 */

/** A message with the lines on which it stands. */
export interface PoEntry {
  readonly english: string;
  readonly text: string;
  readonly isFuzzy: boolean;
  /** Where the English stands: `groups/cpwg purpose.0.says`. */
  readonly places: readonly string[];
  /** The English that was translated, if it is another by now. */
  readonly previous?: string;
  /** The first line and the one after the last, counted from 0. */
  readonly from: number;
  readonly to: number;
  /** The line of the translation, counted from 1 as editors count. */
  readonly line: number;
}

/** The messages of a file in their order, without its head and without what programs keep of former texts. */
export function entriesOf(text: string): PoEntry[] {
  const lines = text.split(/\r?\n/);
  const entries: PoEntry[] = [];
  let start = 0;
  for (let index = 0; index <= lines.length; index++) {
    const isEnd = index === lines.length || lines[index]!.trim() === '';
    // A comment or a text after a translation belongs to the next message.
    const isNext =
      !isEnd && /^(?:#|msgid|msgctxt)/.test(lines[index]!) && hasTranslation(lines, start, index);
    if (!isEnd && !isNext) continue;
    const entry = entryIn(lines, start, index);
    if (entry) entries.push(entry);
    start = isNext ? index : index + 1;
  }
  return entries;
}

const hasTranslation = (lines: readonly string[], from: number, to: number): boolean =>
  lines.slice(from, to).some((line) => line.startsWith('msgstr'));

function entryIn(lines: readonly string[], from: number, to: number): PoEntry | undefined {
  const parts: Record<'msgid' | 'msgstr' | 'previous' | 'places' | 'flags', string> = {
    msgid: '',
    msgstr: '',
    previous: '',
    places: '',
    flags: '',
  };
  let open: 'msgid' | 'msgstr' | undefined;
  let line = 0;
  for (let index = from; index < to; index++) {
    const one = lines[index]!;
    const [, comment, rest = ''] = /^#([:,|])\s?(.*)$/.exec(one) ?? [];
    if (comment === ':') parts.places += ` ${rest}`;
    else if (comment === ',') parts.flags += `,${rest}`;
    else if (comment === '|') parts.previous += stringIn(rest);
    else if (!one.startsWith('#')) {
      const [, key] = /^(msgid|msgstr)(?:\[0\])?\s/.exec(one) ?? [];
      if (key) open = key as 'msgid' | 'msgstr';
      if (key === 'msgstr') line = index + 1;
      if (open) parts[open] += stringIn(one);
    }
  }
  if (parts.msgid === '' || line === 0) return undefined;
  const words = parts.places.split(/\s+/).filter(Boolean);
  return {
    english: parts.msgid,
    text: parts.msgstr,
    isFuzzy: parts.flags.split(',').some((flag) => flag.trim() === 'fuzzy'),
    places: words.flatMap((word, index) =>
      index % 2 === 0 ? `${word} ${words[index + 1] ?? ''}` : [],
    ),
    ...(parts.previous && { previous: parts.previous }),
    from,
    to,
    line,
  };
}

const plain: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r' };

/** The text between the outer quotation marks of a line, without what escapes its signs. */
export const stringIn = (line: string): string =>
  (/"(.*)"\s*$/.exec(line)?.[1] ?? '').replaceAll(/\\(.)/g, (_, one: string) => plain[one] ?? one);

/** The file with other translations for some of its English texts. They are of this English, so they are fuzzy no more. */
export function withTranslations(text: string, said: ReadonlyMap<string, string>): string {
  const lines = text.split(/\r?\n/);
  for (const { english, from, to } of entriesOf(text).reverse()) {
    const translation = said.get(english);
    if (translation === undefined) continue;
    const entry = lines.slice(from, to);
    const at = entry.findIndex((line) => line.startsWith('msgstr'));
    const head = entry.slice(0, at).flatMap((line) => (line.startsWith('#|') ? [] : unfuzzy(line)));
    const quoted = translation.replaceAll(/[\\"]/g, String.raw`\$&`);
    lines.splice(from, to - from, ...head, `msgstr "${quoted}"`);
  }
  return lines.join(text.includes('\r\n') ? '\r\n' : '\n');
}

/** A line of flags without that of fuzzy; no line if it was the only one. */
function unfuzzy(line: string): string[] {
  if (!line.startsWith('#,')) return [line];
  const flags = line
    .slice(2)
    .split(',')
    .map((flag) => flag.trim())
    .filter((flag) => flag !== 'fuzzy' && flag !== '');
  return flags.length === 0 ? [] : [`#, ${flags.join(', ')}`];
}
