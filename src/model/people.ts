/** Who stands on a record: its lists of people in posts, and which names may be one person's. */
import { plain } from './plain.ts';
import type { Holder } from './seats.ts';
import type { AnyRecord } from './site.ts';

const fields = ['holders', 'chairs', 'members', 'officers'] as const;

interface ListOfPeople {
  readonly field: (typeof fields)[number];
  readonly holders: readonly Holder[];
}

/** The lists of people in posts that a record has, by the fields in which they stand. */
export const listsOfPeople = ({ data }: AnyRecord): ListOfPeople[] =>
  fields.flatMap((field) => {
    const holders = (data as { readonly [F in typeof field]?: readonly Holder[] | undefined })[
      field
    ];
    return holders ? [{ field, holders }] : [];
  });

const wordsOf = (name: string): ReadonlySet<string> => new Set(plain(name).split(/[^\p{L}]+/u));

/** Whether two names may be those of one person: sources print fewer or more of them. */
export function isSamePerson(one: string, other: string): boolean {
  const [words, others] = [wordsOf(one), wordsOf(other)];
  return words.isSubsetOf(others) || others.isSubsetOf(words);
}
