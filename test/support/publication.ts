/** The invented world as the builders of feeds and data take it, on a host of its own and under a base path. */
import { changesIn } from '../../src/exports/changes.ts';
import type { Publication } from '../../src/exports/publication.ts';
import { uuidOf } from '../../src/hash.ts';
import { wordsOf } from '../../src/i18n/index.ts';
import { theWorld, worldNow } from './world.ts';

export const host = 'https://guide.example/base';

export const worldHistory = new Map([
  ['groups/alpha.md', { first: '2030-02-01T08:00:00Z', last: '2031-01-10T09:30:00Z' }],
  ['regions/northland.md', { first: '2030-12-24T00:00:00Z', last: '2030-12-24T00:00:00Z' }],
]);

export const thePublication = (
  now = worldNow,
  history: Parameters<typeof changesIn>[0] = worldHistory,
): Publication => ({
  site: theWorld(now),
  words: wordsOf('en'),
  at: (path) => `${host}${path}`,
  uuidOf,
  changeOf: changesIn(history, now),
  proseOf: ({ body }) => body,
  licence: 'CC BY 4.0',
  redirects: { '/api/v1/graph.json': '/api/v1/index.json', '/groups/gamma/': '/groups/beta/' },
});
