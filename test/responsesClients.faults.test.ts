import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createOpenAI, type OpenAIProvider } from '@ai-sdk/openai';
import {
  Agent,
  MemorySession,
  OpenAIProvider as AgentsProvider,
  Runner,
  tool,
  user,
} from '@openai/agents';
import { generateObject, generateText, jsonSchema, streamText, type ModelMessage } from 'ai';
import OpenAI from 'openai';
import { pino } from 'pino';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { openCasebook, type Casebook } from '../src/casebook.ts';
import { readConfig } from '../src/config.ts';
import { ingestBooks } from '../src/ingest/ingest.ts';
import { createApp } from '../src/server/app.ts';

// the newest lines of these packages that run on Node 20, unchanged

const KEY = 'a-key-of-sixteen-and-more';
const home = mkdtempSync(join(tmpdir(), 'casebook-responses-'));
const config = readConfig({
  READER: 'off',
  CASEBOOK_HOME: home,
  CASEBOOK_DATA: fileURLToPath(new URL('../data', import.meta.url)),
  CASEBOOK_API_KEY: KEY,
});
const QUESTION = '市统计局如何激励自学？';
const FOLLOW_UP = '那市财政局呢？';
const UNDERSTOOD = '（问题：市财政局如何激励自学？）';
let book: Casebook;
let server: Server;
let baseURL: string;

