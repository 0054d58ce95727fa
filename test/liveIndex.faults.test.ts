import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openCasebook, type Casebook } from '../src/casebook.ts';
import { readConfig, type Config } from '../src/config.ts';
import { CasebookError } from '../src/errors.ts';
import { createRandom } from '../src/eval/createRandom.ts';
import { ingestBooks } from '../src/ingest/ingest.ts';
import { openLiveCasebook } from '../src/liveCasebook.ts';
import { folderStore } from '../src/retrieve/store/folderStore.ts';
import type { OpenIndexOptions } from '../src/retrieve/store/openBookIndex.ts';

const yunhe = fileURLToPath(new URL('./books/yunhe-2015.txt', import.meta.url));

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'casebook-live-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const configOf = (home: string): Config =>
  readConfig({
    READER: 'off',
    CASEBOOK_HOME: join(folder, home),
    CASEBOOK_DATA: join(folder, 'no-data'),
  });

/** The made-up book with every number of one paragraph another one. */
function edition(times: number): string {
  const file = join(folder, 'yunhe-2015.txt');
  const text = readFileSync(yunhe, 'utf8').replaceAll('一百一十万', `${times}00万`);
  writeFileSync(file, text);
  return file;
}

/** As a database that is not reached reports it. */
class Outage extends CasebookError {
  override readonly isPassing = true;
}

const QUESTION = { question: '风机空转每个采暖季多用多少电？' };

async function quotesOf(casebook: Casebook): Promise<string> {
  const { citations } = await casebook.ask(QUESTION);
  return citations.map(({ quote }) => quote).join('|');
}

