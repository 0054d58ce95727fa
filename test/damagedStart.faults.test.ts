import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askOnce } from '../bench/load/askLoop.ts';
import { startServer } from '../bench/load/startServer.ts';
import { readConfig } from '../src/config.ts';
import { ingestBooks } from '../src/ingest/ingest.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'casebook-start-'));
const made = join(folder, 'made');
const settings = (home: string): Record<string, string> => ({
  CASEBOOK_HOME: home,
  CASEBOOK_DATA: join(root, 'test/books'),
  READER: 'off',
});

beforeAll(async () => {
  await ingestBooks({ config: readConfig(settings(made)) });
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('a server that starts', () => {
  it('serves where the pointer to its index is damaged', async () => {
    const home = join(folder, 'pointer');
    cpSync(made, home, { recursive: true });
    const pointer = join(home, 'index/current');
    writeFileSync(pointer, readFileSync(pointer, 'utf8').replace('g000001', 'g004001'));
    const server = await startServer(settings(home), { isBuilt: true });
    const { body } = await askOnce(server.url, { question: '云河第二机床厂2014年节电多少度？' });
    expect(body).toContain('86万度');
    expect(await server.stop()).toBe(0);
  });

  it('serves where nothing can be written to its home', async () => {
    const home = join(folder, 'home');
    cpSync(made, home, { recursive: true });
    writeFileSync(join(home, 'uploads'), ''); // a file where a folder should be, for root may write anywhere
    const server = await startServer(settings(home), { isBuilt: true });
    const { body } = await askOnce(server.url, { question: '云河第二机床厂2014年节电多少度？' });
    expect(body).toContain('86万度');
    expect(await server.stop()).toBe(0);
  });

  it.each([
    ['ulimit -n 64; exec node dist/server/main.js', /at least 256 open files/u],
    ['ulimit -n 64; exec node bin/casebook.js books', /at least 256 open files/u],
    ['exec node --max-old-space-size=60 dist/server/main.js', /a heap of at least 144 MB/u],
  ])('says of %s in one sentence what is missing', (command, said) => {
    const env = { ...process.env, ...settings(made), PORT: '0' };
    const { status, stderr } = spawnSync('bash', ['-c', command], { cwd: root, env });
    expect(status).toBe(1);
    expect(String(stderr)).toMatch(said);
    expect(String(stderr).trim()).not.toContain('\n');
  });
});
