import { defineConfig } from 'vitest/config';
import { readSearchWords } from './src/editing/search-words.ts';

const project = (name: string, extra = {}) => ({
  extends: true as const,
  test: { name, include: [`test/${name}/**/*.test.ts`], ...extra },
});

export default defineConfig({
  // As the bundle of the site has them.
  define: { __SEARCH_WORDS__: JSON.stringify(readSearchWords('content')) },
  test: {
    reporters: ['default', './test/support/closing-line.ts'],
    projects: [
      project('unit', { testTimeout: 30_000 }),
      project('content', { testTimeout: 60_000 }),
      project('site', { testTimeout: 300_000, hookTimeout: 300_000 }),
      project('browser', {
        testTimeout: 120_000,
        hookTimeout: 60_000,
        fileParallelism: false,
        globalSetup: 'test/support/rtl-build.ts',
        maxConcurrency: 4,
      }),
    ],
  },
});
