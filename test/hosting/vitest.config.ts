/** The trials on real servers are asked for by name (`npm run test:hosting`): they need the servers. */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/hosting/**/*.test.ts'],
    reporters: ['default', './test/support/closing-line.ts'],
    testTimeout: 60_000,
    hookTimeout: 300_000,
  },
});
