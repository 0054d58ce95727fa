import { describe, expect, it } from 'vitest';
import { lackOf, openFilesOf, readMeans } from './means.ts';

describe('lackOf()', () => {
  it.each([
    [{ heapMb: 112, files: 1024 }, /at least 144 MB .*: current value is 112$/u],
    [{ heapMb: 4096, files: 64 }, /at least 256 open files \(ulimit -n\): current value is 64$/u],
  ])('of %o says the rule and the value', (means, said) => {
    expect(lackOf(means)).toMatch(said);
  });

  it('is nothing where there is enough, or the system does not tell', () => {
    expect(lackOf({ heapMb: 144, files: 256 })).toBeNull();
    expect(lackOf({ heapMb: 4096, files: null })).toBeNull();
    expect(lackOf(readMeans())).toBeNull();
  });
});

describe('openFilesOf()', () => {
  it('reads the soft limit', () => {
    const limits = 'Limit  Soft Limit  Hard Limit  Units\nMax open files   1024   4096   files\n';
    expect([openFilesOf(limits), openFilesOf('')]).toEqual([1024, null]);
  });
});
