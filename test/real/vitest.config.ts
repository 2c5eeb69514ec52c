/** The tests that read every page of the real guide: `npm run test:all`. */
import { onSite, ring, tests } from '../support/rings.ts';

const onGuide = { ...onSite, globalSetup: 'test/support/real-site.ts' };

export default ring([
  tests('site', ['test/site'], 0, onGuide),
  tests('browser', ['test/browser'], 1, onGuide),
]);
