/** How far the translations are: by language, kind and record, in texts and in English words. Pure. */
import { holdersOf, unitKinds } from './files.ts';
import type { TranslatedLanguage } from './languages.ts';
import { component, withoutTargets } from './markup.ts';
import type { Message } from './po.ts';
import { coverageOf, translationsFrom } from './translate.ts';
import { placeName, unitsOf, type Translatable, type UnitKind } from './units.ts';
import type { Site } from '../model/site.ts';

/** The messages of one language by kind. */
export type Files = ReadonlyMap<UnitKind, readonly Message[]>;

/** How far one kind is in one language. A text that stands in many places counts once. */
export interface KindCoverage {
  readonly kind: UnitKind;
  readonly units: number;
  readonly translated: number;
  readonly fuzzy: number;
  readonly words: number;
  readonly wordsTranslated: number;
  readonly records: readonly RecordCoverage[];
}

interface RecordCoverage {
  readonly name: string;
  readonly units: number;
  readonly translated: number;
  readonly hasPage: boolean;
}

/** The coverage of a language, kind by kind. */
export const languageCoverage = (
  site: Site,
  language: TranslatedLanguage,
  files: Files,
): KindCoverage[] => {
  const translations = translationsFrom(language, files);
  return unitKinds.map((kind) => {
    const holders = holdersOf(site, kind);
    const texts = englishOf(holders);
    const done = texts.filter((english) => translations.of(kind, english) !== undefined);
    const said = new Set(texts);
    return {
      kind,
      units: texts.length,
      translated: done.length,
      fuzzy: (files.get(kind) ?? []).filter(({ english, isFuzzy }) => isFuzzy && said.has(english))
        .length,
      words: wordsIn(texts),
      wordsTranslated: wordsIn(done),
      records: holders.map((record) => ({
        name: placeName(record),
        ...coverageOf(record, translations),
      })),
    };
  });
};

/** The different English texts of records. */
const englishOf = (holders: readonly Translatable[]): string[] => [
  ...new Set(holders.flatMap((record) => unitsOf(record).map(({ english }) => english))),
];

/** How many words a translator reads, without the addresses of links and without components. */
const wordsIn = (texts: readonly string[]): number =>
  texts.reduce(
    (sum, text) =>
      sum +
      (withoutTargets(text)
        .replaceAll(component, ' ')
        .match(/[\p{L}\p{N}][^\s]*/gu)?.length ?? 0),
    0,
  );

/** What changes to the English have taken from a language: translations that still stand in its files and belong to no text. */
export interface Loss {
  readonly language: TranslatedLanguage;
  readonly texts: number;
  readonly words: number;
  readonly byKind: Readonly<Partial<Record<UnitKind, number>>>;
}

/** The texts whose translation a change to the English has taken, since `npm run translations` was last run. */
export function lossOf(site: Site, language: TranslatedLanguage, files: Files): Loss {
  const lost = unitKinds.flatMap((kind) => {
    const said = new Set(englishOf(holdersOf(site, kind)));
    return (files.get(kind) ?? [])
      .filter(({ english, text, isFuzzy }) => text !== '' && !isFuzzy && !said.has(english))
      .map(({ english }) => ({ kind, english }));
  });
  return {
    language,
    texts: lost.length,
    words: wordsIn(lost.map(({ english }) => english)),
    byKind: Object.fromEntries(
      [...Map.groupBy(lost, ({ kind }) => kind)].map(([kind, all]) => [kind, all.length]),
    ),
  };
}
