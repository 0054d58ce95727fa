import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeTurn } from '../testing/makeTurn.ts';
import type { ConversationStore } from './conversationStore.ts';
import { loadLibsql, type Sqlite } from './loadLibsql.ts';
import { migrations } from './migrations.ts';
import { CONVERSATIONS_FILE, openConversationStore, type OpenStoreDeps } from './sqliteStore.ts';

const clock = (): Date => new Date('2024-05-06T07:08:09.010Z');
const Database = loadLibsql();
const CHILD = fileURLToPath(new URL('../testing/appendTurnsChild.ts', import.meta.url));
const DAMAGED = 'conversations.db.damaged-2024-05-06T07-08-09-010Z';

let home: string;
let opened: ConversationStore[];

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'casebook-sqlite-'));
  opened = [];
});

afterEach(() => {
  for (const store of opened) store.close();
  rmSync(home, { recursive: true });
});

function open(deps: OpenStoreDeps = {}): ConversationStore {
  const store = openConversationStore(file(), { clock, ...deps });
  opened.push(store);
  return store;
}

function file(): string {
  return join(home, CONVERSATIONS_FILE);
}

function close(store: ConversationStore): void {
  opened.splice(opened.indexOf(store), 1);
  store.close();
}

function raw<T>(work: (database: Sqlite) => T): T {
  const database = new Database!(file(), { timeout: 0 });
  try {
    return work(database);
  } finally {
    database.close();
  }
}

/** A file with one conversation of some turns, closed. */
function filled(turns = 20): void {
  const store = open();
  for (let at = 0; at < turns; at++) store.append('c1', makeTurn({ text: 'x'.repeat(3_000) }));
  close(store);
}

