/** The tests before every commit: `npm test`. */
import { ofBuilt, onSite, ring, tests } from './test/support/rings.ts';

/** Tests that leave nothing behind read every module once for all files of a worker: reading took a fifth of their time. */
const shared = { isolate: false } as const;
const onWorld = ofBuilt('test/support/world-site.ts');

// What needs no site goes on while the world is built, and small files fill the end.
export default ring([
  tests('smoke', ['test/smoke'], 0, onSite),
  tests('content', ['test/content'], 0, { ...shared, testTimeout: 120_000 }),
  tests('browser', ['test/browser/templates', 'test/world/browser'], 0, onWorld),
  tests('site', ['test/site', 'test/world/site'], 0, onWorld),
  tests('unit', ['test/unit'], 0, { ...shared, testTimeout: 30_000 }),
]);
