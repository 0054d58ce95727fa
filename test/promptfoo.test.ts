import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openCasebook, type Casebook } from '../src/casebook.ts';
import { readConfig } from '../src/config.ts';
import { promptfooConfig } from '../src/eval/exchange/promptfooConfig.ts';
import type { Exchanged } from '../src/eval/exchange/exchanged.ts';
import { readSets } from '../src/eval/readSets.ts';
import { ingestBooks } from '../src/ingest/ingest.ts';
import { createApp } from '../src/server/app.ts';

const home = mkdtempSync(join(tmpdir(), 'casebook-promptfoo-'));
const config = readConfig({ READER: 'off', CASEBOOK_HOME: home });
const set = fileURLToPath(new URL('../examples/evaluation/sets/own.jsonl', import.meta.url));
const server = createServer();
let casebook: Casebook;

beforeAll(async () => {
  await ingestBooks({ config });
  casebook = await openCasebook(config, { chat: null });
  server.on('request', createApp({ casebook, config, logger: pino({ level: 'silent' }) }));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
});
afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await casebook.close();
  rmSync(home, { recursive: true });
});

interface Config {
  providers: {
    id: string;
    config: {
      method: string;
      headers: Record<string, string>;
      body: unknown;
      transformResponse: string;
    };
  }[];
  tests: { vars: { question: string }; assert: { type: string; value: string[] }[] }[];
}

/** What promptfoo does with the provider: fills in the prompt, posts, transforms the answer by an expression over `json`. */
async function output(provider: Config['providers'][0], question: string): Promise<string> {
  const { method, headers, body, transformResponse } = provider.config;
  const { pathname } = new URL(provider.id);
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}${pathname}`;
  const filled = JSON.stringify(body).replace('{{prompt}}', JSON.stringify(question).slice(1, -1));
  const named = Object.entries(headers).map(([name, value]) => [
    name,
    value.replace(/\{\{.*\}\}/u, ''),
  ]);
  const response = await fetch(url, {
    method,
    headers: Object.fromEntries(named) as Record<string, string>,
    body: filled,
  });
  const json = await response.json();
  return new Function('json', `return ${transformResponse}`)(json) as string;
}

describe('promptfooConfig()', () => {
  it('asks /v1 of a running casebook: its assertions hold for what is right', async () => {
    const questions = readSets([set]).map((line): Exchanged => ({
      id: line.id,
      language: line.language,
      question: line.question!,
      answer: '',
      reference: '',
      facts: line.facts.map(({ anyOf }) => anyOf),
      isRefusal: line.status === 'not_in_book',
      isFollowUp: false,
      ranked: [],
      relevant: [],
    }));
    const { providers, tests } = promptfooConfig({ questions, corpus: [] }) as unknown as Config;
    expect(tests).toHaveLength(4);
    const held: boolean[] = [];
    for (const { vars, assert } of tests) {
      const said = (await output(providers[0]!, vars.question)).toLowerCase();
      expect(said).toMatch(/^\[[a-z_]+\] ./u);
      held.push(
        assert.every(({ value }) => value.some((form) => said.includes(form.toLowerCase()))),
      );
    }
    expect(held.filter(Boolean).length).toBeGreaterThanOrEqual(3);
    expect(held.at(-1)).toBe(true); // the refusal, told by its status
  });
});
