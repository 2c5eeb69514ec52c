/** What records are called in a form: people pick a title, the file keeps an id. */
import type { Kind } from '../model/kinds';
import { once } from '../model/once';
import { nearest } from '../model/problem';
import type { SiteRecords } from './record-check';

/** Records of a kind, of any kind, or the paragraphs of rules documents. */
export type NameKind = Kind | '*' | 'rule';

export interface Names {
  /** The name of what a file calls `cpwg`, `groups/cpwg` or `alpha-rules-2030 4.2`; undefined if there is none. */
  readonly nameOf: (kind: NameKind, id: string) => string | undefined;
  /** What a file writes for a name, or for an id that someone typed; undefined if there is no such record. */
  readonly idOf: (kind: NameKind, name: string) => string | undefined;
  /** All names of a kind. */
  readonly choices: (kind: NameKind) => readonly string[];
  /** The name that was most likely meant. */
  readonly guess: (kind: NameKind, name: string) => string | undefined;
}

/** The names of all records; those of a kind are made when one of them is asked for. */
export function namesOf(records: SiteRecords['records']): Names {
  const of = once((kind: NameKind) => twoWays(entriesOf(records, kind)));
  return {
    nameOf: (kind, id) => of(kind).names.get(id),
    idOf: (kind, name) =>
      of(kind).ids.get(folded(name)) ?? (of(kind).names.has(name.trim()) ? name.trim() : undefined),
    choices: (kind) => [...of(kind).names.values()],
    guess: (kind, name) => {
      const all = [...of(kind).names.values()];
      const typed = folded(name);
      return all.find((one) => folded(one).includes(typed)) ?? nearest(name, all);
    },
  };
}

/** No records yet: they are still on their way. */
export const noNames: Names = namesOf([]);

const folded = (text: string) => text.trim().replaceAll(/\s+/g, ' ').toLowerCase();

type Entry = readonly [id: string, name: string];

function entriesOf(records: SiteRecords['records'], kind: NameKind): Entry[] {
  if (kind === 'rule') return records.flatMap(({ data }) => citationsIn(data));
  if (kind === '*')
    return records
      .filter((record) => record.kind !== 'sources')
      .map((record) => [`${record.kind}/${record.id}`, titleOf(record.data)]);
  return records
    .filter((record) => record.kind === kind)
    .map((record) => [record.id, titleOf(record.data)]);
}

/** The title with the acronym, by which most people know it. */
function titleOf({ title, acronym }: Readonly<Record<string, unknown>>): string {
  const name = String(title);
  return typeof acronym === 'string' && !name.includes(acronym) ? `${name} (${acronym})` : name;
}

/** The citations that a body's rules documents allow: `naralo-rop-2022 6.4.1`, called by the document's title and the number. */
function citationsIn(data: Readonly<Record<string, unknown>>): Entry[] {
  const documents = data['rules'];
  if (!Array.isArray(documents)) return [];
  return documents.flatMap(
    (document: { id?: string; title?: string; paragraphs?: { number: string }[] }) =>
      (document.paragraphs ?? []).map(({ number }): Entry => [
        `${document.id} ${number}`,
        `${document.title}, ${number}`,
      ]),
  );
}

/** Names by id and ids by name. What two records are called bears the id of each. */
function twoWays(entries: readonly Entry[]) {
  const names = new Map<string, string>();
  const ids = new Map<string, string>();
  const alike = Map.groupBy(entries, ([, name]) => folded(name));
  for (const [id, name] of entries) names.set(id, name);
  for (const [key, some] of alike)
    for (const [id, name] of some) {
      if (some.length > 1) names.set(id, `${name} (${id})`);
      ids.set(some.length > 1 ? folded(`${name} (${id})`) : key, id);
    }
  return { names, ids };
}
