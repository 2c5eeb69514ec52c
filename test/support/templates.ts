/** One address of every template: what the browser tests and the screenshots look at. */
import type { Kind } from '../../src/model/kinds.ts';
import { staticPages } from '../../src/model/static-pages.ts';

/** Lists and records that differ in what they show. */
const ofKind: Readonly<Record<Kind, readonly string[]>> = {
  areas: ['/areas/', '/areas/policy-advice/'],
  groups: ['/groups/', '/groups/cpwg/', '/groups/alac/'],
  regions: ['/regions/', '/regions/afralo/'],
  positions: ['/positions/alac-member/'],
  procedures: ['/procedures/common-yearly-round/', '/procedures/lacralo-elections/'],
  cycles: ['/cycles/2025-common/'],
  opportunities: ['/opportunities/'],
  guides: ['/guides/first-steps/'],
  glossary: ['/glossary/', '/glossary/ralo/'],
  sources: ['/sources/'],
};

export const templates: readonly string[] = [
  '/',
  ...Object.values(ofKind).flat(),
  ...staticPages
    .filter(({ kind }) => !kind)
    .flatMap(({ address, asked }) => (asked ? [address, address + asked] : [address])),
  '/editing/new/groups/',
  '/editing/fields/groups/',
  '/404.html',
];
