import { MemoryVectorStore } from '@langchain/classic/vectorstores/memory';
import { Document, type DocumentInterface } from '@langchain/core/documents';
import type { EmbeddingsInterface } from '@langchain/core/embeddings';
import type { VectorStore } from '@langchain/core/vectorstores';
import { describe, expect, it } from 'vitest';
import { createHashEmbeddings } from '../../models/doubles.ts';
import { ExactVectorStore } from './exactVectorStore.ts';
import { loadHnsw } from './hnswModule.ts';
import { HnswVectorStore } from './hnswVectorStore.ts';
import type { PassageVectorStore } from './vectorStore.ts';

const addon = await loadHnsw();
const embeddings = createHashEmbeddings({ dimensions: 16 });
const documents = ['a', 'b', 'c', 'd', 'e', 'f'].map(
  (id, n) =>
    new Document({ id, pageContent: `text ${id}`, metadata: { n, unit: n % 2 ? 'B' : 'A' } }),
);
const texts = documents.map(({ pageContent }) => pageContent);
const idsOf = (found: DocumentInterface[]): string[] => found.map(({ id }) => id!).sort();

interface StoreClass<T extends VectorStore> {
  name: string;
  fromTexts(
    texts: string[],
    metadatas: object[] | object,
    embeddings: EmbeddingsInterface,
  ): Promise<T>;
  fromDocuments(documents: DocumentInterface[], embeddings: EmbeddingsInterface): Promise<T>;
}

/** What chains of LangChain expect of a vector store; LangChain's own store in memory passes it, too. */
function describeContract(Store: StoreClass<VectorStore>): void {
  describe(`${Store.name} as a LangChain vector store`, () => {
    it('fromTexts() takes metadata for each text, or one for all', async () => {
      const each = await Store.fromTexts(['x', 'y'], [{ n: 1 }, { n: 2 }], embeddings);
      expect((await each.similaritySearch('y', 1))[0]).toMatchObject({
        pageContent: 'y',
        metadata: { n: 2 },
      });
      const all = await Store.fromTexts(['x', 'y'], { book: 'one' }, embeddings);
      const found = await all.similaritySearch('x', 2);
      expect(found.map(({ metadata }) => metadata)).toEqual([{ book: 'one' }, { book: 'one' }]);
    });

    it('similaritySearchWithScore() gives the best first, with scores that fall', async () => {
      const store = await Store.fromDocuments(documents, embeddings);
      const found = await store.similaritySearchWithScore('text c', 6);
      expect(found[0]![0]).toMatchObject({ pageContent: 'text c', metadata: { n: 2 } });
      const scores = found.map(([, score]) => score);
      expect(scores[0]).toBeCloseTo(1, 5);
      expect(scores).toEqual([...scores].sort((a, b) => b - a));
    });

    it('filters by a function', async () => {
      const store = await Store.fromDocuments(documents, embeddings);
      const filter = ({ metadata }: DocumentInterface) => metadata['unit'] === 'B';
      const found = await store.similaritySearch('text a', 6, filter as never);
      expect(found.map(({ pageContent }) => pageContent).sort()).toEqual([
        'text b',
        'text d',
        'text f',
      ]);
    });

    it('keeps the ids of documents', async () => {
      const store = await Store.fromDocuments(documents, embeddings);
      expect(idsOf(await store.similaritySearch('text a', 6))).toEqual([
        'a',
        'b',
        'c',
        'd',
        'e',
        'f',
      ]);
    });

    it('adds documents to what is there', async () => {
      const store = await Store.fromDocuments(documents.slice(0, 3), embeddings);
      await store.addDocuments(documents.slice(3));
      expect((await store.similaritySearch('text f', 1))[0]!.pageContent).toBe('text f');
      expect(await store.similaritySearch('text a', 10)).toHaveLength(6);
    });

    it('finds by marginal relevance what is unlike: of equal texts one', async () => {
      const twins = ['same', 'same', 'other'].map((pageContent) => new Document({ pageContent }));
      const store = await Store.fromDocuments(twins, embeddings);
      const found = await store.maxMarginalRelevanceSearch!(
        'same',
        { k: 2, lambda: 0.3 },
        undefined,
      );
      expect(found.map(({ pageContent }) => pageContent)).toEqual(['same', 'other']);
    });

    it('serves a retriever with a filter', async () => {
      const store = await Store.fromDocuments(documents, embeddings);
      const filter = (({ metadata }: DocumentInterface) => metadata['n'] === 4) as never;
      const found = await store.asRetriever({ k: 3, filter }).invoke('text a');
      expect(found.map(({ pageContent }) => pageContent)).toEqual(['text e']);
    });
  });
}

