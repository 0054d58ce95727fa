import { defineConfig } from 'vitest/config';

/** The page in a real browser: apart from `npm test`, which needs none. */
export default defineConfig({
  test: {
    include: ['test/browser/**/*.browser.ts'],
    fileParallelism: false, // figures of speed are taken with the machine to themselves
    testTimeout: 60_000,
    hookTimeout: 120_000,
    reporters: ['default', './test/countReporter.ts'],
  },
});
