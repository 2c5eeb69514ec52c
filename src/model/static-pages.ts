/** The pages that are made of no single record and may be found, by their address. */
export const otherPages = [
  'about',
  'data',
  'disagreements',
  'find-your-place',
  'structure',
  'which-region',
  'open',
  'elections',
  'elections/compare',
  'plan',
  'calendars',
  'editing',
  'editing/rules',
  'offline',
] as const;
