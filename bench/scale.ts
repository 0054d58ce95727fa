// How search grows with the book: `node --expose-gc --import tsx bench/scale.ts DIR… [--sizes 1000,10000,100000]`, with
// BEIR folders. Their passages are varied up to the size; every question is put once, in the order given.
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readBeir } from '../src/bench/readBeir.ts';
import { BuiltinEmbeddings } from '../src/models/builtinEmbeddings.ts';
import { loadLexicon } from '../src/models/lexicon.ts';
import { buildHnswFile } from '../src/retrieve/store/buildHnswFile.ts';
import { loadHnsw } from '../src/retrieve/store/hnswModule.ts';
import { HnswVectorStore } from '../src/retrieve/store/hnswVectorStore.ts';
import { LexicalIndex } from '../src/retrieve/store/lexicalIndex.ts';
import { createRanker } from '../src/retrieve/ranker.ts';
import { UnitVectors } from '../src/retrieve/store/unitVectors.ts';
import { indexTerms } from '../src/text/words.ts';
import { varyPassages } from './varyPassages.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { sizes: { type: 'string', default: '1000,10000,100000' } },
});
const addon = await loadHnsw();
if (positionals.length === 0 || !addon) {
  console.log(addon ? 'skipped: no BEIR folder given' : 'skipped: no hnswlib-node');
  process.exit(0);
}
const hnsw = addon;

const loading = performance.now();
const lexicon = loadLexicon();
console.log(`lexicon: ${Math.round(performance.now() - loading)} ms to load`);
const embeddings = new BuiltinEmbeddings(lexicon);
const sets = positionals.map((folder) => ({ folder, ...readBeir(folder) }));
const texts = [...new Set(sets.flatMap(({ passages }) => passages.map(({ text }) => text)))];
// The dictionaries load at the first use, once for a process.
embeddings.embed(texts[0]!);

console.log('| passages | questions | index MB | open ms | memory MB | p50 ms | p99 ms |');
console.log('|---|---|---|---|---|---|---|');
for (const size of values.sizes.split(',').map(Number)) await benchSize(size);

async function benchSize(size: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'casebook-scale-'));
  const [lexicalFile, graphFile] = [join(folder, 'lexical.bin'), join(folder, 'vectors.hnsw')];
  const vectors = await writeIndex(size, { lexicalFile, graphFile });
  const opening = performance.now();
  const lexical = LexicalIndex.fromBytes(readFileSync(lexicalFile));
  const store = await HnswVectorStore.open(
    embeddings,
    { vectors },
    { addon: hnsw, path: graphFile },
  );
  const openMs = performance.now() - opening;
  const ranker = createRanker({ lexicon, lexical, vectors: store, embeddings });
  const native = statSync(graphFile).size;
  const megabytes = (statSync(lexicalFile).size + statSync(graphFile).size) / 1e6;
  for (const { folder: name, queries } of sets) {
    const times: number[] = [];
    for (const { text } of queries) {
      const started = performance.now();
      await ranker.rank(await ranker.prepare(text), { k: 10 });
      times.push(performance.now() - started);
    }
    times.sort((a, b) => a - b);
    const at = (share: number) => times[Math.floor(share * (times.length - 1))]!.toFixed(1);
    const row = [
      size,
      name,
      megabytes.toFixed(0),
      openMs.toFixed(0),
      ((memory() + native) / 1e6).toFixed(0),
    ];
    console.log(`| ${[...row, at(0.5), at(0.99)].join(' | ')} |`);
  }
  rmSync(folder, { recursive: true });
}

async function writeIndex(
  size: number,
  { lexicalFile, graphFile }: { lexicalFile: string; graphFile: string },
): Promise<UnitVectors> {
  const passages = varyPassages(texts, { count: size, seed: 1 });
  writeFileSync(lexicalFile, LexicalIndex.build(passages.map(indexTerms)).toBytes());
  const block = new Float32Array(size * embeddings.dimensions);
  passages.forEach((text, doc) => block.set(embeddings.embed(text), doc * embeddings.dimensions));
  const vectors = UnitVectors.takeOver(block, embeddings.dimensions);
  await buildHnswFile(vectors, { path: graphFile });
  return vectors;
}

/** Bytes held by JavaScript, the lexicon and the vectors among them; the graph lives outside. */
function memory(): number {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}
