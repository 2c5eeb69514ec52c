/**
 * The three rings of tests. The folder of a file says in which ring it runs:
 * - `npm test`: test/unit, test/content; test/site, test/browser/templates and test/world (what names its records, or asks nothing
 *   that other content would answer otherwise) on the invented world; test/smoke on the real guide
 * - `npm run test:all`: test/site, test/browser and test/real on the real guide, test/all/world on the invented world, and all of what
 *   draws a part of its cases before every commit, see `rounds.ts`
 * - `npm run test:release`: test/release
 */
import './node-version.ts';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { readSearchWords } from '../../src/editing/search-words.ts';
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

// A hundred commands are run, each from some hundred files: Node keeps what it has compiled. (A third of a second instead of a whole one.)
process.env['NODE_COMPILE_CACHE'] ??= join(tmpdir(), 'guide-compiled');

/** What runs before each file of tests. */
const first = ['./test/support/fixed-seed.ts', './test/support/plain-environment.ts'];

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

/** Tests that visit a built site in a browser, or read it. A hook may build one, and builds of one project wait for each other: on a busy machine for more than five minutes. */
export const onSite = { testTimeout: 120_000, hookTimeout: 900_000 } as const;

/** The same, of a site that is built while tests that need none go on. */
export const ofBuilt = (globalSetup: string) => ({
  ...onSite,
  globalSetup,
  setupFiles: [...first, './test/support/site-ready.ts'],
});

/** Tests wait a good third of their time, for a browser, a build or a command: three files go at once on two processors. */
const workers = Math.ceil(1.5 * availableParallelism());

/** The files of a folder that take longest, measured on a fresh clone, where Vitest goes by their size. */
const longest = [
  'content/true-at-any-instant',
  'content/corpus',
  'site/languages',
  'site/forms',
  'site/pages',
  'unit/fuzz',
  'unit/commands',
  'unit/rule-examples',
  'templates/every-template',
  'browser/missing-features',
  'browser/records',
];

/** Takes projects in the order of their ring, and of each first what takes longest, so that no processor waits at the end for a file that began last. */
const longestFirst = (projects: readonly string[]) =>
  class extends BaseSequencer {
    override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
      const rank = ({ moduleId }: TestSpecification) => {
        const place = longest.findIndex((name) => moduleId.endsWith(`/${name}.test.ts`));
        return place < 0 ? longest.length : place;
      };
      const sorted = await super.sort(files);
      return projects.flatMap((name) =>
        sorted.filter(({ project }) => project.name === name).toSorted((a, b) => rank(a) - rank(b)),
      );
    }
  };

/** The configuration of one ring. Projects of one `order` share the workers: the next begins where the one before leaves some free. */
export const ring = (projects: TestProjectInlineConfiguration[]) =>
  defineConfig({
    // As the bundle of the site has them.
    define: { __SEARCH_WORDS__: JSON.stringify(readSearchWords('content')) },
    test: {
      reporters: ['default', './test/support/closing-line.ts'],
      maxWorkers: workers,
      sequence: { sequencer: longestFirst(projects.map(({ test }) => test!.name as string)) },
      // What is awaited comes late on a busy machine; a second, as Vitest has it, was too short once.
      expect: { poll: { timeout: 15_000 } },
      setupFiles: first,
      projects,
    },
  });
