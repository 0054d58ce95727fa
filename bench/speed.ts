// What a reader waits for, measured on the built program: `npm run bench:speed`. The alternative in the same run is
// what one would put together from LangChain: its text splitter and memory vector store over the same embedder.
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { MemoryVectorStore } from '@langchain/classic/vectorstores/memory';
import { RecursiveCharacterTextSplitter } from '@langchain/textsplitters';
import { openCasebook } from '../src/casebook.ts';
import { readConfig } from '../src/config.ts';
import { BuiltinEmbeddings } from '../src/models/builtinEmbeddings.ts';
import { loadLexicon } from '../src/models/lexicon.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const home = mkdtempSync(join(tmpdir(), 'casebook-speed-'));
const env = {
  ...process.env,
  CASEBOOK_HOME: home,
  PORT: '3917',
  RATE_LIMIT: '0',
  LOG_LEVEL: 'silent',
};
const url = 'http://127.0.0.1:3917/api/chat';

const QUESTIONS = [
  '各单位如何激励自学？',
  'How did units motivate self-study?',
  '市财政局三年来共培训多少人次？',
  '市科技局的“七个一”包括哪些？',
  'What films did the Daqing Statistics Bureau watch?',
  '哪些单位聘请了专家讲课？',
  '市公安局的学习制度是什么？',
  '大同区怎样开展“站五分钟讲台”活动？',
];

async function ask(question: string): Promise<void> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ question }),
  });
  if (!response.ok) throw new Error(`${response.status} ${await response.text()}`);
  await response.arrayBuffer();
}

/** Milliseconds from starting the server to its first answer. */
async function startToFirstAnswer(): Promise<{ server: ChildProcess; ms: number }> {
  const started = performance.now();
  const server = spawn('npm', ['start'], { cwd: root, env, stdio: 'ignore', detached: true });
  for (;;) {
    try {
      await ask(QUESTIONS[0]!);
      return { server, ms: performance.now() - started };
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  }
}

async function answersPerSecond(total: number, clients: number): Promise<number> {
  let next = 0;
  const started = performance.now();
  const client = async (): Promise<void> => {
    while (next < total) await ask(QUESTIONS[next++ % QUESTIONS.length]!);
  };
  await Promise.all(Array.from({ length: clients }, client));
  return (total / (performance.now() - started)) * 1000;
}

/** The server runs below npm and a shell: its memory is that of the largest process of the group. */
function residentMegabytes(group: number): number {
  const list = spawnSync('ps', ['-o', 'rss=', '-g', String(group)], { encoding: 'utf8' }).stdout;
  return Math.max(...list.trim().split(/\s+/u).map(Number)) / 1024;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
}

async function p50(run: (question: string) => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < 25; round += 1) {
    for (const question of QUESTIONS) {
      const started = performance.now();
      await run(question);
      if (round > 2) times.push(performance.now() - started);
    }
  }
  return median(times);
}

const rows: [string, string][] = [];
try {
  spawnSync('node', ['scripts/build.js'], { cwd: root });
  const ingests = Array.from({ length: 5 }, () => {
    const started = performance.now();
    const run = spawnSync('node', ['bin/casebook.js', 'ingest'], { cwd: root, env });
    if (run.status !== 0) throw new Error(run.stderr.toString());
    return performance.now() - started;
  });
  rows.push(['ingest of the book, with process start', `${(median(ingests) / 1000).toFixed(2)} s`]);

  const { server, ms } = await startToFirstAnswer();
  rows.push(['npm start with an index to first answer', `${(ms / 1000).toFixed(2)} s`]);
  await answersPerSecond(200, 4);
  rows.push([
    'extractive answers over HTTP, 4 clients',
    `${(await answersPerSecond(2000, 4)).toFixed(0)} /s`,
  ]);
  rows.push(['resident memory while serving', `${residentMegabytes(server.pid!).toFixed(0)} MB`]);
  process.kill(-server.pid!, 'SIGTERM');

  const casebook = await openCasebook(readConfig({ CASEBOOK_HOME: home }));
  const ours = await p50((question) => casebook.search({ question, k: 10 }));
  rows.push(['retrieval, p50', `${ours.toFixed(2)} ms`]);
  rows.push([
    'whole answer in process, p50',
    `${(await p50((question) => casebook.ask({ question }))).toFixed(2)} ms`,
  ]);

  const splitter = new RecursiveCharacterTextSplitter({ chunkSize: 300, chunkOverlap: 50 });
  const text = readFileSync(join(root, 'data/daqing-2010.txt'), 'utf8');
  const store = await MemoryVectorStore.fromDocuments(
    await splitter.createDocuments([text]),
    new BuiltinEmbeddings(loadLexicon()),
  );
  const theirs = await p50((question) => store.similaritySearch(question, 10));
  rows.push(['LangChain splitter + memory vectors, retrieval p50', `${theirs.toFixed(2)} ms`]);
  rows.push([
    'ratio ours / LangChain (ours: words, translations, vectors, fusion)',
    (ours / theirs).toFixed(2),
  ]);
} finally {
  rmSync(home, { recursive: true, force: true });
}
for (const [name, value] of rows) process.stdout.write(`| ${name} | ${value} |\n`);
