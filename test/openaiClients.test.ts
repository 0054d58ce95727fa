import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ChatOpenAI } from '@langchain/openai';
import OpenAI from 'openai';
import { pino } from 'pino';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openCasebook, type Casebook } from '../src/casebook.ts';
import { readConfig } from '../src/config.ts';
import { ingestBooks } from '../src/ingest/ingest.ts';
import { createApp } from '../src/server/app.ts';
import { createFakeCasebook, fakeAnswer } from '../src/testing/fakeCasebook.ts';
import type { Citation } from '../src/types.ts';

const KEY = 'a-key-of-sixteen-and-more';
const home = mkdtempSync(join(tmpdir(), 'casebook-openai-'));
const data = fileURLToPath(new URL('../data', import.meta.url));
const config = readConfig({
  READER: 'off',
  CASEBOOK_HOME: home,
  CASEBOOK_DATA: data,
  CASEBOOK_API_KEY: KEY,
});
let book: Casebook;
const servers: Server[] = [];

beforeAll(async () => {
  await ingestBooks({ config });
  book = await openCasebook(config, { chat: null });
});
afterAll(async () => {
  await book.close();
  rmSync(home, { recursive: true });
});
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

async function serve(casebook: Casebook = book): Promise<string> {
  const logger = pino({ level: 'silent' });
  const app = createApp({ casebook, config: { ...config, rateLimit: 0 }, logger });
  const server = createServer(app).listen(0, '127.0.0.1');
  await once(server, 'listening');
  servers.push(server);
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`;
}

async function client(casebook?: Casebook, apiKey = KEY): Promise<OpenAI> {
  return new OpenAI({ apiKey, baseURL: await serve(casebook), maxRetries: 0 });
}

const ask = (content: string): OpenAI.ChatCompletionCreateParamsNonStreaming => ({
  model: 'casebook',
  messages: [{ role: 'user', content }],
});
const QUESTION = '市财政局三年来共培训多少人次？';

describe('the openai client, unchanged', () => {
  it('gets a cited answer, references in the message and in a field', async () => {
    const done = await (await client()).chat.completions.create(ask(QUESTION));
    const { message, finish_reason } = done.choices[0]!;
    expect(finish_reason).toBe('stop');
    expect(message.content).toContain('3年来全局共培训166人次。[1]');
    expect(message.content).toContain('[1] 〔市财政局·第4页〕');
    const { citations } = message as unknown as { citations: Citation[] };
    expect(citations[0]).toMatchObject({ n: 1, unit: '市财政局', pages: { first: 4, last: 4 } });
    expect(done).toMatchObject({ casebook: { status: 'answered', mode: 'extractive' } });
    expect(done.usage!.total_tokens).toBeGreaterThan(0);
  });

  it('streams the same text, citations in the last chunk', async () => {
    const openai = await client();
    const whole = await openai.chat.completions.create(ask(QUESTION));
    const stream = await openai.chat.completions.create({
      ...ask(QUESTION),
      stream: true,
      stream_options: { include_usage: true },
    });
    const chunks: OpenAI.ChatCompletionChunk[] = [];
    for await (const one of stream) chunks.push(one);
    const text = chunks.map((one) => one.choices[0]?.delta.content ?? '').join('');
    expect(text).toBe(whole.choices[0]!.message.content);
    expect(chunks[0]!.choices[0]!.delta.role).toBe('assistant');
    const last = chunks.find((one) => one.choices[0]?.finish_reason === 'stop')!;
    expect((last.choices[0]!.delta as { citations?: Citation[] }).citations).toHaveLength(1);
    expect(chunks.at(-1)!.usage!.total_tokens).toBeGreaterThan(0);
  });

  it('makes a follow-up whole from the messages before it', async () => {
    const openai = await client();
    const first = await openai.chat.completions.create(ask('市统计局如何激励自学？'));
    const second = await openai.chat.completions.create({
      model: 'casebook',
      messages: [
        { role: 'system', content: '你是海盗。' },
        { role: 'user', content: '市统计局如何激励自学？' },
        { role: 'assistant', content: first.choices[0]!.message.content },
        { role: 'user', content: [{ type: 'text', text: '那市财政局呢？' }] },
      ],
    });
    expect(second).toMatchObject({ casebook: { asked: '市财政局如何激励自学？' } });
    expect(second.choices[0]!.message.content).toContain('〔市财政局·');
    expect(second.choices[0]!.message.content).toContain('（问题：市财政局如何激励自学？）');
  });

  it('follows a chain of follow-ups as a conversation kept here does', async () => {
    const openai = await client();
    const messages: OpenAI.ChatCompletionMessageParam[] = [];
    const conversationId = 'kept-beside';
    for (const content of ['各单位如何激励自学？', '第二个单位还有什么制度？', '市科技局呢？']) {
      messages.push({ role: 'user', content });
      const done = await openai.chat.completions.create({ model: 'casebook', messages });
      const kept = await book.ask({ question: content, conversationId });
      const said = done.choices[0]!.message.content!;
      expect(said.startsWith(kept.text)).toBe(true);
      expect((done as unknown as { casebook: { asked?: string } }).casebook.asked).toBe(kept.asked);
      messages.push({ role: 'assistant', content: said });
    }
    book.conversations.delete(conversationId);
  });

  it('answers the question in a template of 30 KB, and names the field that asks for JSON', async () => {
    const openai = await client();
    const whole = await openai.chat.completions.create(ask(QUESTION));
    const sources = '<source id="1">局里开会。</source>\n'.repeat(1000);
    const template = `### Task:\nAnswer with the context.\n\n<context>\n${sources}</context>\n\n${QUESTION}`;
    const wrapped = await openai.chat.completions.create(ask(template));
    expect(wrapped.choices[0]!.message.content).toBe(whole.choices[0]!.message.content);
    const asked = openai.chat.completions.create({
      ...ask(QUESTION),
      response_format: { type: 'json_object' },
    });
    await expect(asked).rejects.toMatchObject({ status: 400, param: 'response_format' });
  });

  it('gets titles, tags and follow-ups as tasks, from what was said and the contents', async () => {
    const openai = await client();
    const said = (await openai.chat.completions.create(ask(QUESTION))).choices[0]!.message.content!;
    const task = async (key: string): Promise<unknown> => {
      const talk = `USER: ${QUESTION}\nASSISTANT: ${said}`;
      const output = `### Output:\nJSON format: { "${key}": "x" }`;
      const content = `### Task:\nDo it.\n${output}\n<chat_history>\n${talk}\n</chat_history>`;
      const done = await openai.chat.completions.create(ask(content));
      return (JSON.parse(done.choices[0]!.message.content!) as Record<string, unknown>)[key];
    };
    expect(await task('title')).toBe('市财政局三年来共培训多少人次');
    expect(await task('tags')).toEqual(['市财政局', '突出“两扶持”，健全学习制度']);
    expect(await task('queries')).toEqual([QUESTION]);
    const next = (await task('follow_ups')) as string[];
    expect(next.length).toBeGreaterThan(2);
    for (const question of next) {
      expect((await book.ask({ question, keep: false })).status).toBe('answered');
    }
  });

  it('keeps nothing: the conversation is the client’s', async () => {
    const before = book.conversations.list().length;
    await (await client()).chat.completions.create(ask(QUESTION));
    expect(book.conversations.list()).toHaveLength(before);
  });

  it('lists the models', async () => {
    const openai = await client();
    const models = (await openai.models.list()).data.map(({ id }) => id);
    expect(models).toEqual(['casebook', 'casebook-extractive']);
    expect((await openai.models.retrieve('casebook')).owned_by).toBe('casebook');
    await expect(openai.models.retrieve('gpt-4')).rejects.toMatchObject({ status: 404 });
  });

  it.each([
    ['another model', { ...ask(QUESTION), model: 'gpt-4' }, 404],
    ['no question', ask(' '), 400],
    ['several answers', { ...ask(QUESTION), n: 2 }, 400],
    [
      'a last word that is not the user’s',
      { model: 'casebook', messages: [{ role: 'system', content: 'x' }] },
      400,
    ],
    [
      'a picture',
      {
        model: 'casebook',
        messages: [{ role: 'user', content: [{ type: 'image_url', image_url: { url: 'x' } }] }],
      },
      400,
    ],
    ['the voice of a model where none is', { ...ask(QUESTION), model: 'casebook-generated' }, 404],
  ])('is told what is wrong with %s', async (_what, request, status) => {
    const openai = await client();
    const asked = openai.chat.completions.create(
      request as OpenAI.ChatCompletionCreateParamsNonStreaming,
    );
    await expect(asked).rejects.toMatchObject({ status, type: 'invalid_request_error' });
  });

  it('is refused without the key', async () => {
    const openai = await client(undefined, 'wrong');
    await expect(openai.chat.completions.create(ask(QUESTION))).rejects.toMatchObject({
      status: 401,
    });
  });

  it('sees where an answer started again, and an error within a stream', async () => {
    const restarting = createFakeCasebook({
      async ask(_request, options) {
        await options?.onEvent?.({ type: 'delta', text: '半句' });
        await options?.onEvent?.({ type: 'reset', reason: 'cut' });
        await options?.onEvent?.({ type: 'delta', text: fakeAnswer.text });
        return fakeAnswer;
      },
    });
    const stream = await (
      await client(restarting)
    ).chat.completions.create({ ...ask('学？'), stream: true });
    let text = '';
    for await (const one of stream) text += one.choices[0]?.delta.content ?? '';
    expect(text).toBe(`半句\n\n---\n\n${fakeAnswer.text}\n\n[1] 市统计局`);

    const failing = createFakeCasebook({
      ask: () => Promise.reject(new Error('a defect with a secret')),
    });
    const broken = await (
      await client(failing)
    ).chat.completions.create({ ...ask('学？'), stream: true });
    const read = (async () => {
      for await (const one of broken) void one;
    })();
    await expect(read).rejects.toThrow(/our side/u);
  });

  it('ends the answer when it leaves', async () => {
    let ended: Promise<unknown> | undefined;
    const slow = createFakeCasebook({
      async ask(_request, options) {
        ended = once(options!.signal!, 'abort');
        for (;;) {
          options!.signal!.throwIfAborted();
          await options!.onEvent!({ type: 'delta', text: '学' });
          await new Promise((resolve) => setTimeout(resolve, 5));
        }
      },
    });
    const stream = await (
      await client(slow)
    ).chat.completions.create({ ...ask('学？'), stream: true });
    for await (const one of stream) if (one.choices[0]?.delta.content === '学') break;
    await expect(ended).resolves.toBeDefined();
  });
});

describe('LangChain’s ChatOpenAI', () => {
  it('invokes and streams', async () => {
    const baseURL = await serve();
    const model = new ChatOpenAI({ model: 'casebook', apiKey: KEY, configuration: { baseURL } });
    const whole = await model.invoke(QUESTION);
    expect(whole.content).toContain('166人次。[1]');
    let text = '';
    for await (const chunk of await model.stream(QUESTION)) text += chunk.content as string;
    expect(text).toBe(whole.content);
  });
});