beforeAll(async () => {
  await ingestBooks({ config });
  book = await openCasebook(config, { chat: null });
  const logger = pino({ level: 'silent' });
  const app = createApp({ casebook: book, config: { ...config, rateLimit: 0 }, logger });
  server = createServer(app).listen(0, '127.0.0.1');
  await once(server, 'listening');
  baseURL = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`;
});
afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await book.close();
  rmSync(home, { recursive: true });
});
beforeEach(() => void book.conversations.deleteAll());

describe('openai’s responses', () => {
  const client = (): OpenAI => new OpenAI({ apiKey: KEY, baseURL, maxRetries: 0 });

  it('gets an answer whose annotations name page and quote at the place of each marker', async () => {
    const response = await client().responses.create({
      model: 'casebook',
      input: '市财政局三年来共培训多少人次？',
    });
    expect(response.status).toBe('completed');
    expect(response.output_text).toContain('3年来全局共培训166人次。[1]');
    expect(response.output_text).toContain('[1] 〔市财政局·第4页〕');
    const [message] = response.output;
    if (message?.type !== 'message' || message.content[0]?.type !== 'output_text')
      throw new Error('no message');
    const [first] = message.content[0].annotations;
    if (first?.type !== 'file_citation') throw new Error('no file citation');
    expect(response.output_text.slice(first.index, first.index + 3)).toBe('[1]');
    expect(first.filename).toContain('学习型党组织');
    expect(first).toMatchObject({ citation: { unit: '市财政局', pages: { first: 4 } } });
    expect(book.passage(first.file_id).text).toContain('166人次');
    expect(response.usage!.total_tokens).toBeGreaterThan(0);
  });

  it('streams the same as it gets at once, event by event', async () => {
    const openai = client();
    const whole = await openai.responses.create({ model: 'casebook', input: QUESTION });
    const stream = openai.responses.stream({ model: 'casebook', input: QUESTION });
    const types: string[] = [];
    let text = '';
    for await (const event of stream) {
      if (types.at(-1) !== event.type) types.push(event.type);
      if (event.type === 'response.output_text.delta') text += event.delta;
    }
    expect(types).toEqual([
      'response.created',
      'response.in_progress',
      'response.output_item.added',
      'response.content_part.added',
      'response.output_text.delta',
      'response.output_text.annotation.added',
      'response.output_text.done',
      'response.content_part.done',
      'response.output_item.done',
      'response.completed',
    ]);
    const last = await stream.finalResponse();
    expect(text).toBe(whole.output_text);
    expect(last.output_text).toBe(text);
    const content = (response: OpenAI.Responses.Response): unknown =>
      response.output.map((item) => (item.type === 'message' ? item.content : item));
    const plain = (value: unknown): unknown =>
      JSON.parse(
        JSON.stringify(value, (key, one: unknown) => (key === 'parsed' ? undefined : one)),
      );
    expect(plain(content(last))).toEqual(content(whole));
  });

  it('continues a conversation by previous_response_id, and branches from an earlier answer', async () => {
    const openai = client();
    const first = await openai.responses.create({ model: 'casebook', input: QUESTION });
    const second = await openai.responses.create({
      model: 'casebook',
      input: FOLLOW_UP,
      previous_response_id: first.id,
    });
    expect(second.output_text).toContain(UNDERSTOOD);
    expect(second.previous_response_id).toBe(first.id);
    expect(book.conversations.list()).toMatchObject([{ turns: 2, title: QUESTION }]);
    const branch = await openai.responses.create({
      model: 'casebook',
      input: '那市科技局呢？',
      previous_response_id: first.id,
    });
    expect(branch.output_text).toContain('（问题：市科技局如何激励自学？）');
    expect(book.conversations.list()).toHaveLength(2);
  });

  it('keeps nothing where store is false, and says so when that is continued', async () => {
    const openai = client();
    const first = await openai.responses.create({
      model: 'casebook',
      input: QUESTION,
      store: false,
    });
    expect(book.conversations.list()).toEqual([]);
    const again = openai.responses.create({
      model: 'casebook',
      input: FOLLOW_UP,
      previous_response_id: first.id,
    });
    await expect(again).rejects.toMatchObject({ status: 400, param: 'previous_response_id' });
  });

  it('is told which field asks for what no answer has', async () => {
    const format = { type: 'json_schema' as const, name: 'x', schema: { type: 'object' } };
    const asked = client().responses.create({
      model: 'casebook',
      input: QUESTION,
      text: { format },
    });
    await expect(asked).rejects.toMatchObject({ status: 400, param: 'text.format' });
    const unknown = client().responses.create({ model: 'gpt-5', input: QUESTION });
    await expect(unknown).rejects.toMatchObject({ status: 404, code: 'model_not_found' });
  });
});

describe('the Vercel AI SDK’s openai(…)', () => {
  const openai = (): OpenAIProvider => createOpenAI({ apiKey: KEY, baseURL });

  it('gets text and sources', async () => {
    const { text, sources, finishReason } = await generateText({
      model: openai()('casebook'),
      system: '你是海盗。',
      prompt: '市财政局三年来共培训多少人次？',
    });
    expect(text).toContain('166人次。[1]');
    expect(finishReason).toBe('stop');
    expect(sources).toMatchObject([{ type: 'source', sourceType: 'document' }]);
  });

  it('streams, and holds a conversation by references to what is kept here', async () => {
    const messages: ModelMessage[] = [{ role: 'user', content: QUESTION }];
    const first = streamText({ model: openai()('casebook'), messages });
    let text = '';
    for await (const delta of first.textStream) text += delta;
    expect(text).toContain('〔市统计局·');
    expect((await first.sources).length).toBeGreaterThan(0);
    messages.push(...(await first.response).messages, { role: 'user', content: FOLLOW_UP });
    const second = await generateText({ model: openai()('casebook'), messages });
    expect(second.text).toContain(UNDERSTOOD);
    expect(JSON.stringify(second.request.body)).toContain('item_reference');
    expect(book.conversations.list()).toMatchObject([{ turns: 2 }]);
  });

  it('works over chat completions as well, and without anything kept', async () => {
    const chat = await generateText({ model: openai().chat('casebook'), prompt: QUESTION });
    expect(chat.text).toContain('〔市统计局·');
    const providerOptions = { openai: { store: false } };
    const model = openai()('casebook');
    const first = await generateText({ model, prompt: QUESTION, providerOptions });
    const messages: ModelMessage[] = [
      { role: 'user', content: QUESTION },
      ...first.response.messages,
      { role: 'user', content: FOLLOW_UP },
    ];
    const second = await generateText({ model, messages, providerOptions });
    expect(second.text).toContain(UNDERSTOOD);
    expect(book.conversations.list()).toEqual([]);
  });

  it('is told that no object comes', async () => {
    const object = generateObject({
      model: openai()('casebook'),
      schema: jsonSchema({ type: 'object', properties: {}, additionalProperties: false }),
      prompt: QUESTION,
      maxRetries: 0,
    });
    await expect(object).rejects.toThrow(/text\.format must be of type text/u);
  });
});

describe('the OpenAI Agents SDK', () => {
  const runner = (): Runner =>
    new Runner({
      modelProvider: new AgentsProvider({ apiKey: KEY, baseURL, useResponses: true }),
      tracingDisabled: true,
    });
  const agent = new Agent({
    name: 'Librarian',
    instructions: 'Answer from the book.',
    model: 'casebook',
    tools: [
      tool({
        name: 'weather',
        description: 'The weather',
        parameters: z.object({ place: z.string() }),
        execute: () => 'rain',
      }),
    ],
  });

  it('runs an agent, with the tools it has', async () => {
    const result = await runner().run(agent, '市财政局三年来共培训多少人次？');
    expect(result.finalOutput).toContain('166人次。[1]');
  });

  it('streams a run', async () => {
    const result = await runner().run(agent, QUESTION, { stream: true });
    let text = '';
    for await (const delta of result.toTextStream()) text += delta;
    await result.completed;
    expect(text).toBe(result.finalOutput);
    expect(text).toContain('〔市统计局·');
  });

  it.each([
    ['the history that it sends', 'history'],
    ['the last response', 'previous'],
    ['a session', 'session'],
  ])('continues by %s', async (_, how) => {
    const run = runner();
    const session = new MemorySession();
    const first = await run.run(agent, QUESTION, how === 'session' ? { session } : {});
    const options =
      how === 'previous' ? { previousResponseId: first.lastResponseId! } : { session };
    const second =
      how === 'history'
        ? await run.run(agent, [...first.history, user(FOLLOW_UP)])
        : await run.run(agent, FOLLOW_UP, options);
    expect(second.finalOutput).toContain(UNDERSTOOD);
    expect(book.conversations.list()).toMatchObject([{ turns: 2 }]);
  });
});
