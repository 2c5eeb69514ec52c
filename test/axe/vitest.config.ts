/** Axe on every page is asked for by name (`npm run test:axe`): it takes some minutes. */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    globalSetup: 'test/support/rtl-build.ts',
    include: ['test/axe/**/*.test.ts'],
    reporters: ['default', './test/support/closing-line.ts'],
    testTimeout: 300_000,
    hookTimeout: 60_000,
  },
});
