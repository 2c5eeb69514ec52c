/**
 * The units of translation: every text of a record, or of the settings, that readers read in their language. Which fields are
 * text is said by the schema. A unit is known by its English, so that a translation cannot outlive it.
 */
import type { Kind, SiteSettings } from '../model/kinds.ts';
import { markedIn } from '../model/marks.ts';
import type { Path } from '../model/problem.ts';
import type { AnyRecord } from '../model/site.ts';
import { proseUnitsOf } from './prose-units.ts';

/** What holds units: a record, or the settings of the site. */
export type Translatable = AnyRecord | TranslatableSettings;
interface TranslatableSettings {
  readonly kind: 'site';
  readonly data: SiteSettings;
}

/** The kinds that have units, each with a file of its own in every language. Titles of sources are quotations. */
export type UnitKind = Exclude<Kind, 'sources'> | 'site';

/** A text to be translated. */
interface Unit {
  readonly english: string;
  /** The fields that lead to it with dots between them, or its section and block of the prose: `purpose.0.says`, `prose.2.1`. */
  readonly place: string;
  /** Where it stands in the fields; without it, it is prose. */
  readonly path?: Path;
}

/** Every unit of a record, or of the settings, in the order of its fields, then of its prose. */
export function unitsOf(record: Translatable): Unit[] {
  if (record.kind === 'sources') return [];
  const fields = markedIn(record.kind, record.data).flatMap(({ value, path, marks }): Unit[] =>
    marks.text && typeof value === 'string' && needsTranslation(value)
      ? [{ english: value, place: path.join('.'), path }]
      : [],
  );
  if (record.kind === 'site') return fields;
  const prose = proseUnitsOf(record).flatMap(({ english, place }): Unit[] =>
    needsTranslation(english) ? [{ english, place }] : [],
  );
  return [...fields, ...prose];
}

/** The name under which a record stands in the lists of units. */
export const placeName = (record: Translatable): string =>
  record.kind === 'site' ? 'site' : `${record.kind}/${record.id}`;

/** A plain word at the start: nearly every text has one, and no more need be asked. */
const saysSomething = /^\p{Lu}?\p{Ll}+ /u;

/**
 * Whether a text says anything that differs between languages. Numbers, acronyms and the names of mailing lists, such as
 * `ALAC` and `lac-discuss-en`, are written alike in all of them.
 */
export function needsTranslation(text: string): boolean {
  if (saysSomething.test(text)) return true;
  const words = text
    .replaceAll(/<[A-Z]\w*[^>]*>/g, ' ')
    .replaceAll(/\]\([^)]*\)/g, ']')
    .split(/\s+/);
  return words.some(
    (word) => /\p{Ll}/u.test(word) && !/^\W*[a-z0-9]+(?:-[a-z0-9]+)+\W*$/.test(word),
  );
}
