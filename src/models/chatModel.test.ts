import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterEach, describe, expect, it } from 'vitest';
import {
  startFakeOpenaiServer,
  type Behaviour,
  type FakeOpenaiServer,
} from '../testing/fakeOpenaiServer.ts';
import {
  breaksAfter,
  endsEarlyAfter,
  failsWith,
  fallsSilentAfter,
  reportsError,
  says,
  saysAfterReasoning,
  saysEndlessly,
  saysLikeLlamaCpp,
  saysLikeOllama,
  sendsBrokenUtf8,
  sendsRaw,
  staysSilent,
} from '../testing/openaiBehaviours.ts';
import type { Chat } from './chat.ts';
import type { ChatLimits } from './chatLimits.ts';
import { createChat } from './chatModel.ts';

const BLOCKS = `data: {"choices":[{"delta":{"content":[{"type":"text","text":"市统计局每周学习。[1]"}]}}]}

data: {"choices":[{"delta":{},"finish_reason":"stop"}]}

data: [DONE]

`;

function singleBytes(text: string): Uint8Array[] {
  return Array.from(Buffer.from(text), (byte) => Uint8Array.of(byte));
}

let server: FakeOpenaiServer | undefined;
afterEach(async () => {
  await server?.close();
  server = undefined;
});

/** No pauses to speak of; patient, for the machine may be busy. */
const limits: Partial<ChatLimits> = { retryBaseMs: 1 };
const IMPATIENT: Partial<ChatLimits> = { firstTokenMs: 200, silenceMs: 200 };

async function chatWith(script: Behaviour[], changes: Partial<ChatLimits> = {}): Promise<Chat> {
  server = await startFakeOpenaiServer(script);
  const config = { chatModel: 'openai:m', openaiApiKey: null, openaiBaseUrl: server.url };
  return (await createChat(config, { limits: { ...limits, ...changes } }))!;
}

const QUESTION = [
  { role: 'system', text: 'S' },
  { role: 'user', text: 'U' },
] as const;

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

async function read(chat: Chat, signal?: AbortSignal): Promise<string> {
  let text = '';
  for await (const piece of chat.stream(QUESTION, { signal })) text += piece;
  return text;
}

