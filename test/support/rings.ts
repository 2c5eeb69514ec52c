/**
 * The three rings of tests. The folder of a file says in which ring it runs:
 * - `npm test`: test/unit, test/content; test/site, test/browser/templates and test/world (what names its records, or asks nothing
 *   that other content would answer otherwise) on the invented world; test/smoke on the real guide
 * - `npm run test:all`: test/site, test/browser and test/real on the real guide, and all of what draws a part of its cases before
 *   every commit, see `rounds.ts`
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

/** Tests in a browser wait for it half of their time, so twice as many files go at once as there are processors. */
export const inBrowser = { ...onSite, maxWorkers: 2 * availableParallelism() } as const;

/** The files of a folder that take longest, measured on a fresh clone, where Vitest goes by their size. */
const longest = [
  'content/true-at-any-instant',
  'content/corpus',
  'site/languages',
  'site/base-path',
  'site/forms',
  'site/pages',
  'unit/fuzz',
  'unit/commands',
  'unit/rule-examples',
  'templates/every-template',
  'browser/missing-features',
  'browser/records',
];

/** Begins each project with what takes longest, so that no processor waits at its end for a file that began last. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) => {
      const place = longest.findIndex((name) => moduleId.endsWith(`/${name}.test.ts`));
      return place < 0 ? longest.length : place;
    };
    const byProject = Map.groupBy(await super.sort(files), ({ project }) => project);
    return [...byProject.values()].flatMap((own) => own.toSorted((a, b) => rank(a) - rank(b)));
  }
}

/** The configuration of one ring. */
export const ring = (projects: TestProjectInlineConfiguration[]) =>
  defineConfig({
    // As the bundle of the site has them.
    define: { __SEARCH_WORDS__: JSON.stringify(readSearchWords('content')) },
    test: {
      reporters: ['default', './test/support/closing-line.ts'],
      // Vitest would leave one of two processors to others.
      maxWorkers: availableParallelism(),
      sequence: { sequencer: LongestFirst },
      // What is awaited comes late on a busy machine; a second, as Vitest has it, was too short once.
      expect: { poll: { timeout: 15_000 } },
      setupFiles: ['./test/support/fixed-seed.ts'],
      projects,
    },
  });
