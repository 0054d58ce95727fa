// What a server gives many who ask at once: `npm run bench:load` (`-- --seconds 60 --clients 1,8,64,256 --reader builtin`). Each client asks over
// one connection, the next question when the last is answered; beside them `/healthz` is asked every 50 ms. Then 256 questions are sent and the
// server is told to stop. Exits with 1 on an error, a lost answer, where the slowest of 256 gets less than half of what the median does, or
// where `/healthz` takes 100 ms more at the 99th percentile than while nobody asks.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { readConfig } from '../../src/config.ts';
import { percentile } from '../../src/eval/metrics/percentile.ts';
import { ingestBooks } from '../../src/ingest/ingest.ts';
import { hostileFamilies } from '../hostile/hostileFamilies.ts';
import { askLoop, askOnce } from './askLoop.ts';
import { startServer, type StartedServer } from './startServer.ts';

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '5' },
    clients: { type: 'string', default: '1,8,64,256' },
    reader: { type: 'string', default: 'off' },
  },
});

const QUESTIONS = [
  '各单位如何激励自学？',
  '市财政局三年来共培训多少人次？',
  'How did units motivate self-study?',
  '市科技局“七个一”学习制度是什么？',
  '市公安局的学习制度是什么？',
];

/** Sent when the server is told to stop. */
const LAST = 256;

const hostile = Object.values(hostileFamilies);
const faults: string[] = [];
const home = mkdtempSync(join(tmpdir(), 'casebook-load-'));
const env = { CASEBOOK_HOME: home, READER: values.reader };
try {
  await ingestBooks({ config: readConfig(env) });
  const server = await startServer(env);
  const idle = percentile(await probe(server.url, performance.now() + 2_000), 0.99) ?? 0;
  process.stdout.write(
    `reader ${values.reader}, ${values.seconds} s each, /healthz while nobody asks ${idle.toFixed(0)} ms\n\n`,
  );
  process.stdout.write(
    '| clients | answers a second | p50 ms | p95 | p99 | errors | slowest client ÷ median | healthz p99, most ms | resident MB |\n|---|---|---|---|---|---|---|---|---|\n',
  );
  for (const clients of values.clients.split(',').map(Number)) {
    const name = String(clients);
    await load(server, { clients, idle, name, question: (at) => QUESTIONS[at % 5]! });
  }
  await load(server, {
    ...{ clients: 8, idle, name: '8, hostile', mayRefuse: true },
    question: (at) => hostile[at % hostile.length]!(at).question,
  });
  await stopWhileAsked(server);
} finally {
  rmSync(home, { recursive: true, force: true });
}
for (const fault of faults) process.stderr.write(`${fault}\n`);
process.exitCode = faults.length > 0 ? 1 : 0;

async function load(
  server: StartedServer,
  {
    clients,
    idle,
    name,
    question,
    mayRefuse = false,
  }: {
    clients: number;
    idle: number;
    name: string;
    question: (at: number) => string;
    mayRefuse?: boolean;
  },
): Promise<void> {
  const seconds = Number(values.seconds);
  const until = performance.now() + seconds * 1000;
  const health = probe(server.url, until);
  const tallies = await Promise.all(
    Array.from({ length: clients }, (_, client) =>
      askLoop(server.url, { questions: (at) => question(client * 7 + at), until, mayRefuse }),
    ),
  );
  const times = tallies.flatMap((tally) => tally.times);
  const errors = new Map<string, number>();
  for (const tally of tallies)
    for (const [code, count] of tally.errors) errors.set(code, (errors.get(code) ?? 0) + count);
  const counts = tallies.map((tally) => tally.times.length);
  const share = Math.min(...counts) / (percentile(counts, 0.5) ?? 1);
  const probes = await health;
  const [slow, slowest] = [percentile(probes, 0.99) ?? 0, Math.max(...probes)];
  const at = (p: number): string => (percentile(times, p) ?? 0).toFixed(0);
  const told =
    errors.size === 0 ? '0' : [...errors].map(([code, n]) => `${n} × ${code}`).join(', ');
  process.stdout.write(
    `| ${name} | ${(times.length / seconds).toFixed(0)} | ${at(0.5)} | ${at(0.95)} | ${at(0.99)} | ${told} | ${share.toFixed(2)} | ${slow.toFixed(0)}, ${slowest.toFixed(0)} | ${server.residentMb()} |\n`,
  );
  if (errors.size > 0) faults.push(`${name} clients: errors ${told}`);
  if (share < 0.5)
    faults.push(`${name} clients: the slowest gets ${share.toFixed(2)} of the median`);
  if (slow > idle + 100) faults.push(`${name} clients: /healthz takes ${slow.toFixed(0)} ms`);
}

/** Milliseconds that `/healthz` takes, every 50 ms. */
async function probe(url: string, until: number): Promise<number[]> {
  const times: number[] = [];
  while (performance.now() < until) {
    const started = performance.now();
    await (await fetch(`${url}/healthz`)).text();
    times.push(performance.now() - started);
    await wait(50);
  }
  return times;
}

/** Half of the answers as JSON, half as event streams: each must come whole. */
async function stopWhileAsked(server: StartedServer): Promise<void> {
  const asked = Array.from({ length: LAST }, (_, at) =>
    askOnce(server.url, { question: QUESTIONS[at % 5]!, stream: at % 2 === 1 }).then(
      ({ status, body }) => status === 200 && (at % 2 === 0 || body.includes('event: done')),
      () => false,
    ),
  );
  await wait(300); // until all of it has been sent
  const started = performance.now();
  const code = await server.stop();
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const lost = (await Promise.all(asked)).filter((isWhole) => !isWhole).length;
  process.stdout.write(
    `\nSIGTERM with ${LAST} asked: ${lost} lost, exit ${code} after ${seconds} s\n`,
  );
  if (lost > 0 || code !== 0) faults.push(`SIGTERM: ${lost} lost, exit ${code}`);
}
