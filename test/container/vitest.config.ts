/** The trial of the container image is asked for by name (`npm run test:container`): it needs an engine, and minutes. */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/container/**/*.test.ts'],
    reporters: ['default', './test/support/closing-line.ts'],
    testTimeout: 60_000,
    hookTimeout: 1_200_000,
  },
});
