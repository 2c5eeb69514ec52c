/** Records and the whole site in another language. Facts stand once, in the records; only their texts are replaced. Pure. */
import GithubSlugger from 'github-slugger';
import { markEnglish } from '../model/english-marks.ts';
import { kindNames } from '../model/kinds.ts';
import type { Path } from '../model/problem.ts';
import { buildSite, type AnyRecord, type Records, type Site } from '../model/site.ts';
import { regroupDigits } from './divided-numbers.ts';
import type { TranslatedLanguage } from './languages.ts';
import type { Message } from './po.ts';
import { headingsOf, proseUnitsOf } from './prose-units.ts';
import { needsTranslation, unitsOf, type Translatable, type UnitKind } from './units.ts';

/** What translators have written in one language. */
export interface Translations {
  readonly language: TranslatedLanguage;
  /** The translation of exactly this English in texts of a kind; undefined if there is none that still holds. */
  readonly of: (kind: UnitKind, english: string) => string | undefined;
}

/** The translations of a language from the messages of its files. Those that are empty or fuzzy say nothing. */
export function translationsFrom(
  language: TranslatedLanguage,
  files: ReadonlyMap<UnitKind, readonly Message[]>,
): Translations {
  const texts = new Map(
    [...files].map(([kind, messages]) => [
      kind,
      new Map(
        messages.flatMap(({ english, text, isFuzzy }) =>
          text === '' || isFuzzy ? [] : [[english, text] as const],
        ),
      ),
    ]),
  );
  return { language, of: (kind, english) => texts.get(kind)?.get(english) };
}

/** How much of a record is translated. */
export interface Coverage {
  readonly units: number;
  readonly translated: number;
  /** Whether the record has a page in the language; otherwise links lead to the English one. */
  readonly hasPage: boolean;
}

/**
 * A record has a page in a language when its title, its summary and at least nine tenths of its texts are translated. The guide is drawn in a
 * language when its name, tagline and disclaimer are: of the settings, most texts are names of places, and those of a list that has
 * grown must not take a language from its readers.
 */
export function coverageOf(record: Translatable, translations: Translations): Coverage {
  // Sources are quotations in their own language, on pages whose other words come from the interface.
  if (record.kind === 'sources') return { units: 0, translated: 0, hasPage: true };
  const { kind } = record;
  const units = unitsOf(record);
  const missing = units.filter(({ english }) => translations.of(kind, english) === undefined);
  const translated = units.length - missing.length;
  return {
    units: units.length,
    translated,
    hasPage:
      (kind === 'site' || translated >= units.length * 0.9) &&
      !missing.some(({ place }) => (kind === 'site' ? ofGuide : ofRecord).includes(place)),
  };
}

/** The texts without which there is no page, and no guide. */
const ofRecord: readonly string[] = ['title', 'summary'];
const ofGuide: readonly string[] = ['name', 'tagline', 'disclaimer'];

export const hasPage = (record: Translatable, translations: Translations): boolean =>
  coverageOf(record, translations).hasPage;

/**
 * A record, or the settings, with each text in the language of the translations. What is not translated stays English and is
 * marked as English, so that the drawing can say so.
 */
export function translateRecord<R extends Translatable>(record: R, translations: Translations): R {
  if (record.kind === 'sources') return record;
  const { kind } = record;
  const said = (english: string) => translations.of(kind, english) ?? markEnglish(english);
  const data = structuredClone(record.data) as object;
  for (const { english, path } of unitsOf(record)) if (path) put(data, path, said(english));
  return record.kind === 'site'
    ? { ...record, data }
    : { ...record, data, body: translateBody(record, translations.language, said) };
}

/** Puts a text where another stands in a tree of fields. */
function put(tree: object, path: Path, text: string): void {
  const parent = path
    .slice(0, -1)
    .reduce<unknown>((value, step) => (value as Record<string, unknown>)[step], tree);
  (parent as Record<string, unknown>)[path.at(-1)!] = text;
}

function translateBody(
  record: AnyRecord,
  language: TranslatedLanguage,
  said: (english: string) => string,
): string {
  let body = '';
  let done = 0;
  for (const { english, start, end } of proseUnitsOf(record)) {
    body += record.body.slice(done, start);
    body += needsTranslation(english)
      ? said(english)
      : regroupDigits(record.body.slice(start, end), language);
    done = end;
  }
  return body + record.body.slice(done);
}

/** The anchors of the headings of a record's prose in their order. They are made of the English and serve in every language, so that links hold. */
export function headingAnchors(record: Pick<AnyRecord, 'file' | 'body'>): string[] {
  const slugger = new GithubSlugger();
  return headingsOf(record).map((text) => slugger.slug(text));
}

/** The whole guide in a language: the same records with the same ids and facts, linked anew and sorted as the language sorts. */
export function siteIn(site: Site, translations: Translations): Site {
  const settings = translateRecord({ kind: 'site', data: site.settings }, translations);
  const records = Object.fromEntries(
    kindNames.map((kind) => [
      kind,
      (site.records[kind] as readonly AnyRecord[]).map((one) => translateRecord(one, translations)),
    ]),
  ) as unknown as Records;
  return buildSite(settings.data, records, site.now, {
    language: translations.language,
    english: site,
  });
}
