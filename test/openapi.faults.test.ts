import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Validator } from '@seriousme/openapi-schema-validator';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { Express } from 'express';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openCasebook, type Casebook } from '../src/casebook.ts';
import { readConfig } from '../src/config.ts';
import { ingestBooks } from '../src/ingest/ingest.ts';
import { createApp } from '../src/server/app.ts';
import { createIndexStore } from '../src/retrieve/createIndexStore.ts';
import { BookUploads } from '../src/server/uploads/bookUploads.ts';
import { createMetrics } from '../src/server/createMetrics.ts';

type Json = Record<string, unknown>;

interface Operation {
  operationId: string;
  requestBody?: unknown;
  responses: Record<string, { content?: Record<string, { schema: Json }> }>;
}

const home = mkdtempSync(join(tmpdir(), 'casebook-openapi-'));
const config = readConfig({
  READER: 'off',
  CASEBOOK_HOME: home,
  CASEBOOK_DATA: fileURLToPath(new URL('../data', import.meta.url)),
});
let book: Casebook;
let app: Express;
let server: Server;
let url: string;
let document: { paths: Record<string, Record<string, Operation>> } & Json;
let ajv: Ajv2020;

beforeAll(async () => {
  await ingestBooks({ config });
  book = await openCasebook(config, { chat: null });
  const logger = pino({ level: 'silent' });
  const settings = { ...config, rateLimit: 0 };
  const store = await createIndexStore(config);
  const look = (): Promise<void> => Promise.resolve();
  const uploads = new BookUploads({ config, store, logger, look });
  const metrics = createMetrics();
  app = createApp({ casebook: book, config: settings, logger, metrics, uploads });
  server = createServer(app).listen(0, '127.0.0.1');
  server.keepAliveTimeout = 0; // a question may take longer here than a connection is kept
  await once(server, 'listening');
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  document = (await (await fetch(`${url}/openapi.json`)).json()) as typeof document;
  ajv = new Ajv2020({ strict: false, allErrors: true });
  ajv.addSchema(closed(document) as Json, 'doc');
  await ask('c-1', '市财政局三年来共培训多少人次？');
});
afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await book.close();
  rmSync(home, { recursive: true });
});

const ask = async (conversationId: string, question: string): Promise<Json> =>
  (await (await send('POST', '/api/chat', { question, conversationId })).json()) as Json;

const send = (
  method: string,
  path: string,
  body?: unknown,
  accept = 'application/json, text/event-stream',
): Promise<Response> =>
  fetch(`${url}${path}`, {
    method,
    headers: { accept, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });

/** Answers are open in the document; here a field that it does not tell of is a mistake. */
function closed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(closed);
  if (typeof value !== 'object' || value === null) return value;
  const inner = Object.fromEntries(Object.entries(value).map(([key, one]) => [key, closed(one)]));
  const isObject = inner.type === 'object' && inner.properties !== undefined;
  return isObject ? { additionalProperties: false, ...inner } : inner;
}

const asked = (content: string): Json => ({
  model: 'casebook',
  messages: [{ role: 'user', content }],
});
const PASSAGE = async (): Promise<string> =>
  (await book.search({ question: '培训', k: 1 })).hits[0]!.passage.id;
const ANSWER = (): string => book.conversations.get('c-1')!.turns[0]!.answer.id;

const SHARE = '/api/conversations/{id}/share';
const SHARED = (): string => book.conversations.shareOf('c-1')!.id;

/** Where something is cited from. */
const CITED = {
  book: 'daqing-2010',
  case: '1-2',
  pages: { first: 4, last: 4, basis: 'recovered' },
  section: null,
};