describe('createChat()', () => {
  it('is null without CHAT_MODEL', async () => {
    expect(
      await createChat({ chatModel: null, openaiApiKey: 'k', openaiBaseUrl: null }),
    ).toBeNull();
  });

  it('says what is missing: key and address, or a package', async () => {
    const none = { openaiApiKey: null, openaiBaseUrl: null };
    await expect(createChat({ chatModel: 'openai:m', ...none })).rejects.toMatchObject({
      code: 'invalid_input',
      message: expect.stringContaining('OPENAI_BASE_URL') as string,
    });
    await expect(createChat({ chatModel: 'anthropic:claude', ...none })).rejects.toMatchObject({
      code: 'invalid_input',
      message: expect.stringContaining('npm install @langchain/anthropic') as string,
    });
    await expect(createChat({ chatModel: 'nobody:x', ...none })).rejects.toMatchObject({
      code: 'invalid_input',
      message: expect.stringMatching(/^CHAT_MODEL nobody:x cannot be used: .*anthropic/u) as string,
    });
  });

  it('takes no password in the address, and does not repeat it', async () => {
    const openaiBaseUrl = 'http://me:hunter2@127.0.0.1/v1';
    const chat = createChat({ chatModel: 'openai:m', openaiApiKey: 'k', openaiBaseUrl });
    await expect(chat).rejects.toMatchObject({
      code: 'invalid_input',
      message: expect.not.stringContaining('hunter2') as string,
    });
  });

  it('asks OpenAI itself where no address is set', async () => {
    const asked: unknown[] = [];
    const config = { chatModel: 'openai:gpt-5', openaiApiKey: 'k', openaiBaseUrl: null };
    const chat = await createChat(config, {
      limits: { retries: 0 },
      fetch: (input, init) => {
        asked.push(input, JSON.parse(init!.body as string));
        return Promise.reject(new Error('no network in tests'));
      },
    });
    await expect(read(chat!)).rejects.toMatchObject({ kind: 'unreachable' });
    expect(asked[0]).toBe('https://api.openai.com/v1/chat/completions');
    expect(asked[1]).not.toHaveProperty('temperature'); // its reasoning models reject one
  });

  it.each([
    ['OpenAI', says('市统计局每周学习。[1]')],
    ['Ollama', saysLikeOllama('市统计局每周学习。[1]')],
    ['Ollama with thinking', saysLikeOllama('市统计局每周学习。[1]', '让我想想……')],
    ['llama.cpp, without [DONE]', saysLikeLlamaCpp('市统计局每周学习。[1]')],
    ['content in blocks', sendsRaw(BLOCKS)],
    ['bytes cut within a character', sendsRaw(...singleBytes(BLOCKS))],
    ['vLLM with reasoning', saysAfterReasoning('让我想想……', '市统计局每周学习。[1]')],
    ['thinking within the text', says('<think>让我想想</think>\n市统计局每周学习。[1]')],
  ])('reads the stream of %s', async (_server, behaviour) => {
    expect((await read(await chatWith([behaviour]))).trim()).toBe('市统计局每周学习。[1]');
  });

  it('asks for a stream and nothing that a compatible server may not know', async () => {
    await read(await chatWith([says('好。')]));
    const { body, headers, path } = server!.requests[0]!;
    expect(path).toBe('/v1/chat/completions');
    expect(body).toEqual({
      model: 'm',
      stream: true,
      temperature: 0,
      messages: [
        { role: 'system', content: 'S' },
        { role: 'user', content: 'U' },
      ],
    });
    expect(headers.authorization).toBe('Bearer none');
  });

  it('never asks at /responses, which few servers have', async () => {
    server = await startFakeOpenaiServer([says('好。')]);
    const settings = { openaiApiKey: 'key', openaiBaseUrl: server.url };
    const chat = await createChat({ chatModel: 'openai:gpt-5-codex', ...settings });
    expect(await read(chat!)).toBe('好。');
    expect(server.requests[0]).toMatchObject({
      path: '/v1/chat/completions',
      headers: { authorization: 'Bearer key' },
    });
  });

  it.each<[string, Behaviour, string, Partial<ChatLimits>?]>([
    ['400', failsWith(400), 'rejected'],
    ['401', failsWith(401), 'unauthorised'],
    ['404', failsWith(404), 'rejected'],
    ['a redirect', failsWith(307, { location: 'http://127.0.0.1:9/v1' }), 'rejected'],
    ['silence', staysSilent, 'timeout', IMPATIENT],
    ['silence behind the role', fallsSilentAfter(''), 'timeout', IMPATIENT],
    ['silence within the answer', fallsSilentAfter('市'), 'timeout', IMPATIENT],
    ['a connection that breaks mid-token', breaksAfter('市'), 'cut'],
    ['an end without a finish', endsEarlyAfter('市'), 'cut'],
    ['a token limit', endsEarlyAfter('市', 'length'), 'cut'],
    ['a content filter', endsEarlyAfter('市', 'content_filter'), 'rejected'],
    ['bytes that are not UTF-8', sendsBrokenUtf8, 'garbled'],
    ['what is not JSON', sendsRaw('data: {nonsense\n\n'), 'garbled'],
    ['null for a chunk', sendsRaw('data: null\n\n'), 'garbled'],
    ['a page of another kind', sendsRaw('<html>学</html>'), 'garbled'],
    ['an error within the answer', reportsError({ code: 500 }, { after: '市' }), 'server_error'],
    ['an error that names a status', reportsError({ message: 'sk-secret', code: 400 }), 'rejected'],
    ['thinking alone', says('<think>市统计局'), 'empty'],
    ['an empty answer', says(''), 'empty'],
    ['white space', says(' \n '), 'empty'],
    ['10 MB', saysEndlessly(10_000_000), 'too_long'],
  ])('tells %s as a fault without retrying', async (_what, behaviour, kind, changes) => {
    const chat = await chatWith([behaviour, says('不该再问。')], changes);
    const error = await read(chat).then(
      () => null,
      (fault: unknown) => fault as Error,
    );
    expect(error).toMatchObject({ code: 'model_failed', kind });
    expect(error!.message).not.toMatch(/sk-secret|http|市|学/u);
    expect(server!.requests).toHaveLength(1);
  });

  it('ends the call of an answer that is too long', async () => {
    const chat = await chatWith([saysEndlessly(100_000_000)]);
    await expect(read(chat)).rejects.toMatchObject({ kind: 'too_long' });
    await server!.requests[0]!.closed;
    expect(server!.requests[0]!.wasAborted).toBe(true);
  });

  it('ends a response that is all bytes and no lines', async () => {
    const chat = await chatWith([sendsRaw('x'.repeat(200_000))], { bytes: 100_000 });
    await expect(read(chat)).rejects.toMatchObject({ kind: 'too_long' });
  });

  it.each([
    ['500', failsWith(500)],
    ['503', failsWith(503)],
    ['an error told in place of a first word', reportsError('no')],
    ['an error that names a status', reportsError({ code: 429 })],
    ['a connection that breaks before the first word', breaksAfter('')],
    ['429 without Retry-After', failsWith(429)],
    ['429 with Retry-After', failsWith(429, { 'retry-after': '0' })],
  ])('tries again after %s', async (_what, behaviour) => {
    expect(await read(await chatWith([behaviour, behaviour, says('好。')]))).toBe('好。');
    expect(server!.requests).toHaveLength(3);
  });

  it('gives up after the last retry, and does not wait for a long Retry-After', async () => {
    await expect(read(await chatWith([failsWith(429)]))).rejects.toMatchObject({
      kind: 'rate_limited',
    });
    expect(server!.requests).toHaveLength(3);
    await server!.close();
    const chat = await chatWith([failsWith(429, { 'retry-after': '3600' })]);
    await expect(read(chat)).rejects.toMatchObject({ kind: 'rate_limited' });
    expect(server!.requests).toHaveLength(1);
  });

  it('tells a refused connection, after as many tries', async () => {
    const { url, close } = await startFakeOpenaiServer([]);
    await close();
    let tries = 0;
    const config = { chatModel: 'openai:m', openaiApiKey: null, openaiBaseUrl: url };
    const chat = await createChat(config, {
      limits,
      fetch: (...asked) => {
        tries += 1;
        return fetch(...asked);
      },
    });
    await expect(read(chat!)).rejects.toMatchObject({ kind: 'unreachable' });
    expect(tries).toBe(3);
  });

  it('stops at the total limit, however alive the stream is', async () => {
    const chat = await chatWith([says('学'.repeat(700), { everyMs: 20 })], { totalMs: 200 });
    await expect(read(chat)).rejects.toMatchObject({ kind: 'timeout' });
  });

  it('ends the upstream call when the caller leaves, before and within an answer', async () => {
    const chat = await chatWith([staysSilent, says('学'.repeat(7000), { everyMs: 5 })]);
    const leaving = new AbortController();
    const waiting = read(chat, leaving.signal);
    setTimeout(() => leaving.abort(), 50);
    await expect(waiting).rejects.toThrow();
    for await (const piece of chat.stream(QUESTION)) if (piece !== '') break;
    await Promise.all(server!.requests.map(({ closed }) => closed));
    expect(server!.requests.map(({ wasAborted }) => wasAborted)).toEqual([true, true]);
  });

  it('ends the upstream call of each of 500 aborts, and leaves nothing behind', async () => {
    const chat = await chatWith([says('学'.repeat(7000), { everyMs: 2 })]);
    const warnings: unknown[] = [];
    const onWarning = (warning: unknown): void => void warnings.push(warning);
    process.on('warning', onWarning); // such as MaxListenersExceededWarning
    const leave = async (): Promise<void> => {
      const leaving = new AbortController();
      const reading = (async () => {
        for await (const piece of chat.stream(QUESTION, { signal: leaving.signal })) {
          if (piece !== '') leaving.abort();
        }
      })();
      await expect(reading).rejects.toMatchObject({ name: 'AbortError' });
    };
    const leave250Times = async (): Promise<number> => {
      for (let round = 0; round < 25; round += 1)
        await Promise.all(Array.from({ length: 10 }, leave));
      await Promise.all(server!.requests.map(({ closed }) => closed));
      collectGarbage();
      return process.memoryUsage().heapUsed;
    };
    const timers = (): number =>
      process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length;
    const timersBefore = timers();
    const first = await leave250Times();
    const second = await leave250Times();
    process.off('warning', onWarning);

    expect(server!.requests).toHaveLength(500);
    expect(server!.requests.every(({ wasAborted }) => wasAborted)).toBe(true);
    expect(warnings).toEqual([]);
    // fetch opens fresh connections in place of broken ones: as many as calls at once, not as calls in all
    expect(await server!.connections()).toBeLessThanOrEqual(20);
    expect(timers()).toBeLessThanOrEqual(timersBefore + 10); // pieces the server still waits to send
    expect(second - first).toBeLessThan(5_000_000);
  }, 30_000);
});
