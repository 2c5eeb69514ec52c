/** The pages that are made of no single record, by the first part of their address. */
export const otherPages = ['about', 'disagreements', 'which-region', 'open', 'elections', 'plan', 'calendars'] as const;
