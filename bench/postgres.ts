// An index in PostgreSQL beside one in a folder: `DATABASE_URL=postgres://… npx tsx bench/postgres.ts [PASSAGES]` (10,000). The
// schema `casebook` of that database is dropped first: give it one that is for trying.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig, type Config } from '../src/config.ts';
import { ingestBooks } from '../src/ingest/ingest.ts';
import { createEmbeddings } from '../src/models/embeddings.ts';
import { loadLexicon } from '../src/models/lexicon.ts';
import { createIndexStore } from '../src/retrieve/createIndexStore.ts';
import { ExactVectorStore } from '../src/retrieve/store/exactVectorStore.ts';
import { openDatabase } from '../src/retrieve/store/postgres/openDatabase.ts';
import { UnitVectors } from '../src/retrieve/store/unitVectors.ts';
import { largeBook } from './largeBook.ts';

const QUERIES = 200;
const passages = Number(process.argv[2] ?? 10_000);
const config = readConfig(process.env);
if (config.databaseUrl === null) {
  process.stdout.write('bench/postgres: skipped: DATABASE_URL is not set\n');
  process.exit(0);
}
const database = openDatabase(config.databaseUrl);
await database.query('DROP SCHEMA IF EXISTS casebook CASCADE');
await database.close();

const folder = mkdtempSync(join(tmpdir(), 'casebook-postgres-'));
const file = join(folder, 'large.txt');
writeFileSync(file, largeBook(passages));
const embedder = await createEmbeddings(config, loadLexicon());
const questions = Array.from({ length: QUERIES }, (_, at) =>
  embedder.embeddings.embedQuery(`第${at * 7}次检查锅炉和电表，车间节约了多少？`),
);
const queries = await Promise.all(questions);

async function measure(kind: string, own: Config): Promise<void> {
  const { seconds, steps } = await ingestBooks({ config: own, files: [file] });
  const store = await createIndexStore(own);
  const opening = performance.now();
  const opened = await store.open({ embedder });
  const openMs = performance.now() - opening;
  const rows = await opened.rows(Array.from({ length: opened.vectors.size }, (_, doc) => doc));
  const block = new UnitVectors();
  block.append(rows);
  const exact = new ExactVectorStore(embedder.embeddings, { vectors: block });
  const times: number[] = [];
  const filtered: number[] = [];
  let shared = 0;
  let full = 0;
  for (const query of queries) {
    const started = performance.now();
    await opened.vectors.nearest(query, 100);
    times.push(performance.now() - started);
    const first = (await opened.vectors.nearest(query, 10)).map(({ score }) => score);
    const truth = (await exact.nearest(query, 10)).at(-1)!.score;
    shared += first.filter((score) => score >= truth - 1e-6).length;
    const filtering = performance.now();
    full += (await opened.vectors.nearest(query, 10, (doc) => doc % 100 === 7)).length;
    filtered.push(performance.now() - filtering);
  }
  const at = (list: number[], share: number): string =>
    [...list].sort((a, b) => a - b)[Math.floor(list.length * share)]!.toFixed(1);
  process.stdout.write(
    `| ${kind} | ${seconds.toFixed(1)} | ${steps.index.toFixed(1)} | ${(openMs / 1000).toFixed(2)} | ${at(times, 0.5)} | ${at(times, 0.95)} | ${(shared / QUERIES / 10).toFixed(3)} | ${at(filtered, 0.5)} | ${(full / QUERIES).toFixed(1)} |\n`,
  );
  await store.close();
}

process.stdout.write(
  `${passages} passages, ${embedder.dimensions} dimensions\n\n| index | ingest s | of it writing s | open s | nearest 100 p50 ms | p95 ms | recall@10 | filter of 1 % p50 ms | of 10 |\n|---|---|---|---|---|---|---|---|---|\n`,
);
await measure('folder', { ...config, databaseUrl: null, home: join(folder, 'home') });
await measure('PostgreSQL', config);
rmSync(folder, { recursive: true });
