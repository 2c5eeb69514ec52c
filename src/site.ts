/** The only bridge between Astro's collections and the model: everything a page knows comes from here. */
import { existsSync, readFileSync } from 'node:fs';
import { getCollection, getEntry, render } from 'astro:content';
import { drawnLanguages } from './guide-languages';
import { englishSections, placeOf, rootOf } from './i18n/addresses';
import { isLanguage } from './i18n/languages';
import { hasPage, siteIn } from './languages/translate';
import { readSettings } from './editing/read';
import { readQuestions } from './editing/questions';
import { readSearchWords } from './editing/search-words';
import { requireValid } from './editing/validate';
import { markEnglish, markLanguage } from './model/english-marks';
import { hasHistory, historyAddress, recordsWithHistory } from './model/history';
import { kindNames, type Data, type Kind, type SiteSettings } from './model/kinds';
import {
  addressOf,
  allRecords,
  buildSite,
  nameOf,
  type AnyRecord,
  type Records,
  type Site,
} from './model/site';
import { staticPages } from './model/static-pages';
import { buildInstant } from './context/build-time';
import { findRepository } from './context/repository';
import { editPageOf } from './model/forge';
import { redirectsIn, redirectsOf } from './context/redirects';
import { contentFolder } from './context/settings';

/** The instant that counts as now for every page. */
export const now = buildInstant();

const load = async (kind: Kind) =>
  (await getCollection(kind)).map((entry) => ({
    kind,
    id: entry.id,
    file: entry.filePath!.split('/').slice(-2).join('/'),
    data: kind === 'sources' ? withLanguageOfTitle(entry.data as Data<'sources'>) : entry.data,
    body: entry.body ?? '',
  }));

/** A source whose title is in another language than English, marked as in it. */
const withLanguageOfTitle = (source: Data<'sources'>): Data<'sources'> => ({
  ...source,
  ...(source.titleLanguage && { title: markLanguage(source.title, source.titleLanguage) }),
});

const folder = contentFolder();
export const repository = findRepository();
const settings = requireValid(readSettings(folder)).data as SiteSettings;
const records = Object.fromEntries(
  await Promise.all(kindNames.map(async (kind) => [kind, await load(kind)])),
) as unknown as Records;

/** The guide in English, its source. */
export const site = buildSite(settings, records, now);

const translations = drawnLanguages();
/** The languages that the guide has, English first. */
export const languages: readonly string[] = ['en', ...translations.keys()];

const sites = new Map([['en', site]]);
/** The guide in a language, or English if it has none. The same value for every call. */
export function siteOf(language = 'en'): Site {
  const before = sites.get(language);
  if (before) return before;
  const written = translations.get(language as 'fr');
  if (!written) return site;
  const made = siteIn(markQuotations(site), written);
  sites.set(language, made);
  return made;
}

/**
 * The guide with what every language takes over from English, marked as English: titles and notes of sources, and other names of records. Who publishes
 * a source is a name, which has no language, unless it is written with signs that languages draw in their own ways.
 */
function markQuotations(guide: Site): Site {
  const records = Object.fromEntries(
    kindNames.map((kind) => [
      kind,
      guide.records[kind].map((record) => {
        const { aliases } = record.data as { aliases?: readonly string[] };
        const data = {
          ...record.data,
          ...(record.kind === 'sources' && quoted(record.data)),
          ...(aliases && { aliases: aliases.map(markEnglish) }),
        };
        return { ...record, data };
      }),
    ]),
  ) as unknown as Records;
  return { ...guide, records };
}

