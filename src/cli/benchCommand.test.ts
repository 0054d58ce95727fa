import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { BeirResult } from '../bench/benchBeir.ts';
import { readConfig } from '../config.ts';
import { startFakeOpenaiServer, type FakeOpenaiServer } from '../testing/fakeOpenaiServer.ts';
import { embeds, failsWith } from '../testing/openaiBehaviours.ts';
import { UsageError } from './arguments.ts';
import { benchCommand } from './benchCommand.ts';

let folder: string;
let server: FakeOpenaiServer | undefined;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'casebook-bench-'));
  mkdirSync(join(folder, 'qrels'));
  const texts = ['工厂检修锅炉', '建立图书馆供党员自学'];
  const rows = texts.map((text, id) => JSON.stringify({ _id: `${id}`, text }));
  writeFileSync(join(folder, 'corpus.jsonl'), rows.join('\n'));
  writeFileSync(join(folder, 'queries.jsonl'), '{"_id":"q","text":"哪里能借书？"}');
  writeFileSync(join(folder, 'qrels', 'test.tsv'), 'q\tc\ts\nq\t1\t1\n');
});

afterEach(async () => {
  rmSync(folder, { recursive: true });
  await server?.close();
  server = undefined;
});

async function run(env: Record<string, string>, ...args: string[]): Promise<string> {
  const printed: string[] = [];
  const code = await benchCommand(args, {
    config: readConfig(env),
    isTerminal: false,
    print: (text) => printed.push(text),
    note: () => undefined,
    progress: () => undefined,
  });
  expect(code).toBe(0);
  return printed.join('\n');
}

describe('benchCommand()', () => {
  it('measures with the builtin embedder where nothing is set', async () => {
    const result = JSON.parse(await run({}, '--beir', folder, '--json')) as BeirResult;
    expect(result.embedder).toMatch(/^builtin:/u);
    expect(await run({}, '--beir', folder)).toContain(
      `vectors: ${result.embedder}, 100 dimensions`,
    );
  });

  it('measures with the embedder of EMBEDDINGS', async () => {
    // Who asks for books is near the library, and nothing else is near anything.
    server = await startFakeOpenaiServer([
      embeds((text) => (/书/u.test(text) ? [1, 0, 0] : [0, 1, 0])),
    ]);
    const env = {
      EMBEDDINGS: 'openai',
      EMBEDDINGS_MODEL: 'any-model',
      EMBEDDINGS_DIMENSIONS: '3',
      OPENAI_BASE_URL: server.url,
    };
    const result = JSON.parse(await run(env, '--beir', folder, '--json')) as BeirResult;
    expect(result).toMatchObject({ embedder: 'openai:any-model@3', dimensions: 3, passages: 2 });
    expect(result.vectors['recall@1']).toBe(1);
    const asked = server.requests.map(({ path, body }) => [path, body.model, body.dimensions]);
    expect(asked).toEqual(Array.from({ length: 2 }, () => ['/v1/embeddings', 'any-model', 3]));
    expect(server.requests.map(({ body }) => body.input)).toEqual([
      ['工厂检修锅炉', '建立图书馆供党员自学'],
      '哪里能借书？',
    ]);
    expect(await run(env, '--beir', folder)).toContain('vectors: openai:any-model@3, 3 dimensions');
  });

  it('says which embedder failed', async () => {
    server = await startFakeOpenaiServer([failsWith(401)]);
    const env = { EMBEDDINGS: 'openai', EMBEDDINGS_DIMENSIONS: '3', OPENAI_BASE_URL: server.url };
    await expect(run(env, '--beir', folder)).rejects.toMatchObject({
      code: 'model_failed',
      message: expect.stringContaining('embedder openai:text-embedding-3-small@3: ') as string,
    });
  });

  it('says what it needs', async () => {
    await expect(run({})).rejects.toThrow(UsageError);
    await expect(run({ EMBEDDINGS: 'openai' }, '--beir', folder)).rejects.toThrow(
      /needs OPENAI_API_KEY, or OPENAI_BASE_URL/u,
    );
  });
});
