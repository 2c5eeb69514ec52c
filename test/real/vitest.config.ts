/** The tests that read every page of the real guide: `npm run test:all`. */
import { globSync, readFileSync } from 'node:fs';
import { ofBuilt, ring, tests } from '../support/rings.ts';

/** A thousand pages take a slow machine longer than the small world does. */
const onGuide = { ...ofBuilt('test/support/real-site.ts'), testTimeout: 300_000 };
/** Files that draw a part of their cases before every commit, see `rounds.ts`. */
const drawing = globSync('test/{unit,content}/**/*.test.ts').filter((file) =>
  readFileSync(file, 'utf8').includes("support/rounds.ts'"),
);

// What needs no site goes on while the guide is built.
export default ring([
  tests('content', ['test/real/content'], 0, {
    include: ['test/real/content/**/*.test.ts', ...drawing],
    isolate: false,
    env: { ALL_ROUNDS: '1' },
    testTimeout: 300_000,
  }),
  // On the invented world: what asks nothing of its content, and whose town offers everything that a reader can do.
  tests('world', ['test/all/world'], 0, {
    ...ofBuilt('test/support/world-site.ts'),
    include: ['test/all/world/**/*.test.ts', 'test/world/browser/missing-features.test.ts'],
    env: { ALL_ROUNDS: '1' },
  }),
  tests('browser', ['test/browser'], 0, { ...onGuide, env: { ALL_ROUNDS: '1' } }),
  tests('site', ['test/site'], 0, onGuide),
]);
