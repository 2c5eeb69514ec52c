/** The tests before every commit: `npm test`. */
import { onSite, ring, tests } from './test/support/rings.ts';

const onWorld = { ...onSite, globalSetup: 'test/support/world-site.ts' };

export default ring([
  tests('unit', ['test/unit'], 0, { testTimeout: 30_000 }),
  tests('content', ['test/content'], 0, { testTimeout: 120_000 }),
  tests('site', ['test/site', 'test/world/site'], 1, onWorld),
  tests('smoke', ['test/smoke'], 1, onSite),
  tests('browser', ['test/browser/templates', 'test/world/browser'], 2, onWorld),
]);
