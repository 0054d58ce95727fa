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
  says,
  saysAfterReasoning,
  saysEndlessly,
  saysLikeOllama,
  sendsBrokenUtf8,
  sendsRaw,
  staysSilent,
} from '../testing/openaiBehaviours.ts';
import type { Chat } from './chat.ts';
import type { ChatLimits } from './chatLimits.ts';
import { createChat } from './chatModel.ts';

const ERROR = 'data: {"error":{"message":"no","code":500}}\n\n';

let server: FakeOpenaiServer | undefined;
afterEach(async () => {
  await server?.close();
  server = undefined;
});

const limits: Partial<ChatLimits> = {
  firstTokenMs: 300,
  silenceMs: 300,
  totalMs: 3000,
  retryBaseMs: 1,
};

async function chatWith(script: Behaviour[], changes: Partial<ChatLimits> = {}): Promise<Chat> {
  server = await startFakeOpenaiServer(script);
  const config = { chatModel: 'openai:m', openaiApiKey: null, openaiBaseUrl: server.url };
  return (await createChat(config, { limits: { ...limits, ...changes } }))!;
}

async function read(chat: Chat, signal?: AbortSignal): Promise<string> {
  let text = '';
  const messages = [
    { role: 'system', text: 'S' },
    { role: 'user', text: 'U' },
  ] as const;
  for await (const piece of chat.stream(messages, { signal })) text += piece;
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
    const chat = createChat({ chatModel: 'anthropic:claude', ...none });
    await expect(chat.then((one) => read(one!))).rejects.toThrow(/@langchain\/anthropic/u);
  });

  it.each([
    ['OpenAI', says('市统计局每周学习。[1]')],
    ['Ollama', saysLikeOllama('市统计局每周学习。[1]')],
    ['vLLM with reasoning', saysAfterReasoning('让我想想……', '市统计局每周学习。[1]')],
    ['thinking within the text', says('<think>让我想想</think>\n市统计局每周学习。[1]')],
  ])('reads the stream of %s', async (_server, behaviour) => {
    expect((await read(await chatWith([behaviour]))).trim()).toBe('市统计局每周学习。[1]');
  });

  it('asks for a stream and nothing that a compatible server may not know', async () => {
    await read(await chatWith([says('好。')]));
    const { body, headers } = server!.requests[0]!;
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

  it.each<[string, Behaviour, string]>([
    ['401', failsWith(401), 'unauthorised'],
    ['404', failsWith(404), 'rejected'],
    ['silence', staysSilent, 'timeout'],
    ['silence within the answer', fallsSilentAfter('市'), 'timeout'],
    ['a connection that breaks mid-token', breaksAfter('市'), 'cut'],
    ['an end without a finish', endsEarlyAfter('市'), 'cut'],
    ['a token limit', endsEarlyAfter('市', 'length'), 'cut'],
    ['a content filter', endsEarlyAfter('市', 'content_filter'), 'rejected'],
    ['bytes that are not UTF-8', sendsBrokenUtf8, 'garbled'],
    ['what is not JSON', sendsRaw('data: {nonsense\n\n'), 'garbled'],
    ['an empty answer', says(''), 'empty'],
    ['white space', says(' \n '), 'empty'],
    ['10 MB', saysEndlessly(10_000_000), 'too_long'],
  ])('tells %s as a fault without retrying', async (_what, behaviour, kind) => {
    const chat = await chatWith([behaviour, says('不该再问。')]);
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
    ['an error told in place of a first word', sendsRaw(ERROR)],
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

  it('tells a refused connection', async () => {
    const chat = await chatWith([says('x')]);
    await server!.close();
    server = undefined;
    await expect(read(chat)).rejects.toMatchObject({ kind: 'unreachable' });
  });

  it('stops at the total limit, however alive the stream is', async () => {
    const chat = await chatWith([says('学'.repeat(700), { everyMs: 20 })], { totalMs: 200 });
    await expect(read(chat)).rejects.toMatchObject({ kind: 'timeout' });
  });

  it('ends the upstream call when the caller leaves, before and within an answer', async () => {
    const chat = await chatWith([staysSilent, says('学'.repeat(7000), { everyMs: 5 })], {
      firstTokenMs: 10_000,
    });
    const leaving = new AbortController();
    const waiting = read(chat, leaving.signal);
    setTimeout(() => leaving.abort(), 50);
    await expect(waiting).rejects.toThrow();
    for await (const piece of chat.stream([{ role: 'user', text: 'U' }])) if (piece !== '') break;
    await Promise.all(server!.requests.map(({ closed }) => closed));
    expect(server!.requests.map(({ wasAborted }) => wasAborted)).toEqual([true, true]);
  });

  it('leaves no connection, timer or listener behind after 500 aborts', async () => {
    const chat = await chatWith([says('学'.repeat(7000), { everyMs: 2 })], {
      firstTokenMs: 10_000,
    });
    const warnings: unknown[] = [];
    const onWarning = (warning: unknown): void => void warnings.push(warning);
    process.on('warning', onWarning);
    const timers = (): number =>
      process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length;
    const before = timers();
    for (let round = 0; round < 25; round += 1) {
      await Promise.all(
        Array.from({ length: 20 }, async () => {
          const leaving = new AbortController();
          const reading = (async () => {
            for await (const piece of chat.stream([{ role: 'user', text: 'U' }], {
              signal: leaving.signal,
            }))
              if (piece !== '') leaving.abort();
          })();
          await expect(reading).rejects.toThrow();
        }),
      );
    }
    await Promise.all(server!.requests.map(({ closed }) => closed));
    process.off('warning', onWarning);
    expect(server!.requests).toHaveLength(500);
    expect(server!.requests.every(({ wasAborted }) => wasAborted)).toBe(true);
    // Sockets kept for the next request are bounded by the calls at once, not by the calls made.
    expect(await server!.connections()).toBeLessThan(50);
    expect(timers()).toBeLessThanOrEqual(before + 20); // the double's own pieces still waiting
    expect(warnings).toEqual([]);
  }, 30_000);
});
