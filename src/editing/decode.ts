/** Turns the bytes of a file into text, and says where they are not what they should be. */
import type { FileFault } from './frontmatter.ts';

export interface Decoded {
  /** The text with every line ended by \n and without a byte-order mark at its start; undefined if the bytes are no text. */
  readonly text: string | undefined;
  readonly faults: readonly FileFault[];
}

/** Larger files are no records, and slow everything that reads them. In bytes. */
const largestRecord = 100_000;
/** Lists, questions and translations grow with the guide and are never cut. In bytes. */
export const largestList = 2_000_000;

/** Reads bytes as UTF-8. Windows line ends and a byte-order mark at the start are fine. */
export function decode(bytes: Uint8Array, largest = largestRecord): Decoded {
  if (bytes.length > largest)
    return refuse({
      line: 1,
      rule: 'file-size',
      message: `The file holds ${Math.round(bytes.length / 1000)} kB; ${largest === largestRecord ? 'a record' : 'such a file'} has at most ${largest / 1000} kB.`,
      repair: 'Keep what the guide needs, or divide it into several records.',
    });
  const wide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (wide)
    return refuse({
      line: 1,
      rule: 'utf-8',
      message: 'The file is written in UTF-16.',
      repair: 'Save it again with the encoding UTF-8.',
    });
  const nul = bytes.indexOf(0);
  if (nul >= 0)
    return refuse({
      line: lineOf(bytes, nul),
      rule: 'control-character',
      message: 'A NUL byte stands here, which no text holds.',
      repair: 'Save the text again from an editor, or copy it into a new file.',
    });
  const bad = firstBadLine(bytes);
  if (bad !== undefined)
    return refuse({
      line: bad,
      rule: 'utf-8',
      message: 'This line is not written in UTF-8, so some letters would be lost.',
      repair: 'Save the file again with the encoding UTF-8.',
    });
  return decodeLineEnds(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes));
}

/** The text with its line ends made alike; a carriage return alone is a fault. */
export function decodeLineEnds(raw: string): Decoded {
  const text = raw.replace(/^\uFEFF/, '');
  const alone = /\r(?!\n)/.exec(text);
  const faults: FileFault[] = alone
    ? [
        {
          line: text.slice(0, alone.index).split(/\r\n?|\n/).length,
          rule: 'line-ends',
          message:
            'This line ends with a carriage return alone, so programs take it and the next for one line.',
          repair:
            'Save the file with the line ends of Linux or Windows, or run `npm run check -- --fix`.',
        },
      ]
    : [];
  return { text: text.replaceAll(/\r\n?/g, '\n'), faults };
}

const refuse = (fault: FileFault): Decoded => ({ text: undefined, faults: [fault] });

const lineOf = (bytes: Uint8Array, offset: number) =>
  bytes.subarray(0, offset).reduce((lines, byte) => lines + (byte === 10 ? 1 : 0), 1);

/** The first line that is not UTF-8. No letter of UTF-8 holds the byte that ends a line, so each can be read alone. */
function firstBadLine(bytes: Uint8Array): number | undefined {
  const reads = (part: Uint8Array) => {
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(part);
      return true;
    } catch {
      return false;
    }
  };
  if (reads(bytes)) return undefined;
  const endOf = (start: number) => bytes.indexOf(10, start) + 1 || bytes.length;
  let line = 1;
  for (
    let start = 0;
    start < bytes.length && reads(bytes.subarray(start, endOf(start)));
    start = endOf(start)
  )
    line++;
  return line;
}
