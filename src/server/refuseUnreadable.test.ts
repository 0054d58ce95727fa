import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterEach, describe, expect, it } from 'vitest';
import { refuseUnreadable } from './refuseUnreadable.ts';

let server: Server;

afterEach(() => void server.close());

/** What comes back for bytes that are sent as they are. */
async function send(bytes: string): Promise<string> {
  server = createServer((_request, response) => response.end('here'));
  refuseUnreadable(server);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
  socket.write(bytes);
  return text(socket);
}

describe('refuseUnreadable()', () => {
  it.each([
    ['GET /api/search?q=自学 HTTP/1.1\r\nHost: x\r\n\r\n', '400 Bad Request', 'percent-encoded'],
    [`GET / HTTP/1.1\r\nA: ${'a'.repeat(20_000)}\r\n\r\n`, '431 Request Header', 'too long'],
    ['hello\r\n\r\n', '400 Bad Request', 'no HTTP request'],
  ])('says the rule: %.30s', async (bytes, status, rule) => {
    const [head = '', body = ''] = (await send(bytes)).split('\r\n\r\n');
    expect(head).toContain(`HTTP/1.1 ${status}`);
    expect(head).toContain('Content-Type: application/json');
    expect(head).toContain(`Content-Length: ${Buffer.byteLength(body)}`);
    const { error } = JSON.parse(body) as { error: { code: string; message: string } };
    expect(error.code).toBe('invalid_input');
    expect(error.message).toContain(rule);
  });

  it('leaves what can be read alone', async () => {
    const answer = await send('GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n');
    expect(answer).toMatch(/^HTTP\/1\.1 200 OK[^]*here/u);
  });
});
