import { describe, expect, it } from 'vitest';
import type { Answer } from '../../types.ts';
import type { Api } from '../api/createApi.ts';
import { Trouble } from '../api/trouble.ts';
import { createTalk, type Talk } from './talk.ts';

const answer = { id: 'a1', conversationId: 'c1', text: '甲。[1]' } as Answer;

interface Sent {
  path: string;
  body: Record<string, unknown>;
  signal: AbortSignal;
}

/** A talk over a server whose responses are given; what is sent to it is remembered. */
function make(
  respond: (sent: Sent) => Promise<Response>,
  before: (path: string) => Promise<void> = () => Promise.resolve(),
): { talk: Talk; sent: Sent[] } {
  const sent: Sent[] = [];
  const api: Api = {
    async open(path, init) {
      const body = JSON.parse(String(init!.body)) as Sent['body'];
      const one = { path, body, signal: init!.signal! };
      sent.push(one);
      return respond(one);
    },
    async get<T>(path: string) {
      await before(path);
      return { turns: [{ question: '旧', answer, feedback: null }], id: 'old' } as T;
    },
    send: async <T>() => null as T,
  };
  const talk = createTalk({ api, now: () => 1000, nextFrame: (then) => then() });
  return { talk, sent };
}

function stream(...events: [string, unknown][]): Promise<Response> {
  const text = events.map(([event, data]) => `event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
  return Promise.resolve(new Response(text.join('')));
}

describe('createTalk()', () => {
  it('asks with the filter, and goes on with the conversation the first answer brings', async () => {
    const { talk, sent } = make(() => stream(['delta', { text: '甲' }], ['answer', answer]));
    await talk.ask('问', { units: ['局'] });
    await talk.ask('再问');
    expect(sent.map(({ body }) => body)).toEqual([
      { question: '问', filter: { units: ['局'] } },
      { question: '再问', conversationId: 'c1' },
    ]);
    const states = talk.turns.value.map(({ state }) => state.value);
    expect(states.map(({ phase, took }) => [phase, took])).toEqual([
      ['done', 0],
      ['done', 0],
    ]);
    expect(talk.conversationId.value).toBe('c1');
  });

  it('asks one question at a time', async () => {
    const { talk, sent } = make(() => stream(['answer', answer]));
    await Promise.all([talk.ask('一'), talk.ask('二')]);
    expect(sent).toHaveLength(1);
  });

  it('stops, keeps what was streamed, and asks again in the same place', async () => {
    let hangs = true;
    const { talk } = make(({ signal }) => {
      if (!hangs) return stream(['answer', answer]);
      const body = new ReadableStream<Uint8Array>({
        start(controller) {
          controller.enqueue(new TextEncoder().encode('event: delta\ndata: {"text":"甲"}\n\n'));
          signal.addEventListener('abort', () => controller.error(signal.reason));
        },
      });
      return Promise.resolve(new Response(body));
    });
    const asking = talk.ask('问');
    while (talk.turns.value[0]?.state.value.streamed !== '甲') await new Promise(setImmediate);
    talk.stop();
    await asking;
    const [turn] = talk.turns.value;
    expect(turn!.state.value).toMatchObject({ phase: 'stopped', trouble: null });
    hangs = false;
    await talk.retry(turn!);
    expect(talk.turns.value).toEqual([turn]);
    expect(turn!.state.value).toMatchObject({ phase: 'done', answer });
  });

  it('tells a stream that ends before its answer', async () => {
    const { talk } = make(() => stream(['delta', { text: '甲' }]));
    await talk.ask('问');
    expect(talk.turns.value[0]!.state.value).toMatchObject({
      phase: 'failed',
      streamed: '甲',
      trouble: { kind: 'cut' },
    });
  });

  it('tells the trouble of the server', async () => {
    const { talk } = make(() => Promise.reject(new Trouble('limited', '', 9)));
    await talk.ask('问');
    expect(talk.turns.value[0]!.state.value.trouble).toMatchObject({ kind: 'limited' });
    expect(talk.asking.value).toBeNull();
  });

  it('reopens a conversation and leaves it', async () => {
    const { talk } = make(() => stream(['answer', answer]));
    await talk.reopen('old');
    expect(talk.conversationId.value).toBe('old');
    expect(talk.turns.value.map(({ question }) => question)).toEqual(['旧']);
    expect(talk.turns.value[0]!.state.value).toMatchObject({ phase: 'done', answer, took: null });
    talk.startNew();
    expect(talk.turns.value).toEqual([]);
    expect(talk.conversationId.value).toBeNull();
  });

  it('shows of two conversations the one chosen last, and none that comes after a new one was begun', async () => {
    const { talk } = make(
      () => stream(['answer', answer]),
      async (path) => {
        for (let turn = 0; path.endsWith('slow') && turn < 5; turn += 1) await Promise.resolve();
      },
    );
    await Promise.all([talk.reopen('slow'), talk.reopen('fast')]);
    expect(talk.conversationId.value).toBe('fast');
    const reopening = talk.reopen('slow');
    talk.startNew();
    await reopening;
    expect(talk.turns.value).toEqual([]);
  });
});
