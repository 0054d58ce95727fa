import express from 'express';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import { fakeAnswer } from '../testing/fakeCasebook.ts';
import { createMetrics } from './createMetrics.ts';

describe('createMetrics()', () => {
  it('counts answers, sentences, markers and faults', async () => {
    const metrics = createMetrics();
    const sentence = { text: 'x', citations: [], support: 'unsupported' as const };
    const generation = { model: 'm', removedMarkers: 2, repaired: 0, withdrawn: 0 };
    metrics.answered(fakeAnswer);
    metrics.answered({ ...fakeAnswer, mode: 'generated', sentences: [sentence], generation });
    metrics.modelFailed('timeout');
    metrics.holds({ books: 2, passages: 40 });
    const text = await metrics.text();
    for (const line of [
      'casebook_answers_total{status="answered",mode="extractive",language="zh"} 1',
      'casebook_answers_total{status="answered",mode="generated",language="zh"} 1',
      'casebook_answer_seconds_count{step="all"} 2',
      'casebook_unsupported_sentences_total 1',
      'casebook_removed_markers_total 2',
      'casebook_model_faults_total{kind="timeout"} 1',
      'casebook_passages 40',
    ])
      expect(text).toContain(line);
  });

  it('times requests by the template of their route, never by what was asked', async () => {
    const metrics = createMetrics();
    const app = express();
    app.use(metrics.timeRequests);
    app.get('/books/:book', (_request, response) => void response.json({}));
    const server = createServer(app).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    await fetch(`${url}/books/secret`);
    await fetch(`${url}/nowhere/secret`);
    server.close();
    await expect.poll(() => metrics.text()).toContain('route="other",status="404"} 1');
    const text = await metrics.text();
    expect(text).toContain('_count{method="GET",route="/books/:book",status="200"} 1');
    expect(text).not.toContain('secret');
  });
});