/** What casebook's stores have beyond that. */
function describeOwn(Store: StoreClass<PassageVectorStore>): void {
  describe(`${Store.name} beyond LangChain's store in memory`, () => {
    it('fromTexts() refuses metadata of another length', async () => {
      await expect(Store.fromTexts(['x', 'y'], [{}], embeddings)).rejects.toThrow(
        'metadata must be one object for all texts, or one for each: current value is 2 texts, 1 of metadata',
      );
    });

    it('filters by metadata, also by marginal relevance', async () => {
      const store = await Store.fromDocuments(documents, embeddings);
      expect(idsOf(await store.similaritySearch('text a', 6, { unit: 'B' }))).toEqual([
        'b',
        'd',
        'f',
      ]);
      const varied = await store.maxMarginalRelevanceSearch('text a', {
        k: 6,
        filter: { n: [1, 2] },
      });
      expect(idsOf(varied)).toEqual(['b', 'c']);
      await expect(store.similaritySearch('text a', 1, 'unit' as never)).rejects.toThrow(
        'a filter must be a function, or an object of metadata: current value is "unit"',
      );
    });

    it('addDocuments() takes ids of their own, and returns them', async () => {
      const store = await Store.fromDocuments([], embeddings);
      const plain = texts.map((pageContent) => new Document({ pageContent }));
      expect(await store.addDocuments(plain.slice(0, 2), { ids: ['x', 'y'] })).toEqual(['x', 'y']);
      expect(await store.addDocuments(documents.slice(2, 3))).toEqual(['c']);
      expect(await store.addDocuments(plain.slice(3, 4))).toEqual(['3']);
      expect(idsOf(await store.similaritySearch('text a', 9))).toEqual(['3', 'c', 'x', 'y']);
      await expect(store.addDocuments(plain, { ids: ['x'] })).rejects.toThrow(
        'each document needs one id: current value is 1 ids, 6 documents',
      );
    });

    it('leaves the documents that were given as they are', async () => {
      const given = new Document({ pageContent: 'text' });
      await Store.fromDocuments([given], embeddings);
      expect(given.id).toBeUndefined();
    });

    it('a document of an id that is there takes its place', async () => {
      const store = await Store.fromDocuments(documents, embeddings);
      await store.addDocuments([new Document({ id: 'c', pageContent: 'new' })]);
      expect(store.size).toBe(6);
      const found = await store.similaritySearch('text c', 10);
      expect(idsOf(found)).toEqual(['a', 'b', 'c', 'd', 'e', 'f']);
      expect(found.map(({ pageContent }) => pageContent)).not.toContain('text c');
      const twice = [1, 2].map((n) => new Document({ id: 'z', pageContent: `z ${n}` }));
      const made = await Store.fromDocuments(twice, embeddings);
      expect((await made.similaritySearch('z', 5)).map(({ pageContent }) => pageContent)).toEqual([
        'z 2',
      ]);
    });

    it('delete() takes out ids, and passes over those that are not there', async () => {
      const store = await Store.fromDocuments(documents, embeddings);
      await store.delete({ ids: ['a', 'f', 'none'] });
      expect(store.size).toBe(4);
      expect(idsOf(await store.similaritySearch('text a', 10))).toEqual(['b', 'c', 'd', 'e']);
      await store.delete({ ids: ['a'] });
      expect(store.size).toBe(4);
      await store.addDocuments(documents.slice(0, 1));
      expect((await store.similaritySearch('text a', 1))[0]!.id).toBe('a');
    });

    it('delete() takes out what a filter finds, and nothing by a slip', async () => {
      const store = await Store.fromDocuments(documents, embeddings);
      await store.delete({ filter: { unit: 'A' } });
      expect(idsOf(await store.similaritySearch('text a', 10))).toEqual(['b', 'd', 'f']);
      await store.delete({ ids: ['b', 'd'], filter: ({ metadata }) => metadata['n'] === 3 });
      expect(idsOf(await store.similaritySearch('text a', 10))).toEqual(['b', 'f']);
      await expect(store.delete()).rejects.toThrow('delete needs ids or a filter');
      await store.delete({ filter: {} });
      expect([store.size, await store.similaritySearch('text a', 1)]).toEqual([0, []]);
    });
  });
}

describeContract(MemoryVectorStore);
describeContract(ExactVectorStore);
describeOwn(ExactVectorStore);
if (addon !== null) {
  describeContract(HnswVectorStore);
  describeOwn(HnswVectorStore);
}
