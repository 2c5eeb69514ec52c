/** The languages of translations. Apart from the kinds, so that a page that only names a file need not load them. */
export const translatedInto = ['fr', 'es', 'ar', 'ru', 'zh'] as const;
