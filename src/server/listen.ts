import type { Server } from 'node:http';
import type { Config } from '../config.ts';
import { CasebookError } from '../errors.ts';

/**
 * Binds a server and returns its address as a URL.
 *
 * @throws CasebookError `invalid_input` that says why it cannot listen there.
 */
export async function listen(
  server: Server,
  { host, port }: Pick<Config, 'host' | 'port'>,
): Promise<string> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const why =
        error.code === 'EADDRINUSE'
          ? `port ${port} of ${host} is in use: stop the other program or set PORT`
          : `cannot listen on ${host}:${port} (${error.message})`;
      reject(new CasebookError('invalid_input', why, { cause: error }));
    });
    server.listen(port, host, resolve);
  });
  const address = server.address();
  const bound = typeof address === 'object' && address !== null ? address.port : port;
  return `http://${host.includes(':') ? `[${host}]` : host}:${bound}`;
}
