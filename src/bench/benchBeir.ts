import { BuiltinEmbeddings } from '../models/builtinEmbeddings.ts';
import { loadLexicon } from '../models/lexicon.ts';
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
  bm25: RankingMetrics;
  vectors: RankingMetrics;
  fused: RankingMetrics;
  /** All three rankings of a question count as one query. */
  queriesPerSecond: number;
  passages: number;
  queries: number;
}

/** Measures the retrieval of `ask` on a BEIR folder; passages are indexed as they are given. */
export async function benchBeir(folder: string): Promise<BeirResult> {
  const { passages, queries } = readBeir(folder);
  const lexicon = loadLexicon();
  const embeddings = new BuiltinEmbeddings(lexicon);
  const lexical = LexicalIndex.build(passages.map(({ text }) => indexTerms(text)));
  const rows = await embeddings.embedDocuments(passages.map(({ text }) => text));
  const block = Float32Array.from(rows.flat());
  const vectors = new ExactVectorStore(embeddings, {
    vectors: UnitVectors.takeOver(block, embeddings.dimensions),
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
    bm25: rankingMetrics(judged.lexical),
    vectors: rankingMetrics(judged.vectors),
    fused: rankingMetrics(judged.fused),
    queriesPerSecond: Math.round(queries.length / seconds),
    passages: passages.length,
    queries: queries.length,
  };
}

/** The result as a table. */
export function benchTable(result: BeirResult): string {
  const names = Object.keys(result.fused) as (keyof RankingMetrics)[];
  const rows = (['bm25', 'vectors', 'fused'] as const).map((kind) =>
    [kind.padEnd(8), ...names.map((name) => result[kind][name].toFixed(4).padStart(10))].join(''),
  );
  const head = [''.padEnd(8), ...names.map((name) => name.padStart(10))].join('');
  const size = `${result.passages} passages, ${result.queries} queries`;
  return [head, ...rows, `${size}, ${result.queriesPerSecond} queries/s`].join('\n');
}

function docsOf(ranking: readonly Scored[]): number[] {
  return ranking.map(({ doc }) => doc);
}
