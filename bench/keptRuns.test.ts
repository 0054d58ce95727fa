import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ModelWorker } from '../src/reading/modelWorker.ts';
import { keptRuns } from './keptRuns.ts';

let folder: string;
let runs: number[][];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'casebook-runs-'));
  runs = [];
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Tells its tokens back. */
const start = (): Promise<ModelWorker> =>
  Promise.resolve({
    run: (ids) => {
      runs.push(ids);
      const logits = Float32Array.from(ids, (id) => id / 8);
      const vector = Float32Array.of(1, 2);
      const end = logits.map((x) => -x);
      return Promise.resolve({ answers: ids.length, start: logits, end, vector });
    },
    close: () => Promise.resolve(),
  });

test('keptRuns() runs a window once, however often it is opened', async () => {
  const first = await keptRuns({ id: 'a', folder, start }).run([1, 2, 3]);
  const again = await keptRuns({ id: 'a', folder, start }).run([1, 2, 3]);
  expect(again).toEqual(first);
  expect(again.end).toEqual(Float32Array.of(-1 / 8, -2 / 8, -3 / 8));
  expect(runs).toEqual([[1, 2, 3]]);
});

test('keptRuns() keeps the windows of another model apart', async () => {
  await keptRuns({ id: 'a', folder, start }).run([1]);
  await keptRuns({ id: 'b', folder, start }).run([1]);
  expect(runs).toHaveLength(2);
});

test('keptRuns() reads anew what was cut short, and keeps the rest', async () => {
  await keptRuns({ id: 'a', folder, start }).run([1]);
  const path = join(folder, 'runs-a.txt');
  const whole = readFileSync(path, 'utf8');
  appendFileSync(path, 'AAAA BBB');
  const kept = keptRuns({ id: 'a', folder, start });
  expect(readFileSync(path, 'utf8')).toBe(whole);
  await kept.run([1]);
  await kept.run([2]);
  await keptRuns({ id: 'a', folder, start }).run([2]);
  expect(runs).toEqual([[1], [2]]);
});