describe.skipIf(Database === null)('openConversationStore() on a file', () => {
  it('finds everything again after closing, feedback and names too', () => {
    const turn = makeTurn();
    const first = open();
    first.append('c1', turn);
    first.rename('c1', '名');
    first.rate(turn.answer.id, { rating: 'down', comment: '页码' });
    const before = first.get('c1');
    close(first);
    const second = open();
    expect(second.get('c1')).toEqual(before);
    expect(second.notices).toEqual([]);
  });

  it('shows one store what another on the same file has written', () => {
    const [one, two] = [open(), open()];
    one.append('c1', makeTurn());
    two.append('c1', makeTurn());
    expect(one.get('c1')!.turns).toHaveLength(2);
    two.delete('c1');
    expect(one.list()).toEqual([]);
    close(two);
    one.append('c2', makeTurn());
    expect(open().list()).toHaveLength(1);
  });

  it('says that the file is held, when another process holds it too long', () => {
    const store = open();
    raw((database) => {
      database.exec('BEGIN IMMEDIATE');
      expect(() => store.append('c1', makeTurn())).toThrow(
        expect.objectContaining({ code: 'busy' }) as Error,
      );
      expect(store.list()).toEqual([]);
    });
    store.append('c1', makeTurn());
    expect(store.get('c1')!.turns).toHaveLength(1);
  });

  it('keeps the file from the eyes of others', () => {
    open().append('c1', makeTurn());
    for (const name of readdirSync(home)) {
      expect(statSync(join(home, name)).mode & 0o077, name).toBe(0);
    }
  });

  it('overwrites what is deleted', () => {
    const store = open();
    const secret = 'a reader’s secret question';
    store.append('c1', makeTurn({ question: secret }));
    store.append('c2', makeTurn({ question: 'what stays' }));
    store.delete('c1');
    const bytes = Buffer.concat(readdirSync(home).map((name) => readFileSync(join(home, name))));
    expect(bytes.includes(secret)).toBe(false);
    expect(bytes.includes('what stays')).toBe(true);
  });

  it('uses the indexes for what is asked most', () => {
    close(open());
    const plans = raw((database) => [
      database.pragma('user_version'),
      database
        .prepare(
          'EXPLAIN QUERY PLAN SELECT body FROM turns WHERE conversation = ? ORDER BY id DESC',
        )
        .all('c1'),
      database
        .prepare('EXPLAIN QUERY PLAN SELECT id FROM conversations ORDER BY last_turn DESC')
        .all(),
      database
        .prepare(
          'EXPLAIN QUERY PLAN SELECT id FROM conversations WHERE reader = ? ORDER BY last_turn DESC',
        )
        .all('anna'),
    ]);
    expect(plans[0]).toEqual([{ user_version: migrations.length }]);
    expect(JSON.stringify(plans)).toContain('turns_by_conversation');
    expect(JSON.stringify(plans)).toContain('conversations_by_last_turn');
    expect(JSON.stringify(plans)).toContain('conversations_by_reader');
    expect(JSON.stringify(plans)).not.toContain('TEMP B-TREE');
  });

  it('refuses a file of a newer version, and leaves it as it is', () => {
    filled();
    raw((database) => database.exec('PRAGMA user_version = 99'));
    expect(() => open()).toThrow(/version 99, this casebook knows up to \d+: update casebook/u);
    expect(readdirSync(home).filter((name) => name.includes('damaged'))).toEqual([]);
    raw((database) => database.exec(`PRAGMA user_version = ${migrations.length}`));
    expect(open().list()).toMatchObject([{ id: 'c1', turns: 20 }]);
  });

  it.each<[string, () => void]>([
    ['no database', () => writeFileSync(file(), 'not a database '.repeat(1_000))],
    ['a file of noise in its pages', () => overwrite(4_096, 20_000)],
    ['a file cut short', () => truncateSync(file(), 10_000)],
    ['a file whose header is gone', () => overwrite(0, 100)],
    ['a file without its tables', () => raw((database) => database.exec('DROP TABLE turns'))],
    [
      'a file that forgot its version',
      () => raw((database) => database.exec('PRAGMA user_version = 0')),
    ],
  ])('puts %s aside, whole, and begins a new one', (_, damage) => {
    filled();
    damage();
    const before = readFileSync(file());
    const store = open();
    expect(store.notices).toEqual([
      `conversations.db was damaged: it is kept as ${DAMAGED}, and a new one was begun`,
    ]);
    expect(readFileSync(join(home, DAMAGED)).equals(before)).toBe(true);
    expect(store.list()).toEqual([]);
    store.append('c2', makeTurn());
    close(store);
    expect(open().list()).toMatchObject([{ id: 'c2' }]);
  });

  function overwrite(from: number, to: number): void {
    const bytes = readFileSync(file());
    bytes.fill(0x5a, from, to);
    writeFileSync(file(), bytes);
  }

  it('loses nothing of the last writes either, which stand in a log beside the damaged file', () => {
    const store = open();
    store.append('c1', makeTurn({ question: 'long ago' }));
    close(store);
    const running = open();
    running.append('c1', makeTurn({ question: 'the last question' }));
    const [main, log] = [readFileSync(file()), readFileSync(`${file()}-wal`)];
    expect([main, log].map((bytes) => bytes.includes('the last question'))).toEqual([false, true]);
    close(running);
    rmSync(`${file()}-shm`, { force: true });
    writeFileSync(file(), main.fill(0x5a, 0, 100));
    writeFileSync(`${file()}-wal`, log);
    expect(open().notices).toHaveLength(1);
    const aside = readdirSync(home).filter((name) => name.startsWith(DAMAGED));
    const kept = Buffer.concat(aside.map((name) => readFileSync(join(home, name))));
    expect(kept.includes('the last question') && kept.includes('long ago')).toBe(true);
  });

  it('shows a turn that is damaged as damaged, reads the others, lists and deletes the conversation', () => {
    filled(2);
    raw((database) => database.exec(`UPDATE turns SET body = '{"question":"?"}' WHERE id = 1`));
    const store = open();
    expect(store.get('c1')!.turns.map(({ damaged }) => damaged)).toEqual([true, undefined]);
    expect(store.get('c1')!.turns[0]!.answer).toMatchObject({
      status: 'not_in_book',
      citations: [],
    });
    expect(store.recentTurns('c1', 1)).toHaveLength(1);
    expect(store.list()).toMatchObject([{ id: 'c1', turns: 2 }]);
    expect(store.delete('c1')).toBe(true);
  });

  it('goes on in memory where the file cannot be opened, and says so', () => {
    mkdirSync(file());
    const store = open();
    expect(store.notices[0]).toMatch(
      /^conversations are lost when casebook stops: .*conversations\.db/u,
    );
    store.append('c1', makeTurn());
    expect(store.list()).toHaveLength(1);
  });

  it('closes without a fault where the file may be read and not written', () => {
    let isReadOnly = false;
    class ReadOnly extends Database! {
      override pragma(source: string): unknown {
        if (!isReadOnly || !source.startsWith('wal_checkpoint')) return super.pragma(source);
        const error = new Error('attempt to write a readonly database');
        throw Object.assign(error, { code: 'SQLITE_READONLY' });
      }
    }
    const store = open({ load: () => ReadOnly });
    isReadOnly = true;
    expect(() => close(store)).not.toThrow();
  });

  it('goes on in memory without SQLite, writes nothing, and says so', () => {
    const store = open({ load: () => null });
    store.append('c1', makeTurn());
    expect(store.list()).toHaveLength(1);
    expect(store.notices[0]).toMatch(/lost when casebook stops: libsql/u);
    expect(existsSync(file())).toBe(false);
  });

  it('makes the folder it is to lie in', () => {
    const path = join(home, 'a', 'b', CONVERSATIONS_FILE);
    const store = openConversationStore(path);
    opened.push(store);
    expect([store.notices, existsSync(path)]).toEqual([[], true]);
  });

  it('keeps 200 turns of a conversation and gives all of them back', () => {
    const store = open();
    for (let at = 0; at < 200; at++) store.append('c1', makeTurn({ question: `${at}` }));
    const asked = store.get('c1')!.turns.map(({ question }) => Number(question));
    expect(asked).toEqual(Array.from({ length: 200 }, (_, at) => at));
  });
});

