/** Every page a reader may search for, as briefly as search needs it. */
import { kindNames } from './kinds.ts';
import { stateOf } from './status.ts';
import { addressOf, type AnyRecord, type Site } from './site.ts';

export interface CatalogueEntry {
  u: string;
  t: string;
  a?: string;
  n?: string[];
  s?: string;
  y?: number;
  o?: 1;
  c?: string[];
}

const over = new Set(['merged', 'closed', 'ended', 'past']);

/** The catalogue, in the order of kinds and lists. Sources are left out: their pages are reached from the pages that cite them. */
export function catalogueOf(site: Site): { entries: CatalogueEntry[] } {
  const records = kindNames.filter((kind) => kind !== 'sources').flatMap((kind) => site.records[kind] as readonly AnyRecord[]);
  return { entries: records.map((record) => entryOf(site, record)) };
}

function entryOf(site: Site, record: AnyRecord): CatalogueEntry {
  const { data } = record;
  const entry: CatalogueEntry = { u: addressOf(record), t: data.title };
  if ('acronym' in data && data.acronym) entry.a = data.acronym;
  const names = [...('aliases' in data ? (data.aliases ?? []) : []), ...('expansion' in data && data.expansion ? [data.expansion] : []), ...('question' in data && data.question ? [data.question] : [])];
  if (names.length > 0) entry.n = names;
  if ('summary' in data) entry.s = newWords(data.summary, [data.title, ...names].join(' '));
  if (record.kind === 'cycles') entry.y = record.data.year;
  const state = stateOf(site, record);
  if (state && over.has(state)) entry.o = 1;
  if (record.kind === 'regions' && record.data.countries) entry.c = [...record.data.countries, ...(record.data.territories ?? []).map((one) => one.code)];
  return entry;
}

/** The words of a text that another text does not hold, each once. */
function newWords(text: string, held: string): string {
  const known = new Set(held.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
  return [...new Set(text.match(/[\p{L}\p{N}]{3,}/gu) ?? [])].filter((word) => !known.has(word.toLowerCase())).join(' ');
}
