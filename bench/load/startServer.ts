import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** A casebook that serves in a process of its own. */
export interface StartedServer {
  url: string;
  process: ChildProcess;
  /** Resident memory now, in MB; null where the system does not tell. */
  residentMb(): number | null;
  /** Tells it to stop, and resolves to its exit code when it has; null where it was killed. */
  stop(): Promise<number | null>;
}

const root = fileURLToPath(new URL('../..', import.meta.url));

/** What is started, and what it is told beside its settings. */
export interface StartServerOptions {
  /** `dist/server/main.js` instead of the sources, which are transpiled at each start. */
  isBuilt?: boolean;
  /** For Node. */
  flags?: readonly string[];
  /** A command of bash that comes before, such as `ulimit -n 256`. */
  shell?: string;
  /** Told of what it writes to its error output; without it that is shown. */
  onError?: (text: string) => void;
}

/**
 * Starts `src/server/main.ts` with settings beside those of a bench: a port of its own, no limit of requests, no log.
 *
 * @throws Error when it ends before it serves.
 */
export async function startServer(
  env: Record<string, string>,
  { isBuilt = false, flags = [], shell = ':', onError }: StartServerOptions = {},
): Promise<StartedServer> {
  const program = isBuilt ? ['dist/server/main.js'] : ['--import', 'tsx', 'src/server/main.ts'];
  const command = [process.execPath, ...flags, ...program];
  const child = spawn('bash', ['-c', `${shell}; exec "$@"`, 'bash', ...command], {
    cwd: root,
    env: { ...process.env, PORT: '0', RATE_LIMIT: '0', LOG_LEVEL: 'silent', ...env },
    stdio: ['ignore', 'pipe', onError === undefined ? 'inherit' : 'pipe'],
  });
  child.stderr?.on('data', (part: Buffer) => onError?.(String(part)));
  const ended = once(child, 'exit') as Promise<[number | null]>;
  let said = '';
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout!.on('data', (part: Buffer) => {
      said += String(part);
      const found = /casebook serves (\S+)/u.exec(said)?.[1];
      if (found !== undefined) resolve(found);
    });
    void ended.then(([code]) =>
      reject(new Error(`the server ended with ${code} before it served`)),
    );
  });
  return {
    url,
    process: child,
    residentMb() {
      try {
        const status = readFileSync(`/proc/${child.pid}/status`, 'utf8');
        return Math.round(Number(/VmRSS:\s+(\d+)/u.exec(status)?.[1]) / 1024);
      } catch {
        return null;
      }
    },
    async stop() {
      child.kill('SIGTERM');
      return (await ended)[0];
    },
  };
}
