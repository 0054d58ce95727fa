import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { ShelfView } from '../src/types.ts';
import { toPdf } from './formats/writers.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
let home: string;
let server: ChildProcess;

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'casebook-uploads-'));
});

afterEach(() => {
  server.kill('SIGKILL');
  rmSync(home, { recursive: true, force: true });
});

/** The built program, on a free port. */
async function start(): Promise<string> {
  const settings = {
    CASEBOOK_HOME: home,
    PORT: '0',
    LOG_LEVEL: 'silent',
    READER: 'off',
    RATE_LIMIT: '0',
  };
  const env = { ...process.env, CHAT_MODEL: '', CASEBOOK_API_KEY: '', ...settings };
  const stdio = ['ignore', 'pipe', 'inherit'] as const;
  server = spawn(process.execPath, ['dist/server/main.js'], { cwd: root, env, stdio: [...stdio] });
  const [line] = (await once(server.stdout!, 'data')) as [Buffer];
  return /http:\S+/u.exec(line.toString())![0];
}

const shelfOf = async (url: string): Promise<ShelfView> =>
  (await (await fetch(`${url}/api/books`)).json()) as ShelfView;

/** Asks until it is so. */
async function until(isSo: () => Promise<boolean>): Promise<void> {
  while (!(await isSo())) await new Promise((resolve) => setTimeout(resolve, 20));
}

it('an upload whose server is killed in the middle is taken in by the next one', async () => {
  const url = await start();
  const body = new FormData();
  body.append('files', new Blob([Uint8Array.from(toPdf())]), 'qingchuan.pdf');
  const posting = fetch(`${url}/api/books`, { method: 'POST', body }).catch(() => null);
  await until(async () => (await shelfOf(url)).uploads!.jobs[0]?.state === 'working');
  server.kill('SIGKILL');
  await posting;
  const again = await start();
  await until(async () => (await shelfOf(again)).books.some(({ id }) => id === 'qingchuan'));
  const { books } = await shelfOf(again);
  expect(books.map(({ id }) => id)).toEqual(['daqing-2010', 'qingchuan']);
}, 120_000);
