import express from 'express';
import { once } from 'node:events';
import {
  createServer,
  request as httpRequest,
  type OutgoingHttpHeaders,
  type Server,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { refuseForeign, type RefuseForeignOptions } from './refuseForeign.ts';

let server: Server;

afterEach(() => server.close());

/** Behind a proxy that is asked as one name and asks as the other. */
const PROXIED = { isProxied: true, hosts: ['book.example', 'inner'] };

interface Sent {
  method?: string;
  headers?: Record<string, string>;
  body?: string;
  options?: Partial<RefuseForeignOptions> & { isProxied?: boolean };
}

/** fetch() would not let a test set Host, Origin or Sec-Fetch-Site. */
async function status({
  method = 'DELETE',
  headers = {},
  body,
  options = {},
}: Sent): Promise<number> {
  const app = express();
  if (options.isProxied === true) app.set('trust proxy', 1);
  app.use(refuseForeign({ hasKey: false, hosts: [], ...options }));
  app.use((_request, response) => void response.status(204).end());
  server = createServer(app).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const filled = Object.entries(headers).map(([name, value]) => [
    name,
    value.replace('PORT', `${port}`),
  ]);
  const sent = httpRequest({
    port,
    method,
    headers: Object.fromEntries(filled) as OutgoingHttpHeaders,
    path: '/api/x',
  });
  sent.end(body);
  const [response] = (await once(sent, 'response')) as [{ statusCode: number; resume(): void }];
  response.resume();
  return response.statusCode;
}

const json = { 'content-type': 'application/json', 'content-length': '2' };

describe('refuseForeign()', () => {
  it.each<[string, Sent]>([
    ['a program, which names no page', {}],
    ['a program with JSON', { method: 'POST', headers: json, body: '{}' }],
    [
      'JSON with a charset',
      {
        method: 'POST',
        headers: { ...json, 'content-type': 'application/json; charset=utf-8' },
        body: '{}',
      },
    ],
    [
      'our own page',
      {
        headers: {
          origin: 'http://127.0.0.1:PORT',
          host: '127.0.0.1:PORT',
          'sec-fetch-site': 'same-origin',
        },
      },
    ],
    [
      'our own page by name',
      { headers: { origin: 'http://localhost:3000', host: 'LOCALHOST:3000' } },
    ],
    ['our own page over IPv6', { headers: { origin: 'http://[::1]:3000', host: '[::1]:3000' } }],
    ['an address typed in', { method: 'GET', headers: { 'sec-fetch-site': 'none' } }],
    [
      'our own page that reads',
      {
        method: 'GET',
        headers: {
          host: '127.0.0.1:PORT',
          referer: 'http://127.0.0.1:PORT/?c=1',
          'sec-fetch-site': 'same-origin',
        },
      },
    ],
    [
      'our own page that says only where it is',
      { method: 'GET', headers: { host: 'localhost:1', referer: 'http://localhost:1/#/c/1' } },
    ],
    ['a foreign host with a key', { headers: { host: 'book.example' }, options: { hasKey: true } }],
    [
      'our page behind a proxy',
      {
        headers: {
          host: 'inner:80',
          origin: 'https://book.example',
          'x-forwarded-host': 'book.example',
        },
        options: PROXIED,
      },
    ],
  ])('lets through %s', async (_, sent) => {
    expect(await status(sent)).toBe(204);
  });

  it.each<[string, Sent]>([
    ['a page of another site', { headers: { origin: 'http://evil.example' } }],
    ['a page of another port', { headers: { origin: 'http://127.0.0.1:1' } }],
    ['a page without origin', { headers: { origin: 'null' } }],
    [
      'an origin that only begins like ours',
      { headers: { host: 'localhost', origin: 'http://localhost.evil.example' } },
    ],
    [
      'reading by a page elsewhere',
      { method: 'GET', headers: { 'sec-fetch-site': 'cross-site', origin: 'http://evil.example' } },
    ],
    [
      'an image of a page elsewhere',
      {
        method: 'GET',
        headers: {
          'sec-fetch-site': 'cross-site',
          'sec-fetch-dest': 'image',
          referer: 'http://evil.example/',
        },
      },
    ],
    [
      'reading by another port of this machine',
      { method: 'GET', headers: { 'sec-fetch-site': 'same-site' } },
    ],
    [
      'reading by a page that tells only its origin',
      { method: 'GET', headers: { origin: 'http://evil.example' } },
    ],
    [
      'reading by a page that tells only where it is',
      { method: 'HEAD', headers: { referer: 'http://evil.example/a?b' } },
    ],
    ['reading by a page in a sandbox', { method: 'GET', headers: { origin: 'null' } }],
    [
      'reading by a page whose address only begins like ours',
      { method: 'GET', headers: { host: 'localhost', referer: 'http://localhost.evil.example/' } },
    ],
    [
      'reading by a page that asks first',
      { method: 'OPTIONS', headers: { origin: 'http://evil.example' } },
    ],
    [
      'reading by a page elsewhere even with a key',
      { method: 'GET', headers: { 'sec-fetch-site': 'cross-site' }, options: { hasKey: true } },
    ],
    ['what a browser calls cross-site', { headers: { 'sec-fetch-site': 'cross-site' } }],
    [
      'what a browser calls same-site',
      { method: 'PATCH', headers: { 'sec-fetch-site': 'same-site' } },
    ],
    [
      'a foreign page even with a key',
      { headers: { origin: 'http://evil.example' }, options: { hasKey: true } },
    ],
    [
      'a foreign page behind a proxy',
      {
        headers: { origin: 'http://evil.example', 'x-forwarded-host': 'book.example' },
        options: PROXIED,
      },
    ],
    [
      'a foreign name that points here, behind a proxy too',
      {
        method: 'GET',
        headers: { host: 'evil.example', 'x-forwarded-host': 'book.example' },
        options: PROXIED,
      },
    ],
    [
      'a forwarded host nobody vouches for',
      { headers: { origin: 'http://evil.example', 'x-forwarded-host': 'evil.example' } },
    ],
    [
      'a foreign name that points here',
      { headers: { host: 'evil.example', origin: 'http://evil.example' } },
    ],
    [
      'reading by a foreign name that points here',
      { method: 'GET', headers: { host: 'evil.example:80' } },
    ],
    [
      'a name that only begins like ours',
      { method: 'GET', headers: { host: '127.0.0.1.evil.example' } },
    ],
  ])('refuses %s', async (_, sent) => {
    expect(await status(sent)).toBe(403);
  });

  it.each<[string, Record<string, string>]>([
    ['of a form', { 'content-type': 'application/x-www-form-urlencoded', 'content-length': '2' }],
    ['of plain text', { 'content-type': 'text/plain', 'content-length': '2' }],
    ['of no type', { 'content-length': '2' }],
    ['in chunks', { 'content-type': 'text/plain', 'transfer-encoding': 'chunked' }],
  ])('refuses a body %s', async (_, headers) => {
    expect(await status({ method: 'POST', headers, body: '{}' })).toBe(415);
  });
});