/** Every operation, asked for what it gives and for what it refuses: method, path of the document, address, status, body. */
const REQUESTS: [string, string, string | (() => Promise<string>), number, (() => unknown)?][] = [
  ['post', '/api/chat', '/api/chat', 200, () => ({ question: '各单位如何激励自学？' })],
  [
    'post',
    '/api/chat',
    '/api/chat',
    200,
    () => ({ question: 'How did units motivate self-study?' }),
  ],
  [
    'post',
    '/api/chat',
    '/api/chat',
    200,
    () => ({ question: '市公安局的学习制度是什么？', evidence: true }),
  ],
  ['post', '/api/chat', '/api/chat', 400, () => ({ question: '' })],
  ['post', '/api/check', '/api/check', 200, () => ({ text: '3年来全局共培训166人次。天是绿的。' })],
  ['post', '/api/check', '/api/check', 400, () => ({ text: 7 })],
  ['get', '/api/search', '/api/search?q=%E5%9F%B9%E8%AE%AD&k=3', 200],
  ['get', '/api/search', '/api/search', 400],
  ['get', '/api/find', '/api/find?q=%E5%9F%B9%E8%AE%AD&limit=3', 200],
  ['get', '/api/find', '/api/find?q=a&limit=0', 400],
  ['get', '/api/find', '/api/find?q=a&book=none', 404],
  ['post', '/api/suggest', '/api/suggest', 200, () => ({ language: 'zh', most: 1 })],
  ['post', '/api/suggest', '/api/suggest', 400, () => ({ most: 0 })],
  ['post', '/api/cite', '/api/cite', 200, () => CITED],
  ['post', '/api/cite', '/api/cite', 400, () => ({ ...CITED, pages: 7 })],
  ['post', '/api/cite', '/api/cite', 404, () => ({ ...CITED, case: '9-9' })],
  ['get', '/api/books', '/api/books', 200],
  ['post', '/api/books', '/api/books', 400, () => ({ file: 'none' })],
  ['delete', '/api/books/{book}', '/api/books/none', 404],
  ['delete', '/api/uploads/{job}', '/api/uploads/none', 404],
  ['get', '/api/suggest', '/api/suggest?book=daqing-2010&conversationId=c-1', 200],
  ['get', '/api/suggest', '/api/suggest?book=none', 404],
  ['get', '/api/books/{book}', '/api/books/daqing-2010', 200],
  ['get', '/api/books/{book}', '/api/books/none', 404],
  ['get', '/api/books/{book}/contents', '/api/books/daqing-2010/contents', 200],
  ['get', '/api/books/{book}/contents', '/api/books/none/contents', 404],
  ['get', '/api/books/{book}/pages/{page}', '/api/books/daqing-2010/pages/4', 200],
  ['get', '/api/books/{book}/pages/{page}', '/api/books/daqing-2010/pages/x', 400],
  ['get', '/api/books/{book}/pages/{page}', '/api/books/daqing-2010/pages/99', 404],
  [
    'get',
    '/api/books/{book}/cases/{case}/sections/{section}',
    '/api/books/daqing-2010/cases/1-1/sections/1',
    200,
  ],
  [
    'get',
    '/api/books/{book}/cases/{case}/sections/{section}',
    '/api/books/daqing-2010/cases/1-1/sections/99',
    404,
  ],
  [
    'get',
    '/api/books/{book}/cases/{case}/sections/{section}',
    '/api/books/daqing-2010/cases/x/sections/1',
    400,
  ],
  ['get', '/api/passages/{id}', async () => `/api/passages/${await PASSAGE()}`, 200],
  ['get', '/api/passages/{id}', '/api/passages/none', 404],
  ['get', '/api/passages/{id}', '/api/passages/daqing-2010.1-1.0000000000', 410],
  ['get', '/api/conversations', '/api/conversations?limit=5', 200],
  ['get', '/api/conversations', '/api/conversations?limit=x', 400],
  ['get', '/api/conversations/{id}', '/api/conversations/c-1', 200],
  ['get', '/api/conversations/{id}', '/api/conversations/none', 404],
  ['patch', '/api/conversations/{id}', '/api/conversations/c-1', 200, () => ({ title: '培训' })],
  ['patch', '/api/conversations/{id}', '/api/conversations/c-1', 400, () => ({ title: 7 })],
  ['get', '/api/conversations/{id}/export', '/api/conversations/c-1/export', 200],
  ['get', '/api/conversations/{id}/export', '/api/conversations/c-1/export?format=json', 200],
  ['get', '/api/conversations/{id}/export', '/api/conversations/c-1/export?format=x', 400],
  ['get', SHARE, '/api/conversations/c-1/share', 404],
  ['post', SHARE, '/api/conversations/c-1/share', 200],
  ['get', SHARE, '/api/conversations/c-1/share', 200],
  ['get', '/api/shared/{share}', async () => `/api/shared/${SHARED()}`, 200],
  ['delete', SHARE, '/api/conversations/c-1/share', 204],
  ['get', '/api/shared/{share}', '/api/shared/none', 404],
  ['get', '/api/notes', '/api/notes?q=x', 200],
  ['get', '/api/notes', '/api/notes?limit=x', 400],
  ['post', '/api/notes', '/api/notes', 201, () => ({ conversationId: 'c-1', answerId: ANSWER() })],
  ['post', '/api/notes', '/api/notes', 400, () => ({ comment: '' })],
  ['get', '/api/notes', '/api/notes', 200],
  ['get', '/api/notes/export', '/api/notes/export', 200],
  ['delete', '/api/notes/{id}', '/api/notes/none', 404],
  ['post', '/api/feedback', '/api/feedback', 200, () => ({ answerId: ANSWER(), rating: 'up' })],
  ['post', '/api/feedback', '/api/feedback', 404, () => ({ answerId: 'none', rating: null })],
  ['delete', '/api/conversations/{id}', '/api/conversations/none', 404],
  ['delete', '/api/conversations/{id}', '/api/conversations/c-1', 204],
  ['delete', '/api/conversations', '/api/conversations', 200],
  ['get', '/v1/models', '/v1/models', 200],
  ['get', '/v1/models/{model}', '/v1/models/casebook', 200],
  ['get', '/v1/models/{model}', '/v1/models/gpt-4', 404],
  ['post', '/v1/chat/completions', '/v1/chat/completions', 200, () => asked('如何自学？')],
  ['post', '/v1/chat/completions', '/v1/chat/completions', 400, () => asked('')],
  [
    'post',
    '/v1/responses',
    '/v1/responses',
    200,
    () => ({ model: 'casebook', input: '如何自学？' }),
  ],
  ['post', '/v1/responses', '/v1/responses', 400, () => ({ model: 'casebook', input: '' })],
  ['post', '/v1/responses', '/v1/responses', 404, () => ({ model: 'x', input: '如何自学？' })],
  ['post', '/mcp', '/mcp', 200, () => ({ jsonrpc: '2.0', id: 1, method: 'tools/list' })],
  ['get', '/healthz', '/healthz', 200],
  ['get', '/readyz', '/readyz', 200],
  ['get', '/openapi.json', '/openapi.json', 200],
  ['get', '/metrics', '/metrics', 200],
  ['delete', '/api/books/{book}', '/api/books/daqing-2010', 200], // served on from memory
];

