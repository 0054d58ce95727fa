// HNSW against brute force on passage vectors of the builtin embedder. `npx tsx bench/hnsw.ts --help` for use.
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readBeir } from '../src/bench/readBeir.ts';
import { BuiltinEmbeddings } from '../src/models/builtinEmbeddings.ts';
import { loadLexicon } from '../src/models/lexicon.ts';
import { buildHnswFile } from '../src/retrieve/store/buildHnswFile.ts';
import { ExactVectorStore } from '../src/retrieve/store/exactVectorStore.ts';
import { defaultHnswOptions, loadHnsw } from '../src/retrieve/store/hnswModule.ts';
import { HnswVectorStore } from '../src/retrieve/store/hnswVectorStore.ts';
import { UnitVectors } from '../src/retrieve/store/unitVectors.ts';
import type { PassageVectorStore } from '../src/retrieve/store/vectorStore.ts';
import { varyPassages } from './varyPassages.ts';

const USAGE = `npx tsx bench/hnsw.ts DIR… [--sizes 10000,100000] [--m 16,24] [--ef-construction 200] [--ef 100,200]
DIR: BEIR folders (corpus.jsonl, queries.jsonl, qrels/test.tsv) whose passages are varied up to the sizes.`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    sizes: { type: 'string', default: '10000,100000' },
    m: { type: 'string', default: String(defaultHnswOptions.m) },
    'ef-construction': { type: 'string', default: String(defaultHnswOptions.efConstruction) },
    ef: { type: 'string', default: '100,150,200,300,400' },
    queries: { type: 'string', default: '300' },
    help: { type: 'boolean', default: false },
  },
});
const numbers = (list: string) => list.split(',').map(Number);

const addon = await loadHnsw();
if (values.help || positionals.length === 0 || !addon) {
  console.log(addon ? `skipped: no BEIR folder given\n${USAGE}` : 'skipped: no hnswlib-node');
  process.exit(0);
}

const embedder = new BuiltinEmbeddings(loadLexicon());
const sets = await Promise.all(positionals.map((folder) => readBeir(folder)));
const texts = [...new Set(sets.flatMap(({ passages }) => passages.map(({ text }) => text)))];
const questions = sets.flatMap((set) => set.queries.map(({ text }) => text));
const step = Math.max(1, Math.floor(questions.length / Number(values.queries)));
const queries = questions.filter((_, i) => i % step === 0).map((text) => embedder.embed(text));

console.log(
  '| passages | M | efC | build s | file MB | ef | recall@10 | recall@100 | p50 ms k=10 | p99 | p50 ms k=100 | p99 |',
);
console.log('|---|---|---|---|---|---|---|---|---|---|---|---|');
for (const size of numbers(values.sizes)) await benchSize(size);

async function benchSize(size: number): Promise<void> {
  const block = new Float32Array(size * embedder.dimensions);
  const passages = varyPassages(texts, { count: size, seed: 1 });
  passages.forEach((text, i) => block.set(embedder.embed(text), i * embedder.dimensions));
  const vectors = UnitVectors.takeOver(block, embedder.dimensions);
  const exact = new ExactVectorStore(embedder, { vectors });
  const [truth10, truth100] = [await searchAll(exact, 10), await searchAll(exact, 100)];
  const scan = ['exact', '', '', '', '', '1', '1', ...timesOf(truth10), ...timesOf(truth100)];
  console.log(`| ${size} | ${scan.join(' | ')} |`);
  for (const m of numbers(values.m)) {
    for (const efConstruction of numbers(values['ef-construction'])) {
      const folder = mkdtempSync(join(tmpdir(), 'casebook-bench-'));
      const path = join(folder, 'vectors.hnsw');
      const hnsw = { ...defaultHnswOptions, m, efConstruction };
      const started = performance.now();
      await buildHnswFile(vectors, { path, hnsw });
      const seconds = ((performance.now() - started) / 1000).toFixed(1);
      const megabytes = (statSync(path).size / 1e6).toFixed(1);
      for (const ef of numbers(values.ef)) {
        const setup = { addon: addon!, path, options: { ...hnsw, ef } };
        const store = await HnswVectorStore.open(embedder, { vectors }, setup);
        const [found10, found100] = [await searchAll(store, 10), await searchAll(store, 100)];
        const recalls = [recall(found10, truth10), recall(found100, truth100)];
        const row = [m, efConstruction, seconds, megabytes, ef, ...recalls];
        console.log(`| ${[size, ...row, ...timesOf(found10), ...timesOf(found100)].join(' | ')} |`);
      }
      rmSync(folder, { recursive: true });
    }
  }
}

interface Searched {
  scores: number[][];
  /** Sorted, in ms. */
  times: number[];
}

async function searchAll(store: PassageVectorStore, k: number): Promise<Searched> {
  for (const query of queries.slice(0, 50)) await store.nearest(query, k); // warm
  const scores: number[][] = [];
  const times: number[] = [];
  for (const query of queries) {
    const started = performance.now();
    const found = await store.nearest(query, k);
    times.push(performance.now() - started);
    scores.push(found.map(({ score }) => score));
  }
  return { scores, times: times.sort((a, b) => a - b) };
}

/** Share of what was found that is as near as the k-th of the exact scan: among equals, any will do. */
function recall(found: Searched, truth: Searched): string {
  let right = 0;
  found.scores.forEach((scores, i) => {
    const last = truth.scores[i]!.at(-1)!;
    right += scores.filter((score) => score >= last).length;
  });
  return (right / truth.scores.flat().length).toFixed(4);
}

function timesOf({ times }: Searched): string[] {
  return [0.5, 0.99].map((share) => times[Math.floor(share * times.length)]!.toFixed(2));
}
