import { STATUS_CODES, type Server } from 'node:http';
import type { Socket } from 'node:net';

/** The errors of Node's HTTP parser that have a rule of their own. */
const RULES: Record<string, { status: number; message: string }> = {
  HPE_INVALID_URL: {
    status: 400,
    message:
      'the address of a request is ASCII: other characters must be percent-encoded (curl -G --data-urlencode "q=…")',
  },
  HPE_HEADER_OVERFLOW: { status: 431, message: 'the address and headers are too long' },
  HPE_CHUNK_EXTENSIONS_OVERFLOW: { status: 413, message: 'the chunk extensions are too long' },
  ERR_HTTP_REQUEST_TIMEOUT: { status: 408, message: 'the request did not arrive in time' },
};

const OTHER = { status: 400, message: 'this is no HTTP request' };

/** Answers what Node cannot read as a request like any other error: `{ error: { code, message } }`. */
export function refuseUnreadable(server: Server): void {
  server.on('clientError', (error: NodeJS.ErrnoException, socket: Socket) => {
    if (!socket.writable || hasBegun(socket)) {
      socket.destroy(error);
      return;
    }
    const { status, message } = RULES[error.code ?? ''] ?? OTHER;
    const body = JSON.stringify({ error: { code: 'invalid_input', message } });
    const head = [
      `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
      'Connection: close',
      'Content-Type: application/json; charset=utf-8',
      `Content-Length: ${Buffer.byteLength(body)}`,
    ];
    socket.end(`${head.join('\r\n')}\r\n\r\n${body}`, () => socket.destroy());
  });
}

/** An answer is already under way on this connection: another one would end up inside it. */
function hasBegun(socket: Socket): boolean {
  const { _httpMessage: answer } = socket as { _httpMessage?: { headersSent: boolean } | null };
  return answer?.headersSent === true;
}
