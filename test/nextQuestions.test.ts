import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ingestBooks, openCasebook, readConfig, type Casebook } from '../src/index.ts';
import { createApp } from '../src/server/app.ts';
import type { Answer } from '../src/types.ts';

const CLICKS = 200;
const LEAST_ANSWERED = 0.95;

const books = fileURLToPath(new URL('./books/', import.meta.url));
const home = mkdtempSync(join(tmpdir(), 'casebook-next-'));
let casebook: Casebook;
let server: Server;
let url: string;

beforeAll(async () => {
  const config = readConfig({ CASEBOOK_HOME: home, READER: 'off' });
  const files = ['yunhe-2015', 'harbour-2018', 'shiqiao-2019'].map((one) => `${books}${one}.txt`);
  await ingestBooks({ config, files });
  casebook = await openCasebook(config);
  const settings = { apiKey: null, rateLimit: 0, trustProxy: 0 };
  const app = createApp({ casebook, config: settings, logger: pino({ level: 'silent' }) });
  server = createServer(app).listen(0, '127.0.0.1');
  await once(server, 'listening');
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}, 60_000);

afterAll(async () => {
  server.close();
  await casebook.close();
  rmSync(home, { recursive: true });
});

async function post<T>(path: string, body: unknown): Promise<T> {
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(`${url}${path}`, {
    method: 'POST',
    headers,
    body: JSON.stringify(body),
  });
  expect(response.status).toBe(200);
  return (await response.json()) as T;
}

const suggested = async (body: object): Promise<string[]> =>
  (await post<{ questions: string[] }>('/api/suggest', body)).questions;

describe('the questions that are suggested', () => {
  it(`are answered when ${CLICKS} are clicked, ${LEAST_ANSWERED * 100} % of them at least`, async () => {
    const outcomes: { question: string; status: Answer['status'] }[] = [];
    const click = async (
      question: string,
      filter: object,
      conversationId?: string,
    ): Promise<Answer> => {
      const answer = await post<Answer>('/api/chat', { question, filter, conversationId });
      outcomes.push({ question, status: answer.status });
      return answer;
    };
    for (const { id } of casebook.books()) {
      const filter = { books: [id] };
      for (const language of ['zh', 'en']) {
        for (const first of await suggested({ filter, language, most: 12 })) {
          const { conversationId } = await click(first, filter);
          for (let step = 0; step < 6 && outcomes.length < CLICKS; step += 1) {
            const [next] = await suggested({ filter, conversationId, most: 1 });
            if (next === undefined) break;
            await click(next, filter, conversationId);
          }
        }
      }
    }
    const failed = outcomes.filter(({ status }) => status !== 'answered');
    process.stdout.write(`${outcomes.length} clicked, ${failed.length} not answered\n`);
    expect(outcomes.length).toBeGreaterThanOrEqual(CLICKS);
    expect(1 - failed.length / outcomes.length).toBeGreaterThanOrEqual(LEAST_ANSWERED);
  }, 240_000);
});
