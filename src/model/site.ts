/**
 * The whole guide as one frozen value: every record by kind, who refers to whom, and where everything lives.
 * `buildSite` is pure; it takes parsed records and the instant that counts as now.
 */
import { withoutMarks } from './english-marks.ts';
import { kindNames, type Data, type Kind, type SiteSettings } from './kinds.ts';
import { once } from './once.ts';
import type { Path } from './problem.ts';
import { referencesIn, type Reference } from './references.ts';

export interface RecordOf<K extends Kind> {
  readonly kind: K;
  readonly id: string;
  /** Path below the content folder. */
  readonly file: string;
  readonly data: Data<K>;
  /** The prose below the frontmatter, as Markdown; empty for records that are only data. */
  readonly body: string;
}
export type AnyRecord = { [K in Kind]: RecordOf<K> }[Kind];
export type Records = { readonly [K in Kind]: readonly RecordOf<K>[] };

/** One record naming another, seen from the one that is named. */
interface Mention {
  readonly from: AnyRecord;
  readonly path: Path;
}

export interface Site {
  /** The language of its texts. */
  readonly language: string;
  /** The guide in English, if this one is a translation: what is looked up by its words is looked up there. */
  readonly english: Site | undefined;
  readonly settings: SiteSettings;
  readonly records: Records;
  readonly now: Temporal.Instant;
  /** The record `kind/id`, or undefined. */
  readonly find: (name: string) => AnyRecord | undefined;
  /** The record of one kind, or undefined. */
  readonly look: <K extends Kind>(kind: K, id: string | undefined) => RecordOf<K> | undefined;
  /** The record of one kind; throws if it is missing, which the checks have ruled out before a page asks. */
  readonly get: <K extends Kind>(kind: K, id: string) => RecordOf<K>;
  /** Every reference a record makes. */
  readonly referencesOf: (record: AnyRecord) => readonly Reference[];
  /** Everything that names this record. */
  readonly mentionsOf: (record: AnyRecord) => readonly Mention[];
}

/** `groups/cpwg`: how records name each other across kinds. */
export const nameOf = (record: { kind: Kind; id: string }) => `${record.kind}/${record.id}`;

/** The address of a record below the site's root: `/groups/cpwg/`. */
export const addressOf = (record: { kind: Kind; id: string }) => `/${record.kind}/${record.id}/`;

/** In which language a site speaks, and of which one it is the translation. */
interface Tongue {
  readonly language: string;
  readonly english?: Site;
}

const collatorOf = once((language: string) => new Intl.Collator(language));

/** Compares titles as readers of a language sort them. */
export function byTitleIn(language: string) {
  const { compare } = collatorOf(language);
  return (a: string, b: string): number => compare(withoutMarks(a), withoutMarks(b));
}

/** Links all records both ways and freezes the result. Records come out sorted by title, regions by acronym, cycles newest first. */
export function buildSite(
  settings: SiteSettings,
  input: Records,
  now: Temporal.Instant,
  { language, english }: Tongue = { language: 'en' },
): Site {
  const compare = byTitleIn(language);
  const byTitle = (a: AnyRecord, b: AnyRecord) =>
    compare(a.data.title, b.data.title) || (a.id < b.id ? -1 : 1);
  const records = Object.fromEntries(
    kindNames.map((kind) => [kind, [...input[kind]].sort(byTitle)]),
  ) as unknown as { [K in Kind]: RecordOf<K>[] };
  // By the letters that every language writes alike: most lists print only those.
  records.regions.sort((a, b) => (a.data.acronym < b.data.acronym ? -1 : 1));
  records.cycles.sort((a, b) => b.data.year - a.data.year || byTitle(a, b));

  const all = kindNames.flatMap((kind) => records[kind] as AnyRecord[]);
  const byName = new Map(all.map((record) => [nameOf(record), record]));
  const references = new Map(all.map((record) => [record, referencesIn(record.kind, record.data)]));
  const mentions = new Map<AnyRecord, Mention[]>(all.map((record) => [record, []]));
  for (const [from, list] of references) {
    for (const reference of list) {
      const target = byName.get(reference.name);
      if (target && target !== from) mentions.get(target)!.push({ from, path: reference.path });
    }
  }

  const look = <K extends Kind>(kind: K, id: string | undefined) =>
    (id === undefined ? undefined : byName.get(`${kind}/${id}`)) as RecordOf<K> | undefined;
  return Object.freeze({
    language,
    english,
    settings,
    records,
    now,
    find: (name: string) => byName.get(name),
    look,
    get: <K extends Kind>(kind: K, id: string) => {
      const record = look(kind, id);
      if (!record) throw new Error(`There is no record ${kind}/${id}.`);
      return record;
    },
    referencesOf: (record: AnyRecord) => references.get(record) ?? [],
    mentionsOf: (record: AnyRecord) => mentions.get(record) ?? [],
  });
}

/** Every record of every kind, by kind and then in the order of its list. */
export const allRecords = (site: Site): AnyRecord[] =>
  kindNames.flatMap((kind) => site.records[kind] as readonly AnyRecord[]);

/** Every record in words of our own: sources are quoted as they are. */
export const ownRecords = (site: Site) =>
  allRecords(site).filter((record) => record.kind !== 'sources');
