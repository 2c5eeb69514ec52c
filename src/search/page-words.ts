/** The words that the search page holds for its script, which takes only their type from here. */
import type { Words } from '../i18n/index.ts';
import { separatorsOf } from '../i18n/separators.ts';
import { kindNames } from '../model/kinds.ts';

/** What the search page says, in one language. */
export const pageWords = ({ lang, t, forms }: Words) => ({
  lang,
  count: forms('search.counting'),
  none: t('search.none'),
  failed: t('search.failed'),
  searching: t('search.searching'),
  empty: t('search.empty'),
  corrected: t('search.corrected'),
  inEnglish: t('site.inEnglish'),
  kinds: Object.fromEntries(kindNames.map((kind) => [kind, t(`kind.${kind}.one`)])),
  noneChosen: t('search.noneChosen'),
  reset: t('search.reset'),
  showMore: t('search.showMore'),
  unknownChoice: t('search.unknownChoice'),
  textLate: t('search.textLate'),
  textFailed: t('search.textFailed'),
  who: t('search.answer.who'),
  when: t('search.answer.when'),
  whenUnknown: t('search.answer.whenUnknown'),
  meaning: t('search.answer.meaning'),
  region: t('search.answer.region'),
  many: t('search.answer.many'),
  asOf: t('record.asOf'),
  between: separatorsOf(lang),
});

export type PageWords = ReturnType<typeof pageWords>;
