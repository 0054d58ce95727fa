import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { randomVectors } from '../../testing/randomVectors.ts';
import { buildHnswFile } from './buildHnswFile.ts';
import { loadHnsw } from './hnswModule.ts';
import { UnitVectors } from './unitVectors.ts';

const addon = await loadHnsw();

describe.skipIf(addon === null)('buildHnswFile()', () => {
  let folder: string;
  const vectors = new UnitVectors();
  vectors.append(randomVectors({ count: 2000, dimensions: 16, seed: 3 }));
  vectors.append([new Array<number>(16).fill(0)]);

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'casebook-build-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('writes a graph of every row that has a direction, and reports progress', async () => {
    const path = join(folder, 'whole.hnsw');
    const reports: number[] = [];
    let turns = 0;
    const timer = setInterval(() => turns++, 1);
    await buildHnswFile(vectors, { path, onProgress: (done) => reports.push(done) });
    clearInterval(timer);
    const index = new addon!.HierarchicalNSW('cosine', 16);
    index.readIndexSync(path);
    expect(index.getCurrentCount()).toBe(2000);
    expect(reports).toEqual([500, 1000, 1500, 2000]);
    expect(turns).toBeGreaterThan(1); // the event loop went on meanwhile
  });

  it('rejects when the file cannot be written, which the addon itself does not report', async () => {
    const path = join(folder, 'missing', 'nowhere.hnsw');
    await expect(buildHnswFile(vectors, { path })).rejects.toThrow('failed to open file');
  });

  it('stops when its signal is aborted, before and during the build', async () => {
    const path = join(folder, 'aborted.hnsw');
    await expect(buildHnswFile(vectors, { path, signal: AbortSignal.abort() })).rejects.toThrow();
    const controller = new AbortController();
    const build = buildHnswFile(vectors, {
      path,
      signal: controller.signal,
      onProgress: () => controller.abort(new Error('enough')),
    });
    await expect(build).rejects.toThrow('enough');
  });
});
