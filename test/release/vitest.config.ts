/** The tests that take long, or need a server or a container engine: `npm run test:release`. */
import { ofBuilt, ring, tests } from '../support/rings.ts';

const long = { testTimeout: 300_000, hookTimeout: 1_200_000 };

export default ring([
  tests('rtl', ['test/release/rtl'], 0, ofBuilt('test/support/rtl-site.ts')),
  tests('languages', ['test/release/languages'], 0, {
    ...ofBuilt('test/support/languages-site.ts'),
    ...long,
  }),
  // Builds that are killed at their times should find the machine as free each time.
  tests('build', ['test/release/build'], 1, { ...long, fileParallelism: false }),
  tests('hosting', ['test/release/hosting'], 2, long),
  tests('container', ['test/release/container'], 3, long),
  tests('programs', ['test/release/programs'], 4, long),
  tests('install', ['test/release/install'], 5, long),
  tests('guide', ['test/release/guide'], 6, { ...ofBuilt('test/support/real-site.ts'), ...long }),
]);