describe.skipIf(Database === null)('openConversationStore() in several processes', () => {
  it('begins one file when they all begin it at once, and loses no turn of any', async () => {
    const names = ['p', 'q', 'r', 's'];
    const exits = await Promise.all(names.map((name) => once(append(name, '10'), 'exit')));
    expect(exits.map(([code]) => code as number)).toEqual([0, 0, 0, 0]);
    const store = open();
    expect(store.notices).toEqual([]);
    for (const name of names) {
      expect(store.get(name)!.turns.map(({ question }) => Number(question))).toEqual([
        ...Array(10).keys(),
      ]);
    }
  });

  it('loses at most the turn being written when a process is killed', async () => {
    let told = -1;
    for (const afterMs of [1, 7, 23, 61]) {
      const child = append('c1', 'Infinity');
      child.stdout.on('data', (chunk: Buffer) => {
        told = Number(chunk.toString().trim().split('\n').at(-1));
      });
      const [ended] = [once(child, 'close')];
      await once(child.stdout, 'data');
      await wait(afterMs);
      child.kill('SIGKILL');
      await ended;
      const store = open();
      const asked = store.get('c1')!.turns.map(({ question }) => Number(question));
      close(store);
      expect(store.notices).toEqual([]);
      expect(asked).toEqual(asked.map((_, at) => at));
      expect(asked.length - 1).toBeGreaterThanOrEqual(told);
      expect(asked.length - 1).toBeLessThanOrEqual(told + 1);
    }
  });

  function append(conversation: string, most: string): ReturnType<typeof piped> {
    return piped(['--import', 'tsx', CHILD, home, conversation, most]);
  }
});

function piped(args: string[]) {
  return spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
}

describe('loadLibsql()', () => {
  it('gives null where the package has no binary, and the process lives on', () => {
    const script = `
      import Module from 'node:module';
      const find = Module._resolveFilename;
      Module._resolveFilename = (name, ...rest) => {
        if (name.startsWith('@libsql/')) throw new Error('no binary');
        return find(name, ...rest);
      };
      const { loadLibsql } = await import(${JSON.stringify(new URL('./loadLibsql.ts', import.meta.url).href)});
      process.stdout.write(String(loadLibsql()));`;
    const args = ['--import', 'tsx', '--input-type=module', '-e', script];
    expect(execFileSync(process.execPath, args, { encoding: 'utf8' })).toBe('null');
  });
});
