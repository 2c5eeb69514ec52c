/** What the offline page says through its script, by the ends of the keys in `i18n`. */
export const said = [
  'size',
  'nothing',
  'visited',
  'whole',
  'newer',
  'saving',
  'saved',
  'removed',
  'failed',
] as const;

/** The words that the page holds for its script, with its language. */
export type OfflineWords = Readonly<Record<'lang' | (typeof said)[number], string>>;
