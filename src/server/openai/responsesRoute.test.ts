import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pino } from 'pino';
import { afterEach, describe, expect, it } from 'vitest';
import type { Casebook } from '../../casebook.ts';
import { createFakeCasebook, fakeAnswer } from '../../testing/fakeCasebook.ts';
import { createApp } from '../app.ts';

const servers: Server[] = [];

afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

async function post(casebook: Casebook, more: object = {}): Promise<Response> {
  const logger = pino({ level: 'silent' });
  const config = { apiKey: null, rateLimit: 0, trustProxy: 0 };
  const server = createServer(createApp({ casebook, config, logger })).listen(0, '127.0.0.1');
  servers.push(server);
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1/responses`;
  const headers = { 'content-type': 'application/json' };
  const body = JSON.stringify({ model: 'casebook', input: '如何？', ...more });
  return fetch(url, { method: 'POST', headers, body });
}

interface Event {
  type: string;
  sequence_number: number;
  message?: string;
  text?: string;
  annotation?: { index: number; end_index: number };
  response?: { status: string; error: { message: string } | null };
}

const eventsOf = async (response: Response): Promise<Event[]> =>
  [...(await response.text()).matchAll(/^event: (.*)\ndata: (.*)$/gmu)].map((match) => {
    const event = JSON.parse(match[2]!) as Event;
    expect(event.type).toBe(match[1]);
    return event;
  });

describe('POST /v1/responses', () => {
  it('passes on the question, and the mode a model stands for', async () => {
    const casebook = createFakeCasebook();
    const response = await post(casebook, { model: 'casebook-extractive', store: false });
    expect(response.status).toBe(200);
    expect(casebook.asked).toMatchObject([
      { question: '如何？', keep: false, mode: 'extractive', history: [] },
    ]);
  });

  it('counts its events, and marks the answer that counts where it began again', async () => {
    const restarting = createFakeCasebook({
      async ask(_request, options) {
        await options?.onEvent?.({ type: 'delta', text: '半句[1]' });
        await options?.onEvent?.({ type: 'reset', reason: 'cut' });
        await options?.onEvent?.({ type: 'delta', text: fakeAnswer.text });
        return fakeAnswer;
      },
    });
    const events = await eventsOf(await post(restarting, { stream: true }));
    expect(events.map((event) => event.sequence_number)).toEqual(events.map((_, at) => at));
    const { text } = events.find(({ type }) => type === 'response.output_text.done')!;
    expect(text).toBe(`半句[1]\n\n---\n\n${fakeAnswer.text}\n\n[1] 市统计局`);
    const { annotation } = events.find(({ type }) => type.endsWith('annotation.added'))!;
    expect(annotation!.index).toBe(text!.indexOf('[1]', text!.indexOf('市统计局')));
  });

  it('ends a stream that fails with an error and a failed response, and tells no secret', async () => {
    const failing = createFakeCasebook({
      ask: () => Promise.reject(new Error('a defect with a secret')),
    });
    const events = await eventsOf(await post(failing, { stream: true }));
    expect(events.at(-2)).toMatchObject({ type: 'error', message: /our side/u });
    const failed = events.at(-1)!;
    expect(failed).toMatchObject({ type: 'response.failed', response: { status: 'failed' } });
    expect(JSON.stringify(events)).not.toContain('secret');
  });

  it('names the field in errors', async () => {
    const response = await post(createFakeCasebook(), { input: '' });
    expect(response.status).toBe(400);
    expect(await response.json()).toEqual({
      error: {
        message: 'input: must not be empty: current value is ""',
        type: 'invalid_request_error',
        param: 'input',
        code: 'invalid_input',
      },
    });
  });
});
