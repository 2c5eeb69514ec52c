/** Pages that a change to the English took from a language. */
import type { TranslatedLanguage } from './languages.ts';
import type { Message } from './po.ts';
import { coverageOf, translationsFrom, type Translations } from './translate.ts';
import { placeName, unitsOf, type Translatable, type UnitKind } from './units.ts';

/**
 * Pages that fell back to English because their English changed: those that would stand if what is fuzzy, or belongs to a former
 * text of its place, still held. What nobody has translated yet is no loss; `npm run translations -- --report` counts it.
 */
export function lostPages(
  records: readonly Translatable[],
  units: ReadonlyMap<string, unknown>,
  messages: readonly Message[],
  language: TranslatedLanguage,
  kind: UnitKind,
): readonly [message: string, repair: string] | undefined {
  const now = translationsFrom(language, new Map([[kind, messages]]));
  const translated = messages.filter(({ text }) => text !== '');
  const fuzzy = new Set(translated.filter((one) => one.isFuzzy).map(({ english }) => english));
  const former = new Set(
    translated.flatMap(({ english, places }) => (units.has(english) ? [] : places)),
  );
  const lost = records.filter((record) => {
    if (coverageOf(record, now).hasPage) return false;
    const places = new Map(unitsOf(record).map(({ english, place }) => [english, place]));
    const before: Translations = {
      language,
      of: (_, english) =>
        now.of(kind, english) ??
        (fuzzy.has(english) || former.has(`${placeName(record)} ${places.get(english)!}`)
          ? english
          : undefined),
    };
    return coverageOf(record, before).hasPage;
  });
  if (lost.length === 0) return undefined;
  if (kind === 'site')
    return [
      'The whole guide is English again in this language, because the English of its name, tagline or disclaimer changed.',
      'Run `npm run translations`, then translate what is marked as fuzzy here.',
    ];
  const names = lost.slice(0, 5).map(placeName).join(', ');
  return [
    `${lost.length} ${lost.length === 1 ? 'page is' : 'pages are'} English again in this language, because the English changed: ${names}${lost.length > 5 ? ' and others' : ''}.`,
    'Run `npm run translations`, then look at the texts that are marked as fuzzy.',
  ];
}
