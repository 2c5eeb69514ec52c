/** One address of every template: what the browser tests and the screenshots look at. */
export const templates = [
  '/', '/areas/', '/areas/policy-advice/', '/groups/', '/groups/cpwg/', '/groups/alac/', '/regions/afralo/', '/positions/alac-member/', '/procedures/common-yearly-round/',
  '/procedures/lacralo-elections/', '/cycles/2025-common/', '/opportunities/', '/guides/first-steps/', '/glossary/', '/glossary/ralo/', '/sources/', '/search/', '/search/?q=cpwg', '/about/', '/404.html',
] as const;
