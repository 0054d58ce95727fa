import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { readConfig } from '../../config.ts';
import { CasebookError } from '../../errors.ts';
import { hashBookFile } from '../../ingest/bookFiles.ts';
import type { ingestApart } from '../../ingest/ingestApart.ts';
import type { IndexStore } from '../../retrieve/store/indexStore.ts';
import { createFakeCasebook } from '../../testing/fakeCasebook.ts';
import { createApp } from '../app.ts';
import type { UploadJob } from '../../types.ts';
import { BookUploads } from './bookUploads.ts';

interface Held {
  id: string;
  sourceHash: string;
  sourceFile: string;
}

/** Empty for one that was closed meanwhile. */
function readlinkIfThere(path: string): string {
  try {
    return readlinkSync(path);
  } catch {
    return '';
  }
}

const closers: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});

/** An index that takes in every file but those with `bad` in them; a file with `slow` in it waits until it is aborted. */
function fakeIndex(): { held: Held[]; ingest: typeof ingestApart; store: IndexStore } {
  const held: Held[] = [];
  const ingest: typeof ingestApart = async ({ files, remove }, { onProgress, signal } = {}) => {
    onProgress?.({ book: files[0] ?? '', step: 'read', done: 0, total: files.length });
    for (const file of files) {
      const text = readFileSync(file, 'utf8');
      if (text.includes('bad')) throw new CasebookError('bad_book', `${file}: has no cases`);
      if (text.includes('slow')) await once(signal!, 'abort');
      if (text.includes('folder')) {
        rmSync(file); // so that it cannot be given up
        mkdirSync(file);
        throw new CasebookError('bad_book', 'no file');
      }
      signal?.throwIfAborted();
      const { id, sourceHash } = await hashBookFile(file);
      const at = held.findIndex((one) => one.id === id);
      held.splice(at === -1 ? held.length : at, 1, { id, sourceHash, sourceFile: file });
    }
    for (const id of remove)
      held.splice(
        held.findIndex((one) => one.id === id),
        1,
      );
    return { books: [], failed: [], removed: [...remove], seconds: 0 } as never;
  };
  const store = { manifest: async () => ({ books: held }) } as unknown as IndexStore;
  return { held, ingest, store };
}

