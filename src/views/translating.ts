/** What the pages of translators count and call by name. */
import type { KindCoverage } from '../languages/coverage';
import { translationForm } from '../languages/form-address';
import type { UnitKind } from '../languages/units';
import type { Words } from '../i18n';
import { ownName } from '../i18n/languages';

/** How far some kinds are together. */
export function sumOf(rows: readonly KindCoverage[]) {
  const sum = (count: (row: KindCoverage) => number) =>
    rows.reduce((total, row) => total + count(row), 0);
  return {
    units: sum((row) => row.units),
    translated: sum((row) => row.translated),
    fuzzy: sum((row) => row.fuzzy),
    words: sum((row) => row.words),
    wordsTranslated: sum((row) => row.wordsTranslated),
    pages: sum(({ records }) => records.filter(({ hasPage }) => hasPage).length),
    records: sum(({ records }) => records.length),
  };
}

/** A share in whole per cent; only what is whole is 100. */
export const shareOf = (part: number, whole: number): number =>
  whole === 0 ? 100 : Math.floor((part / whole) * 100);

/** What a kind is called. */
export const kindName = ({ t }: Pick<Words, 't'>, kind: UnitKind): string =>
  kind === 'site' ? t('translating.site') : t(`kind.${kind}`);

/** A language by its name in English and in itself: `French`, `Français`. */
export const languageNames = (words: Pick<Words, 'languageName'>, language: string) => ({
  english: words.languageName(language),
  own: ownName(language),
});

/** The address of the form for a record in a language; of its choice without one. */
export const formAddress = (language: string, record?: string): string =>
  `/${translationForm(language, record)}`;
