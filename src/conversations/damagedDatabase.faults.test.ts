import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createRandom } from '../eval/createRandom.ts';
import type { DamagedOutcome } from '../testing/damagedStoreChild.ts';
import { makeTurn } from '../testing/makeTurn.ts';
import { loadLibsql } from './loadLibsql.ts';
import { CONVERSATIONS_FILE, openConversationStore } from './sqliteStore.ts';

const CHILD = fileURLToPath(new URL('../testing/damagedStoreChild.ts', import.meta.url));
const PAGE = 4_096;

let root: string;
/** A sound file: four conversations of four turns, all rated. */
let sound: Buffer;
const known = new Set(['页码不对']);

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'casebook-damaged-'));
  const file = join(root, CONVERSATIONS_FILE);
  const store = openConversationStore(file);
  for (let at = 0; at < 16; at += 1) {
    const id = `c${at % 4}-${Math.floor(at / 4)}`;
    const text = '市财政局每周组织一次集中学习。'.repeat(10 + at * 5);
    const question = `如何自学？第${at}问`;
    for (const one of [question, text]) known.add(one);
    store.append(`c${at % 4}`, makeTurn({ question, id, text, at }));
    store.rate(id, { rating: 'down', comment: '页码不对' });
  }
  store.close();
  sound = readFileSync(file);
});

afterAll(() => rmSync(root, { recursive: true }));

/** What was kept, or says that it is damaged. */
function isKnown(text: string): boolean {
  return known.has(text) || text.includes('已损坏 damaged');
}

/** A folder with a file; `later`: what the file becomes once it is open. */
function homeOf(name: string, bytes: Uint8Array, later?: Uint8Array): string {
  const home = join(root, name);
  mkdirSync(home);
  writeFileSync(join(home, CONVERSATIONS_FILE), bytes);
  if (later !== undefined) writeFileSync(join(home, 'later.db'), later);
  return home;
}

/** Uses all folders in processes of their own: a new one goes on where one has died. */
async function useAll(
  homes: readonly string[],
): Promise<{ outcomes: DamagedOutcome[]; dead: string[] }> {
  const outcomes: DamagedOutcome[] = [];
  const dead: string[] = [];
  while (outcomes.length + dead.length < homes.length) {
    const rest = homes.slice(outcomes.length + dead.length);
    const child = spawn(process.execPath, ['--import', 'tsx', CHILD, ...rest], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let [told, wrong] = ['', ''];
    // decoded as a stream: a character may come in two pieces
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => (told += chunk));
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => (wrong += chunk));
    await once(child, 'close');
    const lines = told.split('\n').filter((line) => line !== '');
    outcomes.push(...lines.map((line) => JSON.parse(line) as DamagedOutcome));
    if (lines.length < rest.length) dead.push(`${rest[lines.length]!}: ${wrong.slice(0, 400)}`);
  }
  return { outcomes, dead };
}

