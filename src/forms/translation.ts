/** The texts of one record in one language, as the form of translators shows them. */
import type { PoEntry } from '../languages/po-text';

/** A text of the record. */
export interface TextUnit {
  readonly english: string;
  /** What its file says today; for changed English the former translation. */
  readonly text: string;
  readonly isFuzzy: boolean;
  readonly previous?: string;
  /** Where it stands in the record: `purpose.0.says`, `prose.2.1`. */
  readonly place: string;
  /** All places of the file in which it stands, without their records. */
  readonly places: readonly string[];
  /** How many other records say the same. */
  readonly others: number;
}

/** The texts of a record in its order: fields as its kind has them, then prose. */
export function unitsIn(
  entries: readonly PoEntry[],
  record: string,
  fields: readonly string[],
): TextUnit[] {
  return entries
    .flatMap(({ english, text, isFuzzy, previous, places }): TextUnit[] => {
      const split = places.map((one) => one.split(' ') as [string, string]);
      const place = split.find(([name]) => name === record)?.[1];
      if (place === undefined) return [];
      return [
        {
          english,
          text,
          isFuzzy,
          ...(previous && { previous }),
          place,
          places: split.map(([, one]) => one),
          others: new Set(split.map(([name]) => name)).size - 1,
        },
      ];
    })
    .sort((a, b) => compare(partsOf(a.place), partsOf(b.place), fields));
}

const partsOf = (place: string) =>
  place.split('.').map((part) => (/^\d+$/.test(part) ? Number(part) : part));

type Parts = readonly (string | number)[];

function compare(a: Parts, b: Parts, fields: readonly string[]): number {
  const order = (part: string | number | undefined) => {
    const at = fields.indexOf(String(part));
    // The prose of a record stands behind all its fields.
    return part === 'prose' ? Infinity : at < 0 ? fields.length : at;
  };
  for (const [index, one] of a.entries()) {
    const other = b[index];
    if (one === other) continue;
    if (other === undefined) return 1;
    if (typeof one === 'number' && typeof other === 'number') return one - other;
    return order(one) - order(other) || (String(one) < String(other) ? -1 : 1);
  }
  return -1;
}

/** What will be written for a text that nobody touches: nothing for one that waits. */
export const standing = ({ text, isFuzzy }: TextUnit): string => (isFuzzy ? '' : text);
export const isOpen = (unit: TextUnit): boolean => standing(unit) === '';

/** A translation as a file has it: one line, without space around it. */
export const asWritten = (typed: string): string => typed.replaceAll(/\s*\n\s*/g, ' ').trim();
