import { defineConfig } from 'vitest/config';

const project = (name: string, extra = {}) => ({
  extends: true as const,
  test: { name, include: [`test/${name}/**/*.test.ts`], ...extra },
});

export default defineConfig({
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
