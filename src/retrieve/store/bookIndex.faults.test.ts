import { readFileSync, writeFileSync } from 'node:fs';
import { cp, mkdtemp, readFile, readdir, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createHashEmbeddings } from '../../models/doubles.ts';
import { makeIndexContent } from '../../testing/indexContent.ts';
import { killWriter } from '../../testing/killWriter.ts';
import { openBookIndex, readCurrentManifest, writeBookIndex } from './bookIndex.ts';
import { nodeDisk, type Disk } from './disk.ts';
import { loadHnsw, type HnswModule } from './hnswModule.ts';
import { acquireIndexLock } from './indexLock.ts';
import { sealManifest } from './manifest.ts';

const addon = await loadHnsw();
const embeddings = createHashEmbeddings({ dimensions: 16 });
const embedder = { embeddings, id: 'hash-16', dimensions: 16 };
const content = (seed = 1, passages = 50) => makeIndexContent({ passages, dimensions: 16, seed });
const noAddon = () => Promise.resolve(null);

let home: string;
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'casebook-index-'));
});
afterEach(() => rm(home, { recursive: true }));

const open = (options: { fallback?: boolean; loadHnsw?: typeof loadHnsw } = {}) =>
  openBookIndex(home, { embedder, ...options });

async function currentFolder(): Promise<string> {
  const pointer = JSON.parse(await readFile(join(home, 'index', 'current'), 'utf8')) as {
    current: string;
  };
  return join(home, 'index', pointer.current);
}

describe('writeBookIndex() and openBookIndex()', () => {
  it('give back what was written', async () => {
    const written = await writeBookIndex(home, content());
    const index = await open();
    const { books, files, vectors } = content();
    expect(index.books).toEqual(books);
    expect(index.files).toEqual({ 'lexical.bin': Buffer.from(files['lexical.bin']!) });
    expect(index.manifest).toEqual(written.manifest);
    expect(index.manifest.counts).toEqual({ books: 1, cases: 1, passages: 50 });
    expect(index.fallback).toBeNull();
    const [first] = await index.vectors.nearest(vectors.subarray(7 * 16, 8 * 16), 1);
    expect(first!.doc).toBe(7);
    expect(await readCurrentManifest(home)).toEqual(written.manifest);
  });

  it('make the passages the documents of the LangChain side', async () => {
    await writeBookIndex(home, content());
    const { vectors } = await open();
    const query = Array.from(content().vectors.subarray(7 * 16, 8 * 16));
    const [found] = await vectors.similaritySearchVectorWithScore(query, 1);
    expect(found![0].pageContent).toBe('passage 7。');
    expect(found![0].metadata).toMatchObject({
      id: 'book-1-7',
      unit: 'A unit',
      caseTitle: 'A case',
    });
  });

  it.skipIf(addon === null)('use the graph with the addon, and say nothing', async () => {
    await writeBookIndex(home, content());
    const { vectors, notice } = await open();
    expect([vectors.kind, notice]).toEqual(['hnsw', null]);
  });

  it('scan where the addon is missing, and say so', async () => {
    await writeBookIndex(home, content());
    const { vectors, notice } = await open({ loadHnsw: noAddon });
    expect(vectors.kind).toBe('exact');
    expect(notice).toMatch(/exact scan.*hnswlib-node is not installed/);
    expect(await vectors.nearest(content().vectors.subarray(0, 16), 5)).toHaveLength(5);
  });

  it('scan an index that was built without the addon, and say what to run', async () => {
    await writeBookIndex(home, content(), { loadHnsw: noAddon });
    expect(await readdir(await currentFolder())).not.toContain('vectors.hnsw');
    const { vectors, notice } = await open({ loadHnsw: () => Promise.resolve(addon ?? fakeAddon) });
    expect(vectors.kind).toBe('exact');
    expect(notice).toMatch(/built without hnswlib-node, run `npm run ingest`/);
  });

  it('take an index without passages', async () => {
    const empty = { ...content(1, 1), books: [], vectors: new Float32Array(0) };
    await writeBookIndex(home, empty);
    const { vectors, books, notice } = await open({ loadHnsw: () => Promise.resolve(fakeAddon) });
    expect([vectors.size, books, notice]).toEqual([0, [], null]);
  });

  it('keep the generation before and remove older ones and remains', async () => {
    const names: string[] = [];
    for (const seed of [1, 2, 3]) {
      await nodeDisk.makeFolder(join(home, 'index', 'tmp-1-dead'));
      names.push((await writeBookIndex(home, content(seed))).generation);
    }
    const left = await readdir(join(home, 'index'));
    expect(left.sort()).toEqual(['current', names[1]!, names[2]!].sort());
    expect((await open()).books[0]!.id).toBe('book-3');
  });

  it('refuse vectors that do not match the passages, and names that are taken', async () => {
    const odd = { ...content(), vectors: new Float32Array(3) };
    await expect(writeBookIndex(home, odd)).rejects.toThrow(
      '50 passages need 50 vectors of 16 numbers: current value is 3 numbers',
    );
    for (const name of ['books.json', 'manifest.json', '../x', 'A', '']) {
      const taken = { ...content(), files: { [name]: new Uint8Array(1) } };
      await expect(writeBookIndex(home, taken)).rejects.toMatchObject({ code: 'invalid_input' });
    }
    const broken = content();
    broken.vectors[20] = NaN;
    await expect(writeBookIndex(home, broken)).rejects.toMatchObject({ code: 'model_failed' });
    expect(await readCurrentManifest(home)).toBeNull();
  });
});

