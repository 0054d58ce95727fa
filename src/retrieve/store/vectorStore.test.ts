import { Document } from '@langchain/core/documents';
import { describe, expect, it } from 'vitest';
import { createHashEmbeddings } from '../../models/doubles.ts';
import { randomVectors } from '../../testing/randomVectors.ts';
import { ExactVectorStore } from './exactVectorStore.ts';
import { loadHnsw } from './hnswModule.ts';
import { HnswVectorStore } from './hnswVectorStore.ts';
import { UnitVectors } from './unitVectors.ts';
import type { PassageVectorStore } from './vectorStore.ts';

const addon = await loadHnsw();
const embeddings = createHashEmbeddings({ dimensions: 16 });
const texts = Array.from({ length: 40 }, (_, i) => `passage number ${i}`);
const documents = texts.map((pageContent, n) => new Document({ pageContent, metadata: { n } }));

interface Implementation {
  name: string;
  empty: () => PassageVectorStore;
  fromDocuments: (documents: Document[]) => Promise<PassageVectorStore>;
}

const implementations: Implementation[] = [
  {
    name: 'ExactVectorStore',
    empty: () => new ExactVectorStore(embeddings, { vectors: new UnitVectors() }),
    fromDocuments: (all) => ExactVectorStore.fromDocuments(all, embeddings),
  },
  {
    name: 'HnswVectorStore',
    empty: () => new HnswVectorStore(embeddings, { vectors: new UnitVectors() }, { addon: addon! }),
    fromDocuments: (all) => HnswVectorStore.fromDocuments(all, embeddings),
  },
];

for (const { name, empty, fromDocuments } of implementations) {
  describe.skipIf(name === 'HnswVectorStore' && addon === null)(name, () => {
    it('nearest() finds a passage by its own vector, with a cosine of 1', async () => {
      const store = await fromDocuments(documents);
      expect([store.size, store.dimensions]).toEqual([40, 16]);
      for (const doc of [0, 17, 39]) {
        const [first] = await store.nearest(await embeddings.embedQuery(texts[doc]!), 3);
        expect(first!.doc).toBe(doc);
        expect(first!.score).toBeCloseTo(1, 5);
      }
    });

    it('nearest() returns k hits, best first, and all of them when k is larger', async () => {
      const store = await fromDocuments(documents);
      const query = await embeddings.embedQuery('passage');
      expect(await store.nearest(query, 7)).toHaveLength(7);
      const all = await store.nearest(query, 1000);
      expect(new Set(all.map(({ doc }) => doc)).size).toBe(40);
      expect(all.map(({ score }) => score)).toEqual(
        all.map(({ score }) => score).sort((a, b) => b - a),
      );
    });

    it('nearest() honours a filter: common, rare and never true', async () => {
      const store = await fromDocuments(documents);
      const query = await embeddings.embedQuery('passage');
      const even = await store.nearest(query, 5, (doc) => doc % 2 === 0);
      expect(even.map(({ doc }) => doc % 2)).toEqual([0, 0, 0, 0, 0]);
      expect((await store.nearest(query, 5, (doc) => doc === 31)).map(({ doc }) => doc)).toEqual([
        31,
      ]);
      expect(await store.nearest(query, 5, () => false)).toEqual([]);
    });

    it('nearest() rejects with what a filter throws, and works on', async () => {
      const store = await fromDocuments(documents);
      const query = await embeddings.embedQuery('passage');
      const broken = () => {
        throw new TypeError('the filter is broken');
      };
      await expect(store.nearest(query, 5, broken)).rejects.toThrow('the filter is broken');
      await expect(store.similaritySearchVectorWithScore(query, 5, broken)).rejects.toThrow(
        TypeError,
      );
      expect(await store.nearest(query, 5)).toHaveLength(5);
    });

    it('nearest() refuses vectors of another length, NaN, infinity and a k below 1', async () => {
      const store = await fromDocuments(documents);
      await expect(store.nearest([1, 2], 5)).rejects.toThrow(
        'the vector of a question must be 16 finite numbers: current value is 2 numbers',
      );
      for (const odd of [NaN, Infinity]) {
        const query = new Float32Array(16).fill(odd);
        await expect(store.nearest(query, 5)).rejects.toMatchObject({ code: 'invalid_input' });
      }
      const query = await embeddings.embedQuery('passage');
      for (const k of [0, -1, 1.5, NaN]) {
        await expect(store.nearest(query, k)).rejects.toThrow('k must be an integer from 1');
      }
    });

    it('nearest() finds nothing for a vector of zeros and in an empty store', async () => {
      const store = await fromDocuments(documents);
      expect(await store.nearest(new Float32Array(16), 5)).toEqual([]);
      expect(await empty().nearest([1, 2, 3], 5)).toEqual([]);
      expect((await fromDocuments([])).size).toBe(0);
    });

    it('nearest() never finds a passage without direction', async () => {
      const store = empty();
      await store.addVectors([[1, 0], [0, 0], [-1, 0]], documents.slice(0, 3)); // prettier-ignore
      expect((await store.nearest([1, 0], 3)).map(({ doc }) => doc)).toEqual([0, 2]);
    });

    it('addVectors() adds to what is there and says the ordinals', async () => {
      const store = await fromDocuments(documents.slice(0, 10));
      const rows = await embeddings.embedDocuments(texts.slice(10));
      const added = store.addVectors(rows, documents.slice(10));
      // searched while rows are still being added: all of them are seen
      expect((await store.nearest(rows[29]!, 1))[0]!.doc).toBe(39);
      expect(await added).toEqual(Array.from({ length: 30 }, (_, i) => String(i + 10)));
      expect((await store.nearest(rows[29]!, 1))[0]!.doc).toBe(39);
      expect((await store.nearest(await embeddings.embedQuery(texts[3]!), 1))[0]!.doc).toBe(3);
    });

    it('addVectors() refuses lists of different length and bad vectors', async () => {
      const store = await fromDocuments(documents);
      await expect(store.addVectors([[1]], [])).rejects.toThrow('1 vectors, 0 documents');
      const bad = [new Array<number>(16).fill(NaN)];
      await expect(store.addVectors(bad, documents.slice(0, 1))).rejects.toMatchObject({
        code: 'model_failed',
      });
      expect(store.size).toBe(40);
    });

    it('serves a LangChain retriever, by similarity and by marginal relevance', async () => {
      const store = await fromDocuments(documents);
      const found = await store.asRetriever({ k: 3 }).invoke(texts[5]!);
      expect(found).toHaveLength(3);
      expect(found[0]!.metadata['n']).toBe(5);
      const varied = store.asRetriever({ k: 3, searchType: 'mmr' });
      expect((await varied.invoke(texts[5]!))[0]!.metadata['n']).toBe(5);
      const late = store.asRetriever({
        k: 3,
        filter: ({ metadata }) => Number(metadata['n']) > 20,
      });
      expect(
        (await late.invoke(texts[5]!)).every(({ metadata }) => Number(metadata['n']) > 20),
      ).toBe(true);
    });
  });
}

