import { once } from 'node:events';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { pino } from 'pino';
import { afterEach, describe, expect, it } from 'vitest';
import { createFakeCasebook } from '../testing/fakeCasebook.ts';
import { createApp } from './app.ts';
import { casebookInTurns } from './casebookInTurns.ts';
import { Turns } from './turns.ts';

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

function deferred(): { promise: Promise<void>; resolve: () => void } {
  let resolve!: () => void;
  const promise = new Promise<void>((done) => (resolve = done));
  return { promise, resolve };
}

/** Work that ends when it is told to. */
function held(order: string[], name: string): { work: () => Promise<void>; end: () => void } {
  const done = deferred();
  return {
    work: () => {
      order.push(name);
      return done.promise;
    },
    end: done.resolve,
  };
}

describe('Turns.run()', () => {
  it('begins as much as may be under way, the rest when something ends', async () => {
    const turns = new Turns({ atOnce: 2, most: 9 });
    const order: string[] = [];
    const all = ['a', 'b', 'c'].map((name) => held(order, name));
    const ends = all.map(({ work }) => turns.run(work));
    await Promise.resolve();
    expect(order).toEqual(['a', 'b']);
    all[1]!.end();
    await ends[1];
    expect(order).toEqual(['a', 'b', 'c']);
    all[0]!.end();
    all[2]!.end();
    await Promise.all(ends);
  });

  it('refuses what would wait beyond the bound, and takes more once there is room', async () => {
    const turns = new Turns({ atOnce: 1, most: 1 });
    const [first, second] = [held([], 'a'), held([], 'b')];
    const running = turns.run(first.work);
    const waiting = turns.run(second.work);
    expect(turns.isFull).toBe(true);
    await expect(turns.run(async () => undefined)).rejects.toMatchObject({ code: 'busy' });
    first.end();
    second.end();
    await Promise.all([running, waiting]);
    expect(await turns.run(async () => 'in turn')).toBe('in turn');
  });

  it('goes on when work fails and when who waited has gone', async () => {
    const turns = new Turns({ atOnce: 1, most: 9 });
    const first = held([], 'a');
    const running = turns.run(async () => {
      await first.work();
      throw new Error('failed');
    });
    const gone = new AbortController();
    const left = turns.run(async () => 'left', gone.signal);
    const next = turns.run(async () => 'next');
    gone.abort(new Error('gone'));
    await expect(left).rejects.toThrow('gone');
    first.end();
    await expect(running).rejects.toThrow('failed');
    expect(await next).toBe('next');
  });

  it('refuses everything that waits when it is stopped', async () => {
    const turns = new Turns({ atOnce: 1, most: 9 });
    const first = held([], 'a');
    const running = turns.run(first.work);
    const waiting = [1, 2].map(() => turns.run(async () => 'late'));
    turns.stop();
    for (const one of waiting) await expect(one).rejects.toMatchObject({ code: 'busy' });
    first.end();
    await running;
  });
});

describe('Turns over HTTP', () => {
  it.each([
    ['a draft', (text: string) => ['check', { text }] as const],
    ['a question', (question: string) => ['chat', { question }] as const],
  ])('does not begin %s of one who has left while it waited', async (_, asked) => {
    const turns = new Turns({ atOnce: 1, most: 99 });
    const begin = deferred();
    const order: string[] = [];
    const fake = createFakeCasebook();
    const told = async (text: string): Promise<void> => {
      order.push(text);
      if (order.length === 1) await begin.promise;
    };
    const casebook = createFakeCasebook({
      ask: (request) => told(request.question).then(() => fake.ask(request)),
      check: (request) => told(request.text).then(() => fake.check(request)),
    });
    const config = { apiKey: null, rateLimit: 0, trustProxy: 0 };
    const app = createApp({ casebook, config, turns, logger: pino({ level: 'silent' }) });
    const server = createServer(app).listen(0, '127.0.0.1');
    servers.push(server);
    await once(server, 'listening');
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api`;
    const send = (text: string, signal?: AbortSignal): Promise<Response> => {
      const [path, body] = asked(text);
      const headers = { 'content-type': 'application/json' };
      const init = { method: 'POST', headers, body: JSON.stringify(body) };
      return fetch(`${url}/${path}`, signal === undefined ? init : { ...init, signal });
    };
    const first = send('一');
    while (order.length === 0) await new Promise(setImmediate);
    const leaving = new AbortController();
    const left = send('二', leaving.signal);
    const [, response] = (await once(server, 'request')) as [unknown, ServerResponse];
    leaving.abort();
    await expect(left).rejects.toThrow();
    await once(response, 'close');
    const last = send('三');
    begin.resolve();
    expect([(await first).status, (await last).status]).toEqual([200, 200]);
    expect(order).toEqual(['一', '三']);
  });

  it('gives each connection its turn, however many questions another one sends', async () => {
    const turns = new Turns({ atOnce: 1, most: 99 });
    const begin = deferred();
    const order: string[] = [];
    const casebook = casebookInTurns(
      createFakeCasebook({
        async search({ question }) {
          order.push(question);
          if (order.length === 1) await begin.promise;
          return { hits: [], searched: { passages: 0, units: 0 } };
        },
      }),
      turns,
    );
    const app = express();
    app.use(turns.follow);
    app.get('/:question', async (request, response) => {
      // one connection that asks much at once, as a protocol with many calls in one request does
      const calls = request.params.question === 'much' ? ['m1', 'm2', 'm3'] : ['one'];
      await Promise.all(calls.map((question) => casebook.search({ question, k: 1 })));
      response.json({});
    });
    const server = createServer(app).listen(0, '127.0.0.1');
    servers.push(server);
    await once(server, 'listening');
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const much = fetch(`${url}/much`);
    while (order.length === 0) await new Promise(setImmediate);
    const one = fetch(`${url}/one`);
    await once(server, 'request');
    await new Promise(setImmediate);
    begin.resolve();
    await Promise.all([much, one]);
    expect(order).toEqual(['m1', 'm2', 'one', 'm3']);
  });
});
