// What a user would pick instead, on the same questions in the same run: `npx tsx bench/sideBySide.ts DIR…`, with BEIR folders.
import { BM25Retriever } from '@langchain/community/retrievers/bm25';
import { Document } from '@langchain/core/documents';
import { RecursiveCharacterTextSplitter } from '@langchain/textsplitters';
import { create, insertMultiple, search } from '@orama/orama';
import MiniSearch from 'minisearch';
import { benchBeir } from '../src/bench/benchBeir.ts';
import { rankingMetrics, type RankingMetrics } from '../src/bench/rankingMetrics.ts';
import { readBeir, type BeirSet } from '../src/bench/readBeir.ts';
import { BuiltinEmbeddings } from '../src/models/builtinEmbeddings.ts';
import { loadLexicon } from '../src/models/lexicon.ts';
import { ExactVectorStore } from '../src/retrieve/store/exactVectorStore.ts';
import { segmenter } from '../src/text/segmenter.ts';

/** Ordinals of passages for a question, best first. */
type Search = (question: string) => Promise<number[]> | number[];

const DEPTH = 20;

/** As its README begins: one text field, terms joined by OR; or with Chinese words cut by jieba, as an expert would. */
function miniSearch({ passages }: BeirSet, cut?: (text: string) => string[]): Search {
  const index = new MiniSearch({ fields: ['text'], ...(cut && { tokenize: cut }) });
  index.addAll(passages.map(({ text }, id) => ({ id, text })));
  return (question) =>
    index
      .search(question)
      .slice(0, DEPTH)
      .map(({ id }) => Number(id));
}

/** As its README begins: a schema of one string, the default language. */
async function orama({ passages }: BeirSet): Promise<Search> {
  const index = create({ schema: { text: 'string' } as const });
  const documents = passages.map(({ text }, doc) => ({ id: `p${doc}`, text }));
  await insertMultiple(index, documents);
  return async (question) => {
    const { hits } = await search(index, { term: question, limit: DEPTH });
    return hits.map(({ id }) => Number(id.slice(1)));
  };
}

/** Its default splitter (1,000 characters, 200 shared), then its BM25; a passage ranks where its first chunk does. */
async function langchain({ passages }: BeirSet): Promise<Search> {
  const splitter = new RecursiveCharacterTextSplitter();
  const whole = passages.map(
    ({ text }, doc) => new Document({ pageContent: text, metadata: { doc } }),
  );
  const chunks = await splitter.splitDocuments(whole);
  const retriever = BM25Retriever.fromDocuments(chunks, { k: chunks.length });
  return async (question) => {
    const found = await retriever.invoke(question);
    return [...new Set(found.map(({ metadata }) => Number(metadata.doc)))].slice(0, DEPTH);
  };
}

function cutWords(text: string): string[] {
  const words = segmenter().cutForSearch(text, true);
  return words.filter((word) => /[\p{L}\p{N}]/u.test(word));
}

interface Measured {
  metrics: RankingMetrics;
  queriesPerSecond: number;
}

async function measure({ queries }: BeirSet, find: Search): Promise<Measured> {
  const judged = [];
  const started = performance.now();
  for (const { text, relevant } of queries) judged.push({ ranked: await find(text), relevant });
  const seconds = (performance.now() - started) / 1000;
  return {
    metrics: rankingMetrics(judged),
    queriesPerSecond: Math.round(queries.length / seconds),
  };
}

function row(name: string, { metrics, queriesPerSecond }: Measured): string {
  const cells = (['recall@1', 'recall@10', 'mrr@10', 'ndcg@10'] as const).map((metric) =>
    metrics[metric].toFixed(3),
  );
  return `| ${[name, ...cells, queriesPerSecond].join(' | ')} |`;
}

/** Our vectors alone, as a LangChain vector store in any chain. */
async function ourVectors({ passages }: BeirSet): Promise<Search> {
  const embeddings = new BuiltinEmbeddings(loadLexicon());
  const documents = passages.map(
    ({ text }, doc) => new Document({ pageContent: text, metadata: { doc } }),
  );
  const store = await ExactVectorStore.fromDocuments(documents, embeddings);
  return async (question) => {
    const found = await store.similaritySearch(question, DEPTH);
    return found.map(({ metadata }) => Number(metadata.doc));
  };
}

for (const folder of process.argv.slice(2)) {
  const set = readBeir(folder);
  const { fused, queriesPerSecond } = await benchBeir(folder);
  const lines = [
    `${folder}: ${set.passages.length} passages, ${set.queries.length} questions`,
    '| | recall@1 | recall@10 | MRR@10 | nDCG@10 | queries/s |',
    '|---|---|---|---|---|---|',
    row('LangChain BM25Retriever', await measure(set, await langchain(set))),
    row('Orama', await measure(set, await orama(set))),
    row('MiniSearch', await measure(set, miniSearch(set))),
    row('MiniSearch with jieba', await measure(set, miniSearch(set, cutWords))),
    row('casebook, vectors alone', await measure(set, await ourVectors(set))),
    row('casebook', { metrics: fused, queriesPerSecond }),
  ];
  process.stdout.write(`${lines.join('\n')}\n\n`);
}
