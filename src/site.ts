/** The only bridge between Astro's collections and the model: everything a page knows comes from here. */
import { existsSync, readFileSync } from 'node:fs';
import { getCollection, getEntry, render } from 'astro:content';
import { readSettings } from './editing/read';
import { readSearchWords } from './editing/search-words';
import { requireValid } from './editing/validate';
import { kindNames, type Kind, type SiteSettings } from './model/kinds';
import { buildSite, type AnyRecord, type Records } from './model/site';
import { buildInstant } from './context/build-time';
import { findRepository } from './context/repository';
import { editPageOf } from './model/forge';
import { redirectsOf } from './context/redirects';
import { contentFolder } from './context/settings';

/** The instant that counts as now for every page. */
export const now = buildInstant();

const load = async (kind: Kind) =>
  (await getCollection(kind)).map((entry) => ({
    kind,
    id: entry.id,
    file: entry.filePath!.split('/').slice(-2).join('/'),
    data: entry.data,
    body: entry.body ?? '',
  }));

const folder = contentFolder();
export const repository = findRepository();
const settings = requireValid(readSettings(folder)).data as SiteSettings;
const records = Object.fromEntries(
  await Promise.all(kindNames.map(async (kind) => [kind, await load(kind)])),
) as unknown as Records;

export const site = buildSite(settings, records, now);

/** The words by which people search. */
export const searchWords = readSearchWords(folder);

/** The licence of the content; its first line is its name. */
export const licenceText = existsSync(`${folder}/LICENSE`)
  ? readFileSync(`${folder}/LICENSE`, 'utf8')
  : 'No licence is given\n';

/** The pages that moved: old address and new. */
export const redirects = redirectsOf(folder);

/** The prose of a record as a component, with its headings; undefined if it has none. */
export async function proseOf(record: AnyRecord) {
  if (!record.body.trim()) return undefined;
  const entry = await getEntry(record.kind, record.id);
  return entry && render(entry);
}

/** Where a reader can propose a change to a record on the repository's host; undefined if no such page is known. */
export const editAddress = (record: AnyRecord) =>
  repository && editPageOf(repository, `content/${record.file}`);

/** The file of a record as it stands, for those who suggest a change to it. */
export const textOf = (record: AnyRecord) => readFileSync(`${folder}/${record.file}`, 'utf8');