async function serve(home = mkdtempSync(join(tmpdir(), 'casebook-uploads-')), index = fakeIndex()) {
  const config = readConfig({ CASEBOOK_HOME: home, RATE_LIMIT: '0' });
  const logger = pino({ level: 'silent' });
  const look = async (): Promise<void> => undefined;
  const uploads = new BookUploads({ config, logger, look, ...index });
  await uploads.resume();
  const app = createApp({ casebook: createFakeCasebook(), config, logger, uploads });
  const server = createServer(app).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api`;
  closers.push(async () => {
    server.closeAllConnections();
    server.close();
    await uploads.close();
    rmSync(home, { recursive: true, force: true });
  });
  const files = (): string[] =>
    readdirSync(join(home, 'uploads')).filter((name) => /\.\w+$/u.test(name));
  return { url, home, uploads, files, ...index };
}

function form(...files: [string, string][]): FormData {
  const made = new FormData();
  for (const [name, text] of files) made.append('files', new Blob([text]), name);
  return made;
}

const post = (url: string, body: FormData, headers = {}): Promise<Response> =>
  fetch(`${url}/books`, { method: 'POST', body, headers });

describe('uploadRoutes()', () => {
  it('puts the files of a form in, and one that is the body', async () => {
    const { url, files, held } = await serve();
    const answered = await post(url, form(['../一/书.md', '# 甲'], ['b.txt', '乙']));
    expect([answered.status, files().sort()]).toEqual([201, ['b.txt', '书.md']]);
    const body = new Blob(['丙'], { type: 'application/octet-stream' });
    await fetch(`${url}/books?name=c.txt`, { method: 'POST', body });
    expect(held.map(({ id }) => id)).toEqual(['书', 'b', 'c']);
  });

  it('tells each step as an event', async () => {
    const { url } = await serve();
    const headers = { accept: 'text/event-stream' };
    const text = await (await post(url, form(['a.txt', '甲']), headers)).text();
    const jobs = [...text.matchAll(/event: job\ndata: (.*)/gu)].map(
      (match) => JSON.parse(match[1]!) as UploadJob,
    );
    expect(jobs.map(({ state }) => state).slice(0, 2)).toEqual(['waiting', 'working']);
    expect(jobs.at(-1)).toMatchObject({ state: 'done', names: ['a.txt'] });
    expect(text).toContain('event: done');
  });

  it('says why a book was not taken in, without folders of this machine, and keeps the one before', async () => {
    const { url, home, files } = await serve();
    await post(url, form(['a.txt', '甲']));
    const answered = await post(url, form(['a.txt', 'bad']));
    const job = (await answered.json()) as UploadJob;
    expect([answered.status, job.reason]).toEqual([422, 'a.txt: has no cases']);
    expect(files()).toEqual(['a.txt']);
    expect(readFileSync(join(home, 'uploads', 'a.txt'), 'utf8')).toBe('甲');
  });

  it.each([
    ['an ending that is none of a book', form(['a.exe', '甲']), /ends in one of .*\.exe/u],
    ['an empty file', form(['a.txt', '']), /empty/u],
    ['two files of one name', form(['a.txt', '甲'], ['a.txt', '乙']), /different names/u],
    ['no file', new FormData(), /at least one file/u],
    [
      'a file that is too large',
      form(['a.txt', 'x'.repeat(64 * 1024 * 1024 + 1)]),
      /at most 64 MB/u,
    ],
  ])('refuses %s, and keeps nothing of it', async (_, body, message) => {
    const { url, files, home } = await serve();
    const answered = await post(url, body);
    expect(answered.status).toBeGreaterThanOrEqual(400);
    expect(((await answered.json()) as { error: { message: string } }).error.message).toMatch(
      message,
    );
    expect([files(), readdirSync(join(home, 'uploads', 'incoming'))]).toEqual([[], []]);
  });

  it('cancels what is on its way, and gives its file up', async () => {
    const { url, uploads, files } = await serve();
    const answering = post(url, form(['a.txt', 'slow']));
    for (;;) {
      const [job] = uploads.jobs();
      if (job?.state === 'working') {
        expect((await fetch(`${url}/uploads/${job.id}`, { method: 'DELETE' })).status).toBe(204);
        break;
      }
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    expect((await answering).status).toBe(422);
    expect([uploads.jobs()[0]?.state, files()]).toEqual(['cancelled', []]);
    expect((await fetch(`${url}/uploads/none`, { method: 'DELETE' })).status).toBe(404);
  });

  it('goes on with the next where one cannot be given up, and says of a name that it is on its way', async () => {
    const { url, uploads } = await serve();
    expect((await post(url, form(['a.txt', 'folder']))).status).toBe(422);
    const answering = post(url, form(['b.txt', 'slow']));
    while (uploads.jobs()[0]?.names[0] !== 'b.txt')
      await new Promise((resolve) => setTimeout(resolve, 5));
    expect((await post(url, form(['c.txt', '丙'], ['b.txt', '乙']))).status).toBe(503);
    uploads.cancel(uploads.jobs()[0]!.id);
    await answering;
    expect((await post(url, form(['c.txt', '丙'], ['b.txt', '乙']))).status).toBe(201);
  });

  it('can cancel one that waits, however many wait before it', async () => {
    const { url, uploads } = await serve();
    const answering = Array.from({ length: 25 }, (_, at) => post(url, form([`${at}.txt`, 'slow'])));
    while (uploads.jobs().length < 25) await new Promise((resolve) => setTimeout(resolve, 5));
    for (const { id } of uploads.jobs()) expect(uploads.cancel(id)).toBe(true);
    expect((await Promise.all(answering)).map(({ status }) => status)).toEqual(
      Array.from({ length: 25 }, () => 422),
    );
    expect((await post(url, form(['a.txt', '甲']))).status).toBe(201);
    expect(uploads.jobs().length).toBeLessThan(25);
  });

  it('keeps one file of a book that comes again in another format', async () => {
    const { url, files } = await serve();
    await post(url, form(['a.txt', '甲']));
    expect((await post(url, form(['a.md', '# 甲']))).status).toBe(201);
    expect(files()).toEqual(['a.md']);
  });

  it('says the rule to a part that is a file without a name', async () => {
    const { url } = await serve();
    const head =
      'content-disposition: form-data; name="f"\r\ncontent-type: application/octet-stream';
    const answered = await fetch(`${url}/books`, {
      method: 'POST',
      headers: { 'content-type': 'multipart/form-data; boundary=b' },
      body: `--b\r\n${head}\r\n\r\nx\r\n--b--\r\n`,
    });
    expect(answered.status).toBe(422);
    expect(await answered.text()).toContain('a book ends in one of');
  });

  it.skipIf(!existsSync('/proc/self/fd'))(
    'holds no file open of one who left in the middle',
    async () => {
      const { url, home } = await serve();
      const held = (): string[] =>
        readdirSync('/proc/self/fd').flatMap((fd) => {
          const to = readlinkIfThere(`/proc/self/fd/${fd}`);
          return to.startsWith(join(home, 'uploads')) ? [to] : [];
        });
      const client = connect(Number(new URL(url).port), '127.0.0.1');
      const part = 'content-disposition: form-data; name="f"; filename="a.txt"';
      const head =
        'host: localhost\r\ncontent-type: multipart/form-data; boundary=b\r\ncontent-length: 99999';
      client.write(`POST /api/books HTTP/1.1\r\n${head}\r\n\r\n--b\r\n${part}\r\n\r\n甲`);
      while (held().length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
      client.destroy();
      // The file is closed first and taken away then.
      const left = (): string[] => readdirSync(join(home, 'uploads', 'incoming'));
      await vi.waitUntil(() => left().length === 0, { timeout: 4_000, interval: 5 });
      expect(held()).toEqual([]);
    },
  );

  it('takes in at the start what a server that was stopped had not', async () => {
    const index = fakeIndex();
    const home = mkdtempSync(join(tmpdir(), 'casebook-uploads-'));
    const first = await serve(home, index);
    writeFileSync(join(home, 'uploads', 'a.txt'), '甲');
    await first.uploads.resume();
    await first.uploads.put([]);
    expect(index.held.map(({ id }) => id)).toEqual(['a']);
  });

  it('takes a book out with its file, and says of an unknown one which there are', async () => {
    const { url, files, held } = await serve();
    await post(url, form(['a.txt', '甲']));
    const gone = await fetch(`${url}/books/a`, { method: 'DELETE' });
    expect(await gone.json()).toEqual({ removed: 'a', comesBack: false });
    expect([held, files()]).toEqual([[], []]);
    expect((await fetch(`${url}/books/a`, { method: 'DELETE' })).status).toBe(404);
  });

  it('is not for pages of other sites, nor where uploads are off', async () => {
    const { url } = await serve();
    const foreign = await post(url, form(['a.txt', '甲']), { origin: 'http://evil.example' });
    expect(foreign.status).toBe(403);
    const config = readConfig({ RATE_LIMIT: '0' });
    const logger = pino({ level: 'silent' });
    const app = createApp({ casebook: createFakeCasebook(), config, logger });
    const server = createServer(app).listen(0, '127.0.0.1');
    await once(server, 'listening');
    closers.push(async () => void server.close());
    const off = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api`;
    const refused = await post(off, form(['a.txt', '甲']));
    expect(refused.status).toBe(403);
    expect(await (await fetch(`${off}/books`)).json()).toMatchObject({ uploads: null });
  });
});
