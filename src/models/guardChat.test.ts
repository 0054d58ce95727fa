import { getEventListeners } from 'node:events';
import { describe, expect, it } from 'vitest';
import type { Chat } from './chat.ts';
import { guardChat, type GuardOptions, type StreamingModel } from './guardChat.ts';
import type { ModelChunk } from './modelChunk.ts';

type Attempt = (signal: AbortSignal) => AsyncIterable<ModelChunk>;

const STOP: ModelChunk = { content: '', response_metadata: { finish_reason: 'stop' } };
const never = new Promise<never>(() => undefined);

/** A model whose every request plays the next attempt. */
function playing(
  attempts: readonly Attempt[],
  options: GuardOptions & { saysFinish?: boolean } = {},
) {
  const signals: AbortSignal[] = [];
  const sent: unknown[] = [];
  const pauses: number[] = [];
  const model: StreamingModel = {
    stream(messages, { signal }) {
      const attempt = attempts[signals.length]!;
      signals.push(signal);
      sent.push(messages);
      return Promise.resolve(attempt(signal));
    },
  };
  const delay = async (ms: number): Promise<void> => void pauses.push(ms);
  const chat = guardChat({
    model,
    id: 'a:b',
    saysFinish: true,
    delay,
    random: () => 1,
    ...options,
  });
  return { chat, signals, sent, pauses };
}

function says(...chunks: (string | ModelChunk)[]): Attempt {
  return async function* () {
    for (const one of chunks) yield typeof one === 'string' ? { content: one } : one;
  };
}

function fails(error: unknown, ...before: string[]): Attempt {
  return async function* () {
    for (const content of before) yield { content };
    throw error;
  };
}

/** Says what it is given, then nothing more, and does not even look at the signal. */
function hangs(...before: string[]): Attempt {
  return async function* () {
    for (const content of before) yield { content };
    await never;
  };
}

const status = (code: number, headers = {}): Error =>
  Object.assign(new Error('no'), { status: code, headers: new Headers(headers) });

async function read(chat: Chat, signal?: AbortSignal): Promise<string[]> {
  const pieces: string[] = [];
  for await (const piece of chat.stream([{ role: 'user', text: 'U' }], { signal })) {
    pieces.push(piece);
  }
  return pieces;
}