describe('GET /openapi.json', () => {
  it('is a valid document of OpenAPI 3.1', async () => {
    const validator = new Validator();
    const result = await validator.validate(structuredClone(document));
    expect(result).toEqual({ valid: true });
    expect(validator.version).toBe('3.1');
    expect(() => validator.resolveRefs()).not.toThrow();
    const ids = Object.values(document.paths).flatMap((path) =>
      Object.values(path).map(({ operationId }) => operationId),
    );
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('tells of every route, and of no other', () => {
    const told = Object.entries(document.paths).flatMap(([path, operations]) =>
      Object.keys(operations).map((method) => `${method} ${path}`),
    );
    expect(told.sort()).toEqual(routesOf(app).sort());
  });

  it('is tried by a request for every operation', () => {
    const tried = new Set(REQUESTS.map(([method, path]) => `${method} ${path}`));
    expect([...tried].sort()).toEqual(routesOf(app).sort());
  });

  it.each(REQUESTS)('%s %s describes what comes of it (%s: %i)', async (...request) => {
    const [method, path, address, status, body] = request;
    const to = typeof address === 'string' ? address : await address();
    const response = await send(method.toUpperCase(), to, body?.());
    expect(response.status).toBe(status);
    const told = document.paths[path]![method]!.responses[String(status)]!;
    const type = response.headers.get('content-type')?.split(';')[0] ?? null;
    expect(Object.keys(told.content ?? {}).concat(told.content ? [] : [''])).toContain(type ?? '');
    if (type !== 'application/json') return;
    const isAnswer = ajv.compile(closed(within(told.content![type]!.schema)) as Json);
    const data: unknown = await response.json();
    isAnswer(data);
    expect(isAnswer.errors).toBeNull();
  });

  it('describes requests by the rules they are checked with', async () => {
    const isChat = ajv.getSchema('doc#/components/schemas/ChatRequest')!;
    const bodies = [{ question: 'x' }, { question: 'x', k: 1 }, { question: 'x'.repeat(2001) }, {}];
    for (const body of bodies) {
      const { status } = await send('POST', '/api/chat', body);
      expect(isChat(body)).toBe(status === 200);
    }
  });
});

/** References of the document, as seen from outside it. */
function within(schema: Json): Json {
  return JSON.parse(JSON.stringify(schema).replaceAll('"#/', '"doc#/')) as Json;
}

interface Layer {
  route?: { path: string | string[]; methods: Record<string, boolean> };
  handle: { stack?: Layer[] };
  match(path: string): boolean;
}

/** What the application answers, as `method path` of the document; without what only refuses other methods. */
function routesOf(application: Express): string[] {
  const walk = (layers: readonly Layer[], prefix: string): string[] =>
    layers.flatMap(({ route, handle, match }, at) => {
      if (route !== undefined) {
        const methods = Object.keys(route.methods);
        if (methods.length > 1) return []; // `all`
        const paths = [route.path].flat().map((path) => path.replace(/:(\w+)/gu, '{$1}'));
        return methods
          .filter((method) => method !== '_all')
          .flatMap((method) =>
            paths.map((path) => `${method} ${prefix}${path === '/' ? '' : path}`),
          );
      }
      if (handle.stack === undefined) return [];
      const layer = layers[at]!;
      const mounted = ['/api', '/v1', '/mcp'].filter((path) => match.call(layer, path));
      const isRoot = mounted.length === 3;
      return walk(handle.stack, prefix + (isRoot ? '' : (mounted[0] ?? '')));
    });
  return walk(application.router.stack as unknown as Layer[], '');
}
