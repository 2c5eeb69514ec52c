/** The tests before every commit: `npm test`. */
import { inBrowser, onSite, ring, tests } from './test/support/rings.ts';

/** Tests that leave nothing behind read every module once for all files of a worker: reading took a fifth of their time. */
const shared = { isolate: false } as const;
const onWorld = {
  globalSetup: 'test/support/world-site.ts',
  setupFiles: ['./test/support/fixed-seed.ts', './test/support/site-ready.ts'],
};

export default ring([
  tests('unit', ['test/unit'], 0, { ...shared, testTimeout: 30_000 }),
  tests('content', ['test/content'], 0, { ...shared, testTimeout: 120_000 }),
  tests('site', ['test/site', 'test/world/site'], 0, { ...onSite, ...onWorld }),
  tests('smoke', ['test/smoke'], 0, onSite),
  tests('browser', ['test/browser/templates', 'test/world/browser'], 1, {
    ...inBrowser,
    ...onWorld,
  }),
]);
