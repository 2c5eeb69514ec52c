/** The pages that are made of no single record, by the first part of their address. */
export const otherPages = [
  'about',
  'data',
  'disagreements',
  'find-your-place',
  'structure',
  'which-region',
  'open',
  'elections',
  'plan',
  'calendars',
  'editing',
  'offline',
] as const;
