/**
 * The three rings of tests. The folder of a file says in which ring it runs:
 * - `npm test`: test/unit, test/content; test/site, test/browser/templates and test/world (which names its records) on the
 *   invented world; test/smoke on the real guide
 * - `npm run test:all`: test/site and test/browser on the real guide
 * - `npm run test:release`: test/release
 */
import './node-version.ts';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readSearchWords } from '../../src/editing/search-words.ts';
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';

// A hundred commands are run, each from some hundred files: Node keeps what it has compiled. (A third of a second instead of a whole one.)
process.env['NODE_COMPILE_CACHE'] ??= join(tmpdir(), 'guide-compiled');

type Settings = NonNullable<TestProjectInlineConfiguration['test']>;

/** The tests of some folders, after those of smaller `order`. */
export const tests = (
  name: string,
  folders: readonly string[],
  order: number,
  settings: Settings = {},
): TestProjectInlineConfiguration => ({
  extends: true,
  test: {
    name,
    include: folders.map((folder) => `${folder}/**/*.test.ts`),
    sequence: { groupOrder: order },
    ...settings,
  },
});

/** Tests that visit a built site in a browser, or read it. */
export const onSite = { testTimeout: 120_000, hookTimeout: 300_000 } as const;

/** The configuration of one ring. */
export const ring = (projects: TestProjectInlineConfiguration[]) =>
  defineConfig({
    // As the bundle of the site has them.
    define: { __SEARCH_WORDS__: JSON.stringify(readSearchWords('content')) },
    test: {
      reporters: ['default', './test/support/closing-line.ts'],
      // Vitest would leave one of two processors to others.
      maxWorkers: '100%',
      setupFiles: ['./test/support/fixed-seed.ts'],
      projects,
    },
  });