describe.skipIf(loadLibsql() === null)('openConversationStore() on damaged files', () => {
  it('ends no process over 500 damages, before or after opening, tells every fault plainly, and gives no changed word for what was kept', async () => {
    const random = createRandom(11);
    const homes = Array.from({ length: 500 }, (_, at) => {
      const bytes = Buffer.from(sound);
      const page = Math.floor(random() * (bytes.length / PAGE)) * PAGE;
      // Half of the damages are single bits, half of those the bit that makes text no UTF-8.
      if (at % 4 === 0)
        bytes[Math.floor(random() * bytes.length)]! ^= 1 << Math.floor(random() * 8);
      else if (at % 4 === 1) bytes[Math.floor(random() * bytes.length)]! ^= 0x80;
      else if (at % 4 === 2) bytes.fill(0, page, page + PAGE);
      else for (let to = page; to < page + PAGE; to += 1) bytes[to] = Math.floor(random() * 256);
      return Math.floor(at / 4) % 2 === 0
        ? homeOf(`before-${at}`, bytes)
        : homeOf(`after-${at}`, sound, bytes);
    });
    const { outcomes, dead } = await useAll(homes);
    expect(dead).toEqual([]);
    expect(outcomes.flatMap(({ defects }) => defects)).toEqual([]);
    const told = outcomes.filter(
      ({ errors, notices, damaged }) => errors.length + notices.length + damaged > 0,
    );
    expect(told.length).toBeGreaterThan(200);
    const changed = outcomes.flatMap(({ texts }) => texts).filter((text) => !isKnown(text));
    expect(changed).toEqual([]);
    const whole = outcomes.reduce((sum, { texts }) => sum + texts.length, 0);
    expect(whole).toBeGreaterThan(500);
    expect(outcomes.reduce((sum, { damaged }) => sum + damaged, 0)).toBeGreaterThan(50);
    for (const error of outcomes.flatMap(({ errors }) => errors)) {
      expect(error).toContain(CONVERSATIONS_FILE);
    }
  }, 300_000);

  it('ends no process whichever byte of the schema is no ASCII any more', async () => {
    const homes: string[] = [];
    for (let at = 100; at < PAGE; at += 13) {
      if (sound[at] === 0) continue;
      const bytes = Buffer.from(sound);
      bytes[at]! ^= 0x80;
      homes.push(homeOf(`schema-${at}`, bytes));
    }
    const { outcomes, dead } = await useAll(homes);
    expect([dead, outcomes.flatMap(({ defects }) => defects)]).toEqual([[], []]);
  }, 120_000);

  it('shows the turn that cannot be read as damaged, and reads all others', async () => {
    const bytes = Buffer.from(sound);
    bytes[bytes.indexOf('第6问') + 1]! ^= 0x80; // in the second turn of c2
    const { outcomes, dead } = await useAll([homeOf('turn', bytes)]);
    expect(dead).toEqual([]);
    const { errors, read, listed, damaged, texts } = outcomes[0]!;
    expect([errors, damaged]).toEqual([[], 1]);
    expect(texts.filter((text) => text.endsWith('问'))).toHaveLength(4 + 15);
    expect(listed).toEqual(['c3', 'c2', 'c1', 'c0']);
    expect(read).toEqual(['c3', 'c2', 'c1', 'c0']);
  });

  it('shows no letter that a fault has changed into another', async () => {
    const bytes = Buffer.from(sound);
    bytes[bytes.indexOf('第6问') + 3]! ^= 1; // 6 → 7: still a text, still a turn
    const { outcomes } = await useAll([homeOf('letter', bytes)]);
    expect(outcomes[0]!.damaged).toBe(1);
    expect(outcomes[0]!.texts.filter((text) => !isKnown(text))).toEqual([]);
  });

  it('gives digests to what was kept before there were any, and to the first reader who takes them', () => {
    const home = homeOf('before-digests', sound);
    const file = join(home, CONVERSATIONS_FILE);
    const database = new (loadLibsql()!)(file, { timeout: 100 });
    for (const table of ['conversations', 'turns', 'feedback'])
      database.exec(`ALTER TABLE ${table} DROP COLUMN digest`);
    database.exec(
      'DROP TABLE shares; DROP TABLE notes; DROP INDEX conversations_by_reader; ALTER TABLE conversations DROP COLUMN reader',
    );
    database.exec('PRAGMA user_version = 1');
    database.close();
    const store = openConversationStore(file);
    const { title, turns } = store.get('c2')!;
    expect(title).toBe('如何自学？第2问');
    expect(
      turns.map(({ question, damaged, feedback }) => [question, damaged, feedback?.comment]),
    ).toEqual([2, 6, 10, 14].map((n) => [`如何自学？第${n}问`, undefined, '页码不对']));
    expect([store.list().length, store.of('anna').list()]).toEqual([4, []]);
    expect([store.adopt('anna'), store.adopt('ben')]).toEqual([4, 0]);
    expect(store.of('anna').list()).toEqual(store.list());
    expect(store.of('ben').list()).toEqual([]);
    store.close();
  });

  it('reads what is left of a damaged title, and the id for one of which nothing is', async () => {
    const title = Buffer.from('"如何自学？第0问"');
    const bytes = Buffer.from(sound);
    const at = bytes.indexOf(title);
    bytes[at + 1]! ^= 0x80;
    const file = join(homeOf('title', bytes), CONVERSATIONS_FILE);
    const store = openConversationStore(file);
    expect(store.list().find(({ id }) => id === 'c0')!.title).toBe(
      'e\ufffd\ufffd何自学？第0问〔已损坏 damaged〕',
    );
    store.close();
    bytes.write(' ', at); // no quotation mark before it
    const other = openConversationStore(join(homeOf('no-title', bytes), CONVERSATIONS_FILE));
    expect(other.list().find(({ id }) => id === 'c0')!.title).toBe('c0〔已损坏 damaged〕');
    other.close();
  });
});
