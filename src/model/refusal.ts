/** What the schemas say of a value that they refuse: a sentence for people, in parts for the programs that show it. */

interface Refusal {
  /** Completes "`value` ...". */
  readonly complaint: string;
  /** What to do. */
  readonly repair?: string;
  /** What the value should have been, where more can be said of a wrong one. */
  readonly about?: 'day' | 'date' | 'moment' | 'address' | 'line' | 'placeholder';
}

const known = new Map<string, Refusal>();

/** A message for a schema, which takes one text only; `refusalIn` finds its parts again. */
export function refusal(complaint: string, repair?: string, about?: Refusal['about']): string {
  const message = repair ? `${complaint}; ${repair}` : complaint;
  known.set(message, { complaint, ...(repair && { repair }), ...(about && { about }) });
  return message;
}

/** The parts of a message; undefined if the words are those of the library of schemas. */
export const refusalIn = (message: string): Refusal | undefined => known.get(message);