describe('openLiveCasebook()', () => {
  it('goes over to a new generation, each answer whole from one of them', async () => {
    const config = configOf('switching');
    await ingestBooks({ config, files: [edition(1)] });
    const switches: (string | null)[] = [];
    const casebook = await openLiveCasebook(config, {
      store: folderStore(config.home),
      everyMs: 20,
      onSwitch: (trouble) => void switches.push(trouble),
    });
    const old = await quotesOf(casebook);
    expect(old).toContain('100万');
    let isOver = false;
    const seen = new Set<string>();
    const readers = Array.from({ length: 50 }, async () => {
      while (!isOver) {
        seen.add(await quotesOf(casebook));
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
    });
    await ingestBooks({ config, files: [edition(2)] });
    await casebook.look();
    const fresh = await quotesOf(casebook);
    isOver = true;
    await Promise.all(readers);
    expect(fresh).toBe(old.replaceAll('100万', '200万'));
    expect([...seen].filter((quotes) => quotes !== old && quotes !== fresh)).toEqual([]);
    expect(switches).toEqual([null]);
    expect(casebook.readiness()).toMatchObject({ ready: true, degraded: false });
    await casebook.close();
  });

  it('looks afresh when asked to, although a look from before is under way', async () => {
    const config = configOf('looking');
    await ingestBooks({ config, files: [edition(1)] });
    const store = folderStore(config.home);
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    let isHeld = false;
    const slow = {
      ...store,
      async current() {
        const generation = await store.current();
        if (isHeld) await held;
        return generation;
      },
    };
    const casebook = await openLiveCasebook(config, { store: slow, everyMs: 60_000 });
    isHeld = true;
    const before = casebook.look();
    await new Promise((resolve) => setTimeout(resolve, 20)); // it has the old name by now
    await ingestBooks({ config, files: [edition(2)] });
    const after = casebook.look();
    release();
    await Promise.all([before, after]);
    expect(await quotesOf(casebook)).toContain('200万');
    await casebook.close();
  });

  it('asks again for a new generation while the store cannot be reached, and says so until it can', async () => {
    const config = configOf('outage');
    await ingestBooks({ config, files: [edition(1)] });
    const store = folderStore(config.home);
    let isOut = false;
    const reach = (): void => {
      if (isOut) throw new Outage('bad_index', 'the database is away');
    };
    const flaky = {
      ...store,
      async open(options: OpenIndexOptions) {
        reach();
        return store.open(options);
      },
    };
    const told: (string | null)[] = [];
    const onSwitch = (trouble: string | null): void => void told.push(trouble);
    const casebook = await openLiveCasebook(config, { store: flaky, everyMs: 60_000, onSwitch });
    await ingestBooks({ config, files: [edition(2)] });
    isOut = true;
    await casebook.look();
    await casebook.look();
    expect(casebook.readiness()).toMatchObject({ ready: true, degraded: true });
    expect(await quotesOf(casebook)).toContain('100万');
    isOut = false;
    await casebook.look();
    expect(await quotesOf(casebook)).toContain('200万');
    expect(casebook.readiness().degraded).toBe(false);
    expect(told).toEqual(['the index was not switched: the database is away', null]);
    await casebook.close();
  });

  it('forgets an outage that is over, though nothing new is there', async () => {
    const config = configOf('over');
    await ingestBooks({ config, files: [edition(1)] });
    const store = folderStore(config.home);
    let isOut = false;
    const flaky = {
      ...store,
      async current() {
        if (isOut) throw new Outage('bad_index', 'the database is away');
        return store.current();
      },
    };
    const casebook = await openLiveCasebook(config, { store: flaky, everyMs: 60_000 });
    isOut = true;
    await casebook.look();
    expect(casebook.readiness().degraded).toBe(true);
    isOut = false;
    await casebook.look();
    expect(casebook.readiness().degraded).toBe(false);
    await casebook.close();
  });

  it('serves on while a new generation is damaged, says why, and takes the next one', async () => {
    const config = configOf('damaged');
    await ingestBooks({ config, files: [edition(1)] });
    const store = folderStore(config.home);
    const casebook = await openLiveCasebook(config, { store, everyMs: 60_000 });
    await ingestBooks({ config, files: [edition(2)] });
    writeFileSync(join(store.place, (await store.current())!, 'books.json'), '[]');
    await casebook.look();
    expect(await quotesOf(casebook)).toContain('100万');
    const { ready, degraded, notices } = casebook.readiness();
    expect([ready, degraded]).toEqual([true, true]);
    expect(notices[0]).toMatch(/index was not switched: .*books\.json/u);
    await ingestBooks({ config, files: [edition(3)] });
    await casebook.look();
    expect(await quotesOf(casebook)).toContain('300万');
    expect(casebook.readiness().degraded).toBe(false);
    await casebook.close();
  });
});

describe('an index with damaged files', () => {
  const TRIALS = 200;

  it(`answers as it did or as the generation before did, in ${TRIALS} trials`, async () => {
    const config = configOf('sound');
    await ingestBooks({ config, files: [edition(1)] });
    const before = await quotesOf(await openCasebook(config));
    await ingestBooks({ config, files: [edition(2)] });
    const now = await quotesOf(await openCasebook(config));
    expect(now).not.toBe(before);
    const store = folderStore(config.home);
    const files = readdirSync(join(store.place, (await store.current())!));
    const random = createRandom(7);
    const outcomes = { old: 0, same: 0 };
    for (let trial = 0; trial < TRIALS; trial += 1) {
      const home = join(folder, `trial-${trial}`);
      cpSync(config.home, home, { recursive: true });
      const name = files[trial % files.length]!;
      const path = join(home, 'index', (await store.current())!, name);
      const hasChanged = damage(path, { kind: Math.floor(trial / files.length) % 3, random });
      const casebook = await openCasebook({ ...config, home }, { fallback: true });
      const { degraded, notices } = casebook.readiness();
      const quotes = await quotesOf(casebook);
      // white space of the manifest means nothing: all other bytes do
      if (hasChanged && !(name === 'manifest.json' && !degraded)) {
        expect([name, degraded, quotes]).toEqual([name, true, before]);
        expect(notices[0]).toContain(name);
        outcomes.old += 1;
      } else {
        expect([name, degraded, quotes]).toEqual([name, false, now]);
        outcomes.same += 1;
      }
      await casebook.close();
      rmSync(home, { recursive: true });
    }
    expect(outcomes.old).toBeGreaterThan(TRIALS * 0.9);
  }, 120_000);
});

/** Flips a bit, zeroes a page of 4 KB or fills it at random; says whether any byte is another one now. */
function damage(path: string, { kind, random }: { kind: number; random: () => number }): boolean {
  const bytes = readFileSync(path);
  const whole = Buffer.from(bytes);
  const at = Math.floor(random() * bytes.length);
  if (kind === 0) bytes[at]! ^= 1 << Math.floor(random() * 8);
  else {
    const start = at - (at % 4096);
    const end = Math.min(bytes.length, start + 4096);
    for (let i = start; i < end; i += 1) bytes[i] = kind === 1 ? 0 : Math.floor(random() * 256);
  }
  writeFileSync(path, bytes);
  return !bytes.equals(whole);
}