describe('guardChat()', () => {
  it('passes on text as it comes, without thinking, whatever form it has', async () => {
    const block = { content: [{ type: 'text', text: '乙' }] };
    const { chat, sent } = playing([says('', '<thi', 'nk>想</think>甲', block, '丙', STOP)]);
    expect(await read(chat)).toEqual(['甲', '乙', '丙']);
    expect(chat.id).toBe('a:b');
    expect(sent).toEqual([[['user', 'U']]]);
  });

  it('takes a stream for whole that never says how it ended, where its kind never does', async () => {
    const { chat } = playing([says('好。')], { saysFinish: false });
    expect(await read(chat)).toEqual(['好。']);
  });

  it('pauses longer before each retry, and as long as it is asked to', async () => {
    const attempts = [fails(status(429)), fails(status(500)), says('好。', STOP)];
    const { chat, pauses } = playing(attempts);
    expect(await read(chat)).toEqual(['好。']);
    expect(pauses).toEqual([500, 1000]);
    const asked = playing([fails(status(503, { 'retry-after': '7' })), says('好。', STOP)]);
    await read(asked.chat);
    expect(asked.pauses).toEqual([7000]);
  });

  it('does not pause beyond the end of all time', async () => {
    const attempts = [fails(status(429, { 'retry-after': '7' }))];
    const { chat, pauses } = playing(attempts, { limits: { totalMs: 6999 }, now: () => 1e12 });
    await expect(read(chat)).rejects.toMatchObject({ kind: 'rate_limited' });
    expect(pauses).toEqual([]);
  });

  it('retries behind thinking and an empty chunk, not behind a word', async () => {
    const attempts = [fails(status(500), '', '<think>想'), says('好。', STOP)];
    expect(await read(playing(attempts).chat)).toEqual(['好。']);
    const { chat, signals } = playing([fails(status(500), '好'), says('好。', STOP)]);
    await expect(read(chat)).rejects.toMatchObject({ kind: 'server_error' });
    expect(signals).toHaveLength(1);
  });

  it.each([
    ['before its first word', hangs(), { firstTokenMs: 20 }, 'no first word within 20 ms'],
    ['behind the role alone', hangs(''), { firstTokenMs: 20 }, 'no first word within 20 ms'],
    ['within its answer', hangs('好'), { silenceMs: 30 }, 'silent for 30 ms within the answer'],
  ])('gives up on a model that is silent %s, even if deaf', async (_w, attempt, limits, rule) => {
    const { chat, signals } = playing([attempt], { limits });
    await expect(read(chat)).rejects.toMatchObject({ kind: 'timeout', message: rule });
    expect(signals.map(({ aborted }) => aborted)).toEqual([true]);
  });

  it('counts all waiting together', async () => {
    const { chat } = playing([hangs('好')], { limits: { totalMs: 40 } });
    const message = 'not whole within 40 ms';
    await expect(read(chat)).rejects.toMatchObject({ kind: 'timeout', message });
  });

  it.each([
    [['四个字符', STOP], null],
    [['四个字符', '。', STOP], 'too_long'],
    [['<think>想很多很多</think>四个字符', STOP], null],
  ])('counts the characters of the answer alone: %j', async (chunks, kind) => {
    const { chat } = playing([says(...chunks)], { limits: { characters: 4 } });
    const fault = await read(chat).then(
      () => null,
      (error: unknown) => error as { kind: string },
    );
    expect(fault?.kind ?? null).toBe(kind);
  });

  it.each([
    ['waiting for the model to begin', [hangs()]],
    ['waiting for the next piece', [hangs('好')]],
    ['waiting to retry', [fails(status(429)), hangs()]],
  ])('ends at once when aborted while %s, with the reason', async (_when, attempts) => {
    const leaving = new AbortController();
    const reason = new Error('left');
    const { chat, signals } = playing(attempts, {
      delay: (_ms, signal) =>
        new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason))),
    });
    setTimeout(() => leaving.abort(reason), 20);
    await expect(read(chat, leaving.signal)).rejects.toBe(reason);
    expect(signals.map(({ aborted }) => aborted)).toEqual([true]);
    expect(getEventListeners(leaving.signal, 'abort')).toEqual([]);
  });

  it('asks for nothing when it was aborted before', async () => {
    const { chat, signals } = playing([says('好。', STOP)]);
    await expect(read(chat, AbortSignal.abort())).rejects.toMatchObject({ name: 'AbortError' });
    expect(signals).toEqual([]);
  });

  it('notices an abort between two pieces of a model that does not listen', async () => {
    const leaving = new AbortController();
    const { chat } = playing([says('甲', '乙', '丙', STOP)]);
    const pieces: string[] = [];
    const reading = (async () => {
      for await (const piece of chat.stream([], { signal: leaving.signal })) {
        pieces.push(piece);
        leaving.abort();
      }
    })();
    await expect(reading).rejects.toMatchObject({ name: 'AbortError' });
    expect(pieces).toEqual(['甲']);
  });

  it('ends the stream and the call when the reader leaves the loop', async () => {
    const leaving = new AbortController();
    let isClosed = false;
    const { chat, signals } = playing([
      async function* () {
        try {
          for (;;) yield { content: '学' };
        } finally {
          isClosed = true;
        }
      },
    ]);
    for await (const piece of chat.stream([], { signal: leaving.signal })) if (piece) break;
    expect([isClosed, signals[0]!.aborted]).toEqual([true, true]);
    expect(getEventListeners(leaving.signal, 'abort')).toEqual([]);
  });
});