describe('openBookIndex() of something else', () => {
  it('says no_index where nothing was ingested', async () => {
    await expect(open()).rejects.toMatchObject({ code: 'no_index' });
    await expect(open({ fallback: true })).rejects.toThrow('run `npm run ingest`');
  });

  it('refuses another embedder and other dimensions', async () => {
    await writeBookIndex(home, content());
    for (const other of [
      { id: 'other', dimensions: 16 },
      { id: 'hash-16', dimensions: 8 },
    ]) {
      await expect(openBookIndex(home, { embedder: { embeddings, ...other } })).rejects.toThrow(
        `index built with hash-16 (16 dims), configured ${other.id} (${other.dimensions} dims): run \`npm run ingest\``,
      );
    }
  });

  it('refuses another version', async () => {
    const { manifest } = await writeBookIndex(home, content());
    const later = { ...manifest, format: 2 } as unknown as typeof manifest;
    await writeFile(join(await currentFolder(), 'manifest.json'), sealManifest(later));
    await expect(open()).rejects.toThrow(
      'has format 2, this program reads 1: run `npm run ingest`',
    );
  });

  it('refuses a manifest that leads out of the folder', async () => {
    const { manifest } = await writeBookIndex(home, content());
    const files = { ...manifest.files, '../../secret': { bytes: 0, sha256: '0'.repeat(64) } };
    await writeFile(
      join(await currentFolder(), 'manifest.json'),
      sealManifest({ ...manifest, files }),
    );
    await expect(open()).rejects.toMatchObject({ code: 'bad_index' });
  });
});

describe('openBookIndex() of a damaged index', () => {
  let sound: string; // book-1 and behind it book-2, copied for each test
  beforeAll(async () => {
    sound = await mkdtemp(join(tmpdir(), 'casebook-sound-'));
    await writeBookIndex(sound, content(1));
    await writeBookIndex(sound, content(2));
  });
  afterAll(() => rm(sound, { recursive: true }));
  beforeEach(() => cp(sound, home, { recursive: true }));

  const damages: Record<string, (path: string) => Promise<void>> = {
    missing: (path) => rm(path),
    empty: (path) => truncate(path, 0),
    'cut short': (path) => truncate(path, readFileSync(path).length - 1),
    longer: (path) => writeFile(path, 'x', { flag: 'a' }),
  };
  const names = ['manifest.json', 'books.json', 'lexical.bin', 'vectors.f32'];
  if (addon) names.push('vectors.hnsw');

  for (const name of names) {
    for (const [damage, apply] of Object.entries(damages)) {
      // JSON does not mind the space or a missing line end behind it; the seal is over what it says
      if (name === 'manifest.json' && damage === 'cut short') continue;
      it(`names ${name} when it is ${damage}, and falls back when asked`, async () => {
        await apply(join(await currentFolder(), name));
        await expect(open()).rejects.toMatchObject({ code: 'bad_index' });
        await expect(open()).rejects.toThrow(new RegExp(`${name}.*run \`npm run ingest\``));
        const index = await open({ fallback: true });
        expect(index.books[0]!.id).toBe('book-1');
        expect(index.fallback).toContain(name);
      });
    }

    it(`never opens ${name} with a flipped bit`, async () => {
      const path = join(await currentFolder(), name);
      const whole = await readFile(path);
      for (let trial = 0; trial < 25; trial++) {
        const flipped = Buffer.from(whole);
        const bit = Math.floor((trial / 25) * flipped.length * 8) + (trial % 8);
        flipped[bit >> 3]! ^= 1 << (bit & 7);
        writeFileSync(path, flipped);
        const opened = await open().catch((error: unknown) => error);
        // white space of the manifest means nothing; everything else must be refused
        if (name === 'manifest.json' && !(opened instanceof Error)) {
          expect(JSON.parse(flipped.toString())).toEqual(JSON.parse(whole.toString()));
        } else {
          expect(opened).toMatchObject({ code: 'bad_index' });
        }
      }
    });
  }

  it('refuses the pointer file when it is damaged, and falls back to the newest sound generation', async () => {
    for (const text of ['', '{}', '{"current":"../..","previous":null}', 'g000001-00000000']) {
      await writeFile(join(home, 'index', 'current'), text);
      await expect(open()).rejects.toThrow(/current is damaged: run `npm run ingest`/);
      expect((await open({ fallback: true })).books[0]!.id).toBe('book-2');
    }
    await writeBookIndex(home, content(3));
    expect((await open()).books[0]!.id).toBe('book-3');
  });

  it('throws the damage of the current index when no other is sound', async () => {
    for (const name of await readdir(join(home, 'index'))) {
      if (name !== 'current') await rm(join(home, 'index', name, 'lexical.bin'));
    }
    await expect(open({ fallback: true })).rejects.toThrow('lexical.bin is missing');
  });
});

