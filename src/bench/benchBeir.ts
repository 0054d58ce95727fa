import { BuiltinEmbeddings } from '../models/builtinEmbeddings.ts';
import type { Embedder } from '../models/embeddings.ts';
import { loadLexicon, type Lexicon } from '../models/lexicon.ts';
import { ExactVectorStore } from '../retrieve/store/exactVectorStore.ts';
import { LexicalIndex } from '../retrieve/store/lexicalIndex.ts';
import { createRanker } from '../retrieve/ranker.ts';
import type { Scored } from '../retrieve/store/topK.ts';
import { UnitVectors } from '../retrieve/store/unitVectors.ts';
import { indexTerms } from '../text/words.ts';
import { rankingMetrics, type JudgedRanking, type RankingMetrics } from './rankingMetrics.ts';
import { readBeir } from './readBeir.ts';

/** How well the three rankings did on one set. */
export interface BeirResult {
  /** Id of the embedder that made the vectors, and how many numbers they have. */
  embedder: string;
  dimensions: number;
  bm25: RankingMetrics;
  vectors: RankingMetrics;
  fused: RankingMetrics;
  /** All three rankings of a question count as one query; embedding the question is part of it. */
  queriesPerSecond: number;
  passages: number;
  queries: number;
}

/** What is measured, and who is told how far it is. */
export interface BeirOptions {
  /** Default: the builtin one. */
  embedder?: Embedder | undefined;
  /** Passages embedded. */
  onProgress?: ((done: number, total: number) => void) | undefined;
}

/** Texts handed to the embedder at once. */
const BATCH = 64;

/**
 * Measures the retrieval of `ask` on a BEIR folder; passages are indexed as they are given.
 *
 * @throws CasebookError `invalid_input` where the folder cannot be read, `model_failed` where the embedder fails.
 */
export async function benchBeir(folder: string, options: BeirOptions = {}): Promise<BeirResult> {
  const { passages, queries } = readBeir(folder);
  const lexicon = loadLexicon();
  const embedder = options.embedder ?? builtin(lexicon);
  const { embeddings, dimensions } = embedder;
  const texts = passages.map(({ text }) => text);
  const lexical = LexicalIndex.build(texts.map((text) => indexTerms(text)));
  const block = await embedAll(texts, { embedder, onProgress: options.onProgress });
  const vectors = new ExactVectorStore(embeddings, {
    vectors: UnitVectors.takeOver(block, dimensions),
  });
  const ranker = createRanker({ lexicon, lexical, vectors, embeddings });
  const judged: Record<'lexical' | 'vectors' | 'fused', JudgedRanking[]> = {
    lexical: [],
    vectors: [],
    fused: [],
  };
  const started = performance.now();
  for (const { text, relevant } of queries) {
    const rankings = await ranker.rank(await ranker.prepare(text), { k: 20 });
    for (const kind of ['lexical', 'vectors', 'fused'] as const) {
      judged[kind].push({ ranked: docsOf(rankings[kind]), relevant });
    }
  }
  const seconds = (performance.now() - started) / 1000;
  return {
    embedder: embedder.id,
    dimensions,
    bm25: rankingMetrics(judged.lexical),
    vectors: rankingMetrics(judged.vectors),
    fused: rankingMetrics(judged.fused),
    queriesPerSecond: Number((queries.length / seconds).toPrecision(3)),
    passages: passages.length,
    queries: queries.length,
  };
}

function builtin(lexicon: Lexicon): Embedder {
  const embeddings = new BuiltinEmbeddings(lexicon);
  return { embeddings, id: embeddings.id, dimensions: embeddings.dimensions };
}

async function embedAll(
  texts: readonly string[],
  { embedder, onProgress }: { embedder: Embedder; onProgress: BeirOptions['onProgress'] },
): Promise<Float32Array<ArrayBuffer>> {
  const { embeddings, dimensions } = embedder;
  const block = new Float32Array(texts.length * dimensions);
  for (let done = 0; done < texts.length; done += BATCH) {
    onProgress?.(done, texts.length);
    const rows = await embeddings.embedDocuments(texts.slice(done, done + BATCH));
    rows.forEach((row, at) => block.set(row, (done + at) * dimensions));
  }
  onProgress?.(texts.length, texts.length);
  return block;
}

/** The result as a table. */
export function benchTable(result: BeirResult): string {
  const names = Object.keys(result.fused) as (keyof RankingMetrics)[];
  const rows = (['bm25', 'vectors', 'fused'] as const).map((kind) =>
    [kind.padEnd(8), ...names.map((name) => result[kind][name].toFixed(4).padStart(10))].join(''),
  );
  const head = [''.padEnd(8), ...names.map((name) => name.padStart(10))].join('');
  const size = `${result.passages} passages, ${result.queries} queries`;
  const embedder = `vectors: ${result.embedder}, ${result.dimensions} dimensions`;
  return [head, ...rows, `${size}, ${result.queriesPerSecond} queries/s`, embedder].join('\n');
}

function docsOf(ranking: readonly Scored[]): number[] {
  return ranking.map(({ doc }) => doc);
}