describe.skipIf(addon === null)('HnswVectorStore against ExactVectorStore', () => {
  const rows = randomVectors({ count: 1500, dimensions: 24, seed: 1 });
  const queries = randomVectors({ count: 40, dimensions: 24, seed: 2 });
  const vectors = new UnitVectors();
  vectors.append(rows);
  const exact = new ExactVectorStore(embeddings, { vectors });

  it('nearest() finds at least 98 of 100 and gives the same scores', async () => {
    const hnsw = new HnswVectorStore(embeddings, { vectors: new UnitVectors() }, { addon: addon! });
    await hnsw.addVectors(rows, rows.map(() => documents[0]!)); // prettier-ignore
    let shared = 0;
    for (const query of queries) {
      const truth = new Map((await exact.nearest(query, 10)).map(({ doc, score }) => [doc, score]));
      for (const { doc, score } of await hnsw.nearest(query, 10)) {
        if (!truth.has(doc)) continue;
        shared++;
        expect(score).toBe(truth.get(doc));
      }
    }
    expect(shared / (queries.length * 10)).toBeGreaterThanOrEqual(0.98);
  });

  it('nearest() of a rare filter is exactly the exact scan', async () => {
    const hnsw = new HnswVectorStore(embeddings, { vectors: new UnitVectors() }, { addon: addon! });
    await hnsw.addVectors(rows, rows.map(() => documents[0]!)); // prettier-ignore
    const rare = (doc: number) => doc % 100 === 7;
    for (const query of queries) {
      expect(await hnsw.nearest(query, 10, rare)).toEqual(await exact.nearest(query, 10, rare));
    }
  });
});
