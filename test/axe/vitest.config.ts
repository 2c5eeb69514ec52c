/** Axe on every page in full is asked for by name (`npm run test:axe`): it takes more than an hour on two cores. */
import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    globalSetup: 'test/support/rtl-build.ts',
    include: ['test/axe/**/*.test.ts'],
    reporters: ['default', './test/support/closing-line.ts'],
    testTimeout: 300_000,
    hookTimeout: 60_000,
    maxConcurrency: availableParallelism(),
  },
});
