import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { askOnce } from '../bench/load/askLoop.ts';
import { startServer, type StartedServer } from '../bench/load/startServer.ts';
import type { Readiness } from '../src/casebook.ts';
import { readConfig } from '../src/config.ts';
import { ingestBooks } from '../src/ingest/ingest.ts';
import {
  startFakeOpenaiServer,
  type Behaviour,
  type FakeOpenaiServer,
} from '../src/testing/fakeOpenaiServer.ts';
import { embeds, failsWith, staysSilent } from '../src/testing/openaiBehaviours.ts';
import type { Answer } from '../src/types.ts';

const books = fileURLToPath(new URL('books', import.meta.url));
const QUESTION = '云河第二机床厂2014年节电多少度？';

const vectors = embeds((text) =>
  Array.from(createHash('sha256').update(text).digest(), (byte) => byte / 127.5 - 1),
);
/** What the embedder does now. */
let behaviour: Behaviour = vectors;
let embedder: FakeOpenaiServer;
let server: StartedServer | undefined;
const home = mkdtempSync(join(tmpdir(), 'casebook-away-'));
let env: Record<string, string>;

beforeAll(async () => {
  embedder = await startFakeOpenaiServer([(...args) => behaviour(...args)]);
  env = {
    ...{ CASEBOOK_HOME: home, CASEBOOK_DATA: books, READER: 'off', LOG_LEVEL: 'silent' },
    ...{ EMBEDDINGS: 'openai', EMBEDDINGS_MODEL: 'm', OPENAI_BASE_URL: embedder.url },
  };
  await ingestBooks({ config: readConfig(env) });
});
afterEach(async () => {
  await server?.stop();
  server = undefined;
});
afterAll(async () => {
  await embedder.close();
  rmSync(home, { recursive: true });
});

const start = (): Promise<StartedServer> => startServer(env, { isBuilt: true });

async function ask(): Promise<Answer & { ms: number }> {
  const started = performance.now();
  const { status, body } = await askOnce(server!.url, { question: QUESTION });
  expect([status, body]).toEqual([200, expect.any(String)]);
  return { ...(JSON.parse(body) as Answer), ms: performance.now() - started };
}

async function ready(): Promise<Readiness> {
  const response = await fetch(`${server!.url}/readyz`);
  expect(response.status).toBe(200);
  return (await response.json()) as Readiness;
}

describe('a server whose embedder is away', () => {
  it.each([
    ['answers with 500', failsWith(500), 'answers with 500'],
    ['says nothing', staysSilent, /did not answer within 5 s|cannot be reached/u],
  ])('that %s answers by words, says so, and goes back', async (_, fault, why) => {
    behaviour = vectors;
    server = await start();
    expect((await ask()).notes).toEqual([]);
    behaviour = fault;
    const [first, second] = [await ask(), await ask()];
    expect(first.ms).toBeLessThan(8_000);
    expect(second.ms).toBeLessThan(2_000); // it waits for nothing
    for (const answer of [first, second]) {
      expect(answer).toMatchObject({
        status: 'answered',
        notes: [/向量服务暂时不可用/u].map((said) => expect.stringMatching(said) as string),
      });
      expect(answer.text).toContain('86万度');
    }
    const kept = (await (
      await fetch(`${server.url}/api/conversations/${first.conversationId}`)
    ).json()) as { turns: { answer: Answer }[] };
    expect(kept.turns[0]!.answer.notes).toEqual(first.notes);
    const found = await fetch(`${server.url}/api/search?q=${encodeURIComponent(QUESTION)}`);
    expect(await found.json()).toMatchObject({ searched: { wordsAlone: true } });
    expect(await ready()).toMatchObject({ ready: true, degraded: true });
    expect((await ready()).notices.join('\n')).toMatch(why);
    behaviour = vectors;
    await expect.poll(async () => (await ready()).degraded, { timeout: 20_000 }).toBe(false);
    expect((await ask()).notes).toEqual([]);
  });

  it.each([
    ['refused', failsWith(503)],
    ['silent', staysSilent],
  ])('starts with a whole index while connections are %s', async (_, fault) => {
    behaviour = fault;
    const started = performance.now();
    server = await start();
    expect(performance.now() - started).toBeLessThan(30_000);
    expect((await ask()).text).toContain('86万度');
    expect(await ready()).toMatchObject({ ready: true, degraded: true });
  });
});