const quoted = ({ title, titleLanguage, publisher, note }: Data<'sources'>) => ({
  ...(!titleLanguage && { title: markEnglish(title) }),
  ...(/[’'“”":;!?]/.test(publisher) && { publisher: markEnglish(publisher) }),
  ...(note && { note: markEnglish(note) }),
});

/** The records that have a page in a language. */
export const recordsIn = (language = 'en'): AnyRecord[] => {
  const written = translations.get(language as 'fr');
  const all = allRecords(siteOf(language));
  if (!written) return all;
  const english = (record: AnyRecord) => site.find(nameOf(record))!;
  return all.filter((record) => hasPage(english(record), written));
};

/** Files that each language has for itself; the rest is data, whose words are those of the records, or pictures. */
const ownFile =
  /^\/(?:calendars\/.+\.ics|feeds\/.+|(?:glossary\/words|find-your-place\/offers|which-region\/places|search\/(?:catalogue|summaries|questions|answers|paragraphs|suggestions))\.json|(?:manifest\.webmanifest|opensearch\.xml|llms\.txt))$/;
const drawn = new Map<string, ReadonlySet<string>>();

/** Whether a page that has not moved, or a file beside the pages, stands in a language at an address without its root. */
function hasPageIn(language: string, address: string): boolean {
  if (!languages.includes(language)) return false;
  if (language === 'en' || ownFile.test(address)) return true;
  let pages = drawn.get(language);
  if (!pages)
    drawn.set(
      language,
      (pages = new Set([
        '/',
        ...staticPages
          .map((page) => page.address)
          .filter((one) => !englishSections.includes(one.split('/')[1]!)),
        ...recordsIn(language).flatMap((record) =>
          hasHistory(site, record)
            ? [addressOf(record), historyAddress(record)]
            : [addressOf(record)],
        ),
      ])),
    );
  return pages.has(address);
}

/** What moved, as editors wrote it: old address and new, both English. */
export const redirects = redirectsOf(folder);

const histories = new Set(recordsWithHistory(site).map(historyAddress));
const moved = redirectsIn(languages, redirects, (whole) => {
  const { language, address } = placeOf(whole);
  return language === 'en' && address.endsWith('/history/')
    ? histories.has(address)
    : hasPageIn(language, address);
});

/** Whether a page, one that leads on to where it moved, or a file stands in a language at the address that English has without its root. */
export const isDrawnIn = (language: string, address: string): boolean =>
  hasPageIn(language, address) || Object.hasOwn(moved, rootOf(language) + address);

/** The pages that moved in a language, and those that moved with them: the old address without the root of the language, and the whole new one. */
export const movedIn = (language: string): [string, string][] =>
  Object.entries(moved).flatMap(([from, to]): [string, string][] => {
    const place = placeOf(from);
    return place.language === language && from.endsWith('/') ? [[place.address, to]] : [];
  });

/** Where what English has at an address stands in a language: below its root, or at the English address if it is not there. */
export function addressIn(language: string, address: string): string {
  const [path = ''] = address.split(/[?#]/);
  return isDrawnIn(language, path) ? rootOf(language) + address : address;
}

const strange = allRecords(site).find(({ id }) => languages.length > 1 && isLanguage(id));
if (strange)
  throw new Error(
    `content/${strange.file}: ${strange.id} is the name of a language, which addresses keep for themselves. Name the file otherwise.`,
  );

/** The words by which people search. */
export const searchWords = readSearchWords(folder);

/** The questions that people ask in a language, by the page that answers them. */
export const questionsIn = (language: string) => readQuestions(folder, language);

/** The licence of the content; its first line is its name. */
export const licenceText = existsSync(`${folder}/LICENSE`)
  ? readFileSync(`${folder}/LICENSE`, 'utf8')
  : 'No licence is given\n';

/** The prose of a record in a language as a component, with its headings; undefined if it has none. */
export async function proseOf(record: AnyRecord, language = 'en') {
  if (!record.body.trim()) return undefined;
  const entry =
    language === 'en'
      ? await getEntry(record.kind, record.id)
      : await getEntry('translated', `${language}/${nameOf(record)}`);
  return entry && render(entry);
}

/** Where a reader can propose a change to a record on the repository's host; undefined if no such page is known. */
export const editAddress = (record: AnyRecord) =>
  repository && editPageOf(repository, `content/${record.file}`);

/** The file of a record as it stands, for those who suggest a change to it. */
export const textOf = (record: AnyRecord) => readFileSync(`${folder}/${record.file}`, 'utf8');
