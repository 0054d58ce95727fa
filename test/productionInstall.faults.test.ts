import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Answer } from '../src/types.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const clone = mkdtempSync(join(tmpdir(), 'casebook-production-'));
const MINUTES = 60_000;

/** A fresh clone as it would be committed now: what git tracks and what it does not ignore. */
beforeAll(() => {
  const list = ['ls-files', '-z', '--cached', '--others', '--exclude-standard'];
  for (const name of execFileSync('git', list, { cwd: root, encoding: 'utf8' }).split('\0')) {
    if (name === '' || !existsSync(join(root, name))) continue; // a file deleted and not yet committed
    mkdirSync(dirname(join(clone, name)), { recursive: true });
    cpSync(join(root, name), join(clone, name), { force: true });
  }
});

afterAll(() => {
  rmSync(clone, { recursive: true, force: true });
});

/** The environment without what a test runner puts there. */
function cleanEnvironment(more: Record<string, string>): Record<string, string> {
  const { PATH = '', HOME = '' } = process.env;
  const npm = Object.entries(process.env).filter(([name]) => /^npm_config_/iu.test(name));
  return { PATH, HOME, ...(Object.fromEntries(npm) as Record<string, string>), ...more };
}

function install(args: string[], env: Record<string, string>): void {
  rmSync(join(clone, 'node_modules'), { recursive: true, force: true });
  rmSync(join(clone, 'dist'), { recursive: true, force: true });
  const quiet = ['--no-fund', '--no-audit', '--prefer-offline', '--loglevel=error'];
  execFileSync('npm', ['ci', ...args, ...quiet], { cwd: clone, env, stdio: 'pipe' });
}

/** Starts the server on a free port, asks it one question and stops it. */
async function askOnce(question: string, env: Record<string, string>): Promise<Answer> {
  const child = spawn('npm', ['start', '--silent'], {
    cwd: clone,
    env: { ...env, PORT: '0', LOG_LEVEL: 'warn', CASEBOOK_HOME: join(clone, 'home') },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = once(child, 'close');
  let errors = '';
  child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
  try {
    for await (const line of createInterface({ input: child.stdout })) {
      const address = /casebook serves (\S+)/u.exec(line)?.[1];
      if (address === undefined) continue;
      const response = await fetch(`${address}/api/chat`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ question }),
      });
      return (await response.json()) as Answer;
    }
    throw new Error(`the server did not start: ${errors}`);
  } finally {
    child.kill('SIGTERM');
    await ended;
  }
}

describe('an installation for production', () => {
  it.each([
    ['npm ci --omit=dev', ['--omit=dev'], {}],
    ['npm ci with NODE_ENV=production', [], { NODE_ENV: 'production' }],
  ])(
    '%s builds itself, starts and answers',
    async (_, args, more) => {
      const env = cleanEnvironment(more);
      install(args, env);
      const { status, text } = await askOnce('市财政局三年来共培训多少人次？', env);
      expect(status).toBe('answered');
      expect(text).toContain('166人次');
    },
    10 * MINUTES,
  );
});
