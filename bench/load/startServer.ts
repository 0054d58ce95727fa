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

/**
 * Starts `src/server/main.ts` with settings beside those of a bench: a port of its own, no limit of requests, no log.
 *
 * @throws Error when it ends before it serves.
 */
export async function startServer(env: Record<string, string>): Promise<StartedServer> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/server/main.ts'], {
    cwd: root,
    env: { ...process.env, PORT: '0', RATE_LIMIT: '0', LOG_LEVEL: 'silent', ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
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
