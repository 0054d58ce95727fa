import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openCasebook, type Casebook } from '../src/casebook.ts';
import { readConfig } from '../src/config.ts';
import { ingestBooks } from '../src/ingest/ingest.ts';
import { createApp } from '../src/server/app.ts';
import type { Answer, PageView } from '../src/types.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const home = mkdtempSync(join(tmpdir(), 'casebook-e2e-'));
const config = readConfig({ CASEBOOK_HOME: home, CASEBOOK_DATA: join(root, 'test/books') });
let casebook: Casebook;
let server: Server;
let url: string;

beforeAll(async () => {
  await ingestBooks({ config });
  casebook = await openCasebook(config);
  server = createServer(createApp({ casebook, config, logger: pino({ level: 'silent' }) }));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(async () => {
  server.close();
  await casebook.close();
  rmSync(home, { recursive: true });
});

async function ask(question: string): Promise<Answer> {
  const response = await fetch(`${url}/api/chat`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ question }),
  });
  expect(response.status).toBe(200);
  return (await response.json()) as Answer;
}

describe('from a text file to a cited answer over HTTP', () => {
  it.each([
    ['热处理车间一家节电多少度？', '节电31万度', 4],
    ['路灯试点三个月用电下降多少？', '百分之三十八', 8],
    ['Where were street lights installed?', '路灯', 8],
  ])('answers %s from the page it stands on', async (question, words, page) => {
    const { status, text, citations } = await ask(question);
    expect(status).toBe('answered');
    expect(text).toContain(words);
    const cited = citations.find(({ quote }) => quote.includes(words))!;
    expect(cited.pages).toEqual({ first: page, last: page, basis: 'printed' });
    const view = (await (
      await fetch(`${url}/api/books/${cited.book}/pages/${page}`)
    ).json()) as PageView;
    expect(view.text.slice(cited.start - view.start, cited.end - view.start)).toBe(cited.quote);
  });

  it('knows a case without text by its title and page', async () => {
    const { status, text } = await ask('云河师范学院怎样管灶火？');
    expect(status).toBe('text_not_held');
    expect(text).toContain('第6—7页');
  });

  it('searches with a trace', async () => {
    const found = await fetch(`${url}/api/search?q=${encodeURIComponent('变频风机')}&k=3`);
    const { hits } = (await found.json()) as {
      hits: { unit: string; why: { lexicalRank: number } }[];
    };
    expect(hits[0]).toMatchObject({ unit: '云河热力公司', why: { lexicalRank: 1 } });
  });
});

interface Ended {
  code: number | null;
  out: string;
  err: string;
}

async function casebookCommand(args: string[], env: Record<string, string> = {}): Promise<Ended> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/cli.ts', ...args], {
    cwd: root,
    env: { ...process.env, CASEBOOK_HOME: home, ...env },
  });
  let out = '';
  let err = '';
  child.stdout.on('data', (data) => (out += String(data)));
  child.stderr.on('data', (data) => (err += String(data)));
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, out, err };
}

describe('casebook on the command line', () => {
  it('explains itself', async () => {
    expect(await casebookCommand(['--help'])).toMatchObject({ code: 0, err: '' });
    expect((await casebookCommand(['ask', '--help'])).out).toContain('--unit NAME');
    expect((await casebookCommand(['--version'])).out).toMatch(/^\d+\.\d+\.\d+\n$/u);
  });

  it('ends with 2 on wrong usage and says what is wrong', async () => {
    expect(await casebookCommand(['dance'])).toMatchObject({
      code: 2,
      err: expect.stringContaining('dance') as string,
    });
    expect(await casebookCommand(['ask'])).toMatchObject({
      code: 2,
      err: expect.stringContaining('question') as string,
    });
    expect(await casebookCommand(['ask', 'x', '--colour'])).toMatchObject({ code: 2 });
  });

  it('prints an answer with its references, or as JSON', async () => {
    const { out, code } = await casebookCommand(['ask', '路灯试点用电下降多少？']);
    expect(code).toBe(0);
    expect(out).toContain('[1] 《云河市节能降耗案例选编》〔市市政管理处·第8页〕');
    const json = await casebookCommand(['ask', '路灯试点用电下降多少？', '--json']);
    expect(JSON.parse(json.out)).toMatchObject({ status: 'answered' });
  });

  it('names a book that cannot be read and keeps the old index', async () => {
    const failed = await casebookCommand([
      'ingest',
      join(root, 'package-lock.nothing.txt'),
      '--json',
    ]);
    expect(failed.code).toBe(1);
    expect(JSON.parse(failed.out)).toMatchObject({ error: { code: 'bad_book' } });
    expect((await casebookCommand(['ask', '路灯'])).code).toBe(0);
  });

  it('serves until it is told to stop', async () => {
    const child = spawn(process.execPath, ['--import', 'tsx', 'src/server/main.ts'], {
      cwd: root,
      env: {
        ...process.env,
        CASEBOOK_HOME: home,
        CASEBOOK_DATA: config.data,
        PORT: '0',
        LOG_LEVEL: 'silent',
      },
    });
    const [line] = (await once(child.stdout, 'data')) as [Buffer];
    const address = /http:\S+/u.exec(line.toString())![0];
    expect((await fetch(`${address}/readyz`)).status).toBe(200);
    child.kill('SIGTERM');
    expect(await once(child, 'close')).toEqual([0, null]);
  });
});