describe('writeBookIndex() when something goes wrong', () => {
  /** A disk that is full after some writes. */
  function fullAfter(writes: number): Disk {
    const refuse = () =>
      Promise.reject(Object.assign(new Error('ENOSPC: no space left on device'), { errno: -28 }));
    const count = <A extends unknown[]>(act: (...args: A) => Promise<void>) => {
      return (...args: A) => (writes-- > 0 ? act(...args) : refuse());
    };
    const { writeFile, sync, rename } = nodeDisk;
    return { ...nodeDisk, writeFile: count(writeFile), sync: count(sync), rename: count(rename) };
  }

  it('leaves the old index serving, wherever the disk gets full', async () => {
    await writeBookIndex(home, content(1));
    let failures = 0;
    for (let writes = 0; ; writes++) {
      const disk = fullAfter(writes);
      const error: unknown = await writeBookIndex(home, content(2), {
        disk,
        loadHnsw: noAddon,
      }).then(
        () => null,
        (reason: unknown) => reason,
      );
      if (error === null) break;
      failures++;
      expect(error).toMatchObject({ code: 'bad_index' });
      expect((error as Error).message).toMatch(/no space left.*is untouched/);
      const left = await readdir(join(home, 'index'));
      expect(left.filter((name) => name.startsWith('tmp-'))).toEqual([]);
      expect(left).not.toContain('lock');
      // behind the rename of the pointer only its sync can fail: then the new index serves already
      const { books } = await open();
      expect(books[0]!.id).toBe(failures === 10 ? 'book-2' : 'book-1');
    }
    expect(failures).toBe(10);
    expect((await open()).books[0]!.id).toBe('book-2');
  });

  it('says what the system says when the folder cannot be made', async () => {
    const file = join(home, 'file');
    await writeFile(file, '');
    const write = writeBookIndex(file, content());
    await expect(write).rejects.toThrow(/cannot be written there .*ENOTDIR.*CASEBOOK_HOME/);
    await expect(write).rejects.toMatchObject({ code: 'invalid_input' });
  });

  it.skipIf(addon === null)('stops when its signal is aborted', async () => {
    await writeBookIndex(home, content(1));
    const controller = new AbortController();
    const write = writeBookIndex(home, content(2, 2000), {
      signal: controller.signal,
      onProgress: () => controller.abort(new Error('enough')),
    });
    await expect(write).rejects.toThrow('enough');
    expect((await open()).books[0]!.id).toBe('book-1');
  });

  it('lets only one of two writers write', async () => {
    const results = await Promise.allSettled([
      writeBookIndex(home, content(1)),
      writeBookIndex(home, content(2)),
    ]);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const failed = results.find(({ status }) => status === 'rejected') as PromiseRejectedResult;
    expect(failed.reason).toMatchObject({ code: 'busy' });
    expect(String(failed.reason)).toContain(`process ${process.pid}`);
    expect((await open()).books).toHaveLength(1);
  });

  it('writes under a lock that is already held, and leaves it held', async () => {
    const lock = await acquireIndexLock(join(home, 'index'));
    await writeBookIndex(home, content(1), { lock });
    await expect(writeBookIndex(home, content(2))).rejects.toMatchObject({ code: 'busy' });
    await lock.release();
    await writeBookIndex(home, content(2));
  });

  it('leaves a whole index behind when the process is killed at any moment', async () => {
    for (const afterMs of [0, 20, 90]) {
      await killWriter(home, afterMs);
      const index = await open();
      expect(index.vectors.size).toBe(200);
      await writeBookIndex(home, content(1)); // the lock of the dead process is no obstacle
      const left = await readdir(join(home, 'index'));
      expect(left.filter((name) => !/^(current|g\d+-[0-9a-f]+)$/.test(name))).toEqual([]);
    }
  });
});

/** Present, but never to be called. */
const fakeAddon: HnswModule = {
  get HierarchicalNSW(): never {
    throw new Error('the addon must not be used here');
  },
};
