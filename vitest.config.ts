import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{src,bench,eval,scripts,test}/**/*.test.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    reporters: ['default', './test/countReporter.ts'],
  },
});
