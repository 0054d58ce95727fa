import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import { openCasebook } from '../casebook.ts';
import { readConfig } from '../config.ts';
import { CasebookError } from '../errors.ts';
import { folderStore } from '../retrieve/store/folderStore.ts';
import { ensureIndex } from './ensureIndex.ts';

type State = 'current' | 'missing' | 'stale';

/** Runs it with a given state, or a failure to tell it, and an ingest that may fail. */
async function run(
  state: State | Error,
  failure?: Error,
): Promise<{ ingests: number; log: string }> {
  let ingests = 0;
  let log = '';
  const logger = pino({ level: 'info' }, { write: (line) => void (log += line) });
  await ensureIndex(readConfig({}), {
    logger,
    store: folderStore('/nowhere'),
    stateOf: async () => {
      if (state instanceof Error) throw state;
      return { state, removed: [] };
    },
    ingest: async () => {
      ingests += 1;
      if (failure !== undefined) throw failure;
    },
  });
  return { ingests, log };
}

describe('ensureIndex()', () => {
  it.each([
    ['current', 0],
    ['missing', 1],
    ['stale', 1],
  ] as const)('with a %s index reads the books %i times', async (state, times) => {
    expect((await run(state)).ingests).toBe(times);
  });

  it('keeps the old index when the books cannot be read again, and says so', async () => {
    const full = Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
    expect((await run('stale', full)).log).toMatch(/no space left.*the old index stays/u);
    const bad = new CasebookError('bad_book', 'b.txt: not a text file');
    expect((await run(bad)).log).toMatch(/not a text file.*the old index stays/u);
  });

  it('fails without an index to fall back on', async () => {
    await expect(run('missing', new Error('no book'))).rejects.toThrow('no book');
  });

  it('leaves a damaged index to the generation before it, and says so', async () => {
    const { ingests, log } = await run(new CasebookError('bad_index', 'lexical.bin is damaged'));
    expect(ingests).toBe(0);
    expect(log).toMatch(/lexical\.bin is damaged.*the old index stays/u);
  });

  it('makes an index of a text without a mark and of the book beside it', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'casebook-ensure-'));
    const config = readConfig({ CASEBOOK_HOME: join(folder, 'home'), CASEBOOK_DATA: folder });
    const characters = Array.from({ length: 120_000 }, (_, at) => 0x4e00 + ((at * 7_919) % 20_000));
    const text = characters.map((code) => String.fromCharCode(code)).join('');
    writeFileSync(join(folder, 'long.txt'), text);
    writeFileSync(
      join(folder, 'plain.txt'),
      '局里的学习经验\n\n我们每周五下午集中学习，个个交流体会。',
    );
    const store = folderStore(config.home);
    await ensureIndex(config, { logger: pino({ level: 'silent' }), store });
    const casebook = await openCasebook(config, { store });
    expect(casebook.books().map(({ id }) => id)).toEqual(['long', 'plain']);
    const answer = await casebook.ask({ question: '什么时候集中学习？' });
    expect(answer.status).toBe('answered');
    await casebook.close();
    rmSync(folder, { recursive: true });
  });
});
