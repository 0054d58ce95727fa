import { once } from 'node:events';
import { createServer, get } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { describe, expect, it } from 'vitest';
import { openEventStream } from './eventStream.ts';

describe('openEventStream()', () => {
  it('waits for a reader that has stopped reading instead of buffering', async () => {
    const app = express();
    let sent = 0;
    let buffered = 0;
    app.get('/', async (_request, response) => {
      const stream = openEventStream(response);
      while (!stream.signal.aborted && sent < 2_000) {
        await stream.send('delta', { text: 'x'.repeat(16_000) });
        sent += 1;
        buffered = Math.max(buffered, response.writableLength);
      }
    });
    const server = createServer(app).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const request = get({ port, host: '127.0.0.1' });
    request.on('error', () => undefined);
    const [response] = (await once(request, 'response')) as [NodeJS.ReadableStream];
    response.pause();
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(sent).toBeGreaterThan(0);
    expect(sent).toBeLessThan(2_000);
    expect(buffered).toBeLessThan(100_000);
    request.destroy();
    server.close();
  });
});
