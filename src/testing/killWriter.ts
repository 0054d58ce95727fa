import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { setTimeout as wait } from 'node:timers/promises';

/** Starts a process that writes indexes, and kills it without warning some time after its first one is there. */
export async function killWriter(home: string, afterMs: number): Promise<void> {
  const script = fileURLToPath(new URL('./writeIndexChild.ts', import.meta.url));
  const child = spawn(process.execPath, ['--import', 'tsx', script, home], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  await Promise.race([once(child.stdout, 'data'), ended]);
  await wait(afterMs);
  child.kill('SIGKILL');
  await ended;
}
