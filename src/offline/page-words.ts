/** The ends of the keys in `i18n` of what the offline page says through its script. */
export const wordKeys = [
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
export type OfflineWords = Readonly<Record<'lang' | (typeof wordKeys)[number], string>>;
