import { existsSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { defineConfig, type Plugin } from 'vitest/config';

const root = import.meta.dirname;
const tests = '{src,bench,eval,scripts,test}/**';

/**
 * Tests of what spawns processes run what ships: a source that dist/ holds is taken from there, so that no process
 * transpiles the tree again. `npm run test:faults` builds dist/ first.
 */
function fromDist(): Plugin {
  return {
    name: 'casebook:from-dist',
    enforce: 'pre',
    async resolveId(source, importer, options) {
      if (importer === undefined) return null;
      const found = await this.resolve(source, importer, { ...options, skipSelf: true });
      const path = relative(resolve(root, 'src'), found?.id ?? '');
      if (found === null || path.startsWith('..') || !path.endsWith('.ts')) return found;
      const built = resolve(root, 'dist', path.replace(/\.ts$/u, '.js'));
      return existsSync(built) ? built : found;
    },
  };
}

/**
 * Two kinds of tests. `unit` (`npm test`): two workers, each of which loads the program once. `faults`
 * (`*.faults.test.ts`): long ones, each in a process of its own.
 */
export default defineConfig({
  test: {
    testTimeout: 30_000,
    hookTimeout: 60_000,
    maxWorkers: 2, // by itself vitest leaves a core free: one worker on two cores
    reporters: ['default', './test/countReporter.ts'],
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: [`${tests}/*.test.ts`],
          exclude: [`${tests}/*.faults.test.ts`],
          isolate: false,
        },
      },
      {
        extends: true,
        plugins: [fromDist()],
        test: {
          name: 'faults',
          include: [`${tests}/*.faults.test.ts`],
          testTimeout: 120_000,
          server: { deps: { external: [/\/dist\//u] } },
        },
      },
    ],
  },
});
