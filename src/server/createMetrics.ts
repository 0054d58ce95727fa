import type { RequestHandler } from 'express';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { FaultKind } from '../errors.ts';
import type { Answer } from '../types.ts';

/** What the server counts. No label holds text of a question, a unit or anything else without bounds. */
export interface Metrics {
  /** Times every request, by method, route template and status. */
  timeRequests: RequestHandler;
  answered(answer: Answer): void;
  modelFailed(kind: FaultKind): void;
  holds(size: { books: number; passages: number }): void;
  /** In Prometheus' text format. */
  text(): Promise<string>;
  contentType: string;
}

/** Seconds; answers without a model take milliseconds, with one up to minutes. */
const BUCKETS = [
  0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 180,
];

/**
 * A registry of its own:
 *
 * | name | labels |
 * |---|---|
 * | `casebook_http_request_seconds` | method, route, status |
 * | `casebook_answers_total` | status, mode, language |
 * | `casebook_answer_seconds` | step: retrieve, check, all |
 * | `casebook_unsupported_sentences_total`, `casebook_removed_markers_total` | |
 * | `casebook_model_faults_total` | kind |
 * | `casebook_books`, `casebook_passages` | |
 *
 * and prom-client's own of the process (memory, event loop lag, garbage collection).
 */
export function createMetrics(): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const counter = (name: string, help: string, labelNames: string[] = []): Counter =>
    new Counter({ name: `casebook_${name}_total`, help, labelNames, registers });
  const seconds = (name: string, help: string, labelNames: string[]): Histogram =>
    new Histogram({
      name: `casebook_${name}_seconds`,
      help,
      labelNames,
      buckets: BUCKETS,
      registers,
    });
  const gauge = (name: string, help: string): Gauge =>
    new Gauge({ name: `casebook_${name}`, help, registers });
  const requests = seconds('http_request', 'Requests', ['method', 'route', 'status']);
  const answers = counter('answers', 'Answers', ['status', 'mode', 'language']);
  const steps = seconds('answer', 'Steps of answers', ['step']);
  const unsupported = counter('unsupported_sentences', 'Sentences the check did not find');
  const markers = counter('removed_markers', 'Markers of passages never given to the model');
  const faults = counter('model_faults', 'Chat models that failed', ['kind']);
  const [books, passages] = [gauge('books', 'Books held'), gauge('passages', 'Passages held')];
  return {
    timeRequests(request, response, next) {
      const end = requests.startTimer();
      response.on('close', () => {
        const route = (request.route as { path?: unknown } | undefined)?.path;
        const known = typeof route === 'string' ? `${request.baseUrl}${route}` : 'other';
        end({ method: request.method, route: known, status: response.statusCode });
      });
      next();
    },
    answered({ status, mode, language, timings, sentences, generation }) {
      answers.inc({ status, mode, language });
      steps.observe({ step: 'retrieve' }, timings.retrieveMs / 1000);
      steps.observe({ step: 'check' }, timings.checkMs / 1000);
      steps.observe({ step: 'all' }, timings.answerMs / 1000);
      unsupported.inc(sentences.filter(({ support }) => support === 'unsupported').length);
      markers.inc(generation?.removedMarkers ?? 0);
    },
    modelFailed: (kind) => faults.inc({ kind }),
    holds(size) {
      books.set(size.books);
      passages.set(size.passages);
    },
    text: () => registry.metrics(),
    contentType: registry.contentType,
  };
}
