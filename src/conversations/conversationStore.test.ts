import fc from 'fast-check';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { CasebookError } from '../errors.ts';
import { makeTurn } from '../testing/makeTurn.ts';
import { conversationLimits } from './conversationLimits.ts';
import type { ConversationStore, KeptConversations } from './conversationStore.ts';
import { createMemoryStore } from './memoryStore.ts';
import { openConversationStore } from './sqliteStore.ts';

const clock = (): Date => new Date('2024-05-06T07:08:09.010Z');
const ended: (() => void)[] = [];

afterEach(() => {
  for (const end of ended.splice(0).reverse()) end();
});

function onFile(): ConversationStore {
  const folder = mkdtempSync(join(tmpdir(), 'casebook-store-'));
  ended.push(() => rmSync(folder, { recursive: true }));
  return openConversationStore(join(folder, 'conversations.db'), { clock });
}

const KINDS: [string, () => ConversationStore][] = [
  ['a file', onFile],
  ["':memory:'", () => openConversationStore(':memory:', { clock })],
  ['no SQLite', () => createMemoryStore('', { clock })],
];

/** Text no store may change: NUL, half characters, quotes, what a database or a page could take for its own. */
const HOSTILE = [
  'a\0b',
  '\ud800x\udfff',
  `'"; DROP TABLE turns; --`,
  '<img src=x onerror=1>',
  '\u2028\u2029\ufeff\u202e',
  '😀𠮷',
  '\\u0000 %s ?1 :id',
];

describe.each(KINDS)('ConversationStore on %s', (_, open) => {
  function opened(): ConversationStore {
    const store = open();
    ended.push(() => store.close());
    return store;
  }

  it('gives back a conversation as it was put in, in the order it was asked', () => {
    const store = opened();
    const turns = ['一？', '二？', '三？'].map((question, at) => makeTurn({ question, at }));
    for (const turn of turns) store.append('c1', turn);
    expect(store.get('c1')).toEqual({
      id: 'c1',
      title: '一？',
      createdAt: turns[0]!.at,
      updatedAt: turns[2]!.at,
      turns: turns.map((turn) => ({ ...turn, feedback: null })),
    });
    expect(store.get('c2')).toBeNull();
  });

  it('keeps fields of an answer it does not know', () => {
    const store = opened();
    const turn = makeTurn();
    const answer = { ...turn.answer, later: { nested: [1, null] } };
    store.append('c1', { ...turn, answer });
    expect(store.get('c1')!.turns[0]!.answer).toEqual(answer);
  });

  it('lists the last one spoken in first, whatever the clock says', () => {
    const store = opened();
    for (const [at, id] of [
      [9, 'a'],
      [8, 'b'],
      [7, 'c'],
      [6, 'a'],
    ] as const) {
      store.append(id, makeTurn({ question: `${id}？`, at }));
    }
    const ids = (page?: { limit?: number; offset?: number }): string[] =>
      store.list(page).map(({ id }) => id);
    expect(ids()).toEqual(['a', 'c', 'b']);
    expect(ids({ limit: 1 })).toEqual(['a']);
    expect(ids({ limit: 2, offset: 1 })).toEqual(['c', 'b']);
    expect(ids({ offset: 3 })).toEqual([]);
    expect(store.list()[0]).toMatchObject({ title: 'a？', turns: 2 });
  });

  it.each([
    [{ limit: 0 }],
    [{ limit: 101 }],
    [{ limit: 1.5 }],
    [{ offset: -1 }],
    [{ offset: NaN }],
  ])('refuses the page %j of a list', (page) => {
    expect(() => opened().list(page)).toThrow(/is a whole number from/u);
  });

  it('gives the last turns, oldest first', () => {
    const store = opened();
    for (const question of ['一？', '二？', '三？']) store.append('c1', makeTurn({ question }));
    const questions = (most: number): string[] =>
      store.recentTurns('c1', most).map(({ question }) => question);
    expect(questions(2)).toEqual(['二？', '三？']);
    expect(questions(9)).toEqual(['一？', '二？', '三？']);
    expect(questions(0)).toEqual([]);
    expect(store.recentTurns('c2', 2)).toEqual([]);
    expect(() => store.recentTurns('c1', -1)).toThrow(/from 0/u);
  });

  it('renames what is there, and keeps its place in the list', () => {
    const store = opened();
    store.append('a', makeTurn());
    store.append('b', makeTurn());
    expect(store.rename('a', '  新“题”目  ')).toBe(true);
    expect(store.get('a')!.title).toBe('新“题”目');
    expect(store.list().map(({ id }) => id)).toEqual(['b', 'a']);
    store.append('a', makeTurn({ question: '又一问？' }));
    expect(store.get('a')!.title).toBe('新“题”目');
    expect(store.rename('z', '题')).toBe(false);
  });

  it.each([[' '], ['a'.repeat(201)], ['a\nb'], ['a\0b'], ['\ud800']])(
    'refuses the title %j',
    (title) => {
      const store = opened();
      store.append('a', makeTurn({ question: '问？' }));
      expect(() => store.rename('a', title)).toThrow(CasebookError);
      expect(store.get('a')!.title).toBe('问？');
    },
  );

  it('titles a conversation by its first question: one line of at most 200 characters', () => {
    const store = opened();
    store.append('a', makeTurn({ question: ' 一\n\t二\0三 ' }));
    expect(store.get('a')!.title).toBe('一 二 三');
    store.append('b', makeTurn({ question: `${'问'.repeat(198)}😀😀` }));
    expect(store.get('b')!.title).toBe(`${'问'.repeat(198)}…`);
    store.append('c', makeTurn({ question: '问'.repeat(200) }));
    expect(store.get('c')!.title).toBe('问'.repeat(200));
  });

  it('deletes a conversation with all that belongs to it, and nothing else', () => {
    const store = opened();
    const [one, two] = [makeTurn(), makeTurn()];
    store.append('a', one);
    store.append('b', two);
    store.rate(one.answer.id, { rating: 'up', comment: '' });
    expect(store.delete('a')).toBe(true);
    expect(store.delete('a')).toBe(false);
    expect(store.get('a')).toBeNull();
    expect(store.rate(one.answer.id, null)).toBe(false);
    expect(store.list().map(({ id }) => id)).toEqual(['b']);
    store.append('a', one);
    expect(store.get('a')!.turns[0]!.feedback).toBeNull();
  });

  it('deletes everything and says how many there were', () => {
    const store = opened();
    const turn = makeTurn();
    for (const id of ['a', 'b', 'c']) store.append(id, makeTurn());
    store.append('a', turn);
    expect(store.deleteAll()).toBe(3);
    expect(store.deleteAll()).toBe(0);
    expect(store.list()).toEqual([]);
    expect(store.rate(turn.answer.id, null)).toBe(false);
  });

  it('sets feedback, replaces it and takes it back', () => {
    const store = opened();
    const turn = makeTurn();
    store.append('a', turn);
    const feedback = (): unknown => store.get('a')!.turns[0]!.feedback;
    expect(store.rate(turn.answer.id, { rating: 'up', comment: '' })).toBe(true);
    expect(feedback()).toEqual({ rating: 'up', comment: '', at: clock().toISOString() });
    expect(store.rate(turn.answer.id, { rating: 'down', comment: '页码\n不对' })).toBe(true);
    expect(feedback()).toMatchObject({ rating: 'down', comment: '页码\n不对' });
    expect(store.rate(turn.answer.id, null)).toBe(true);
    expect(store.rate(turn.answer.id, null)).toBe(true);
    expect(feedback()).toBeNull();
    expect(store.rate('none', { rating: 'up', comment: '' })).toBe(false);
  });

  it('refuses feedback that breaks its rules', () => {
    const store = opened();
    const turn = makeTurn();
    store.append('a', turn);
    const id = turn.answer.id;
    const comment = 'a'.repeat(conversationLimits.comment);
    expect(store.rate(id, { rating: 'up', comment })).toBe(true);
    expect(() => store.rate(id, { rating: 'up', comment: `${comment}a` })).toThrow(
      /at most 2000 characters: current value is 2001/u,
    );
    expect(() => store.rate(id, { rating: 'so-so' as 'up', comment: '' })).toThrow(/up or down/u);
  });

  it('keeps an answer once', () => {
    const store = opened();
    const turn = makeTurn();
    store.append('a', turn);
    expect(() => store.append('b', turn)).toThrow(/kept once/u);
    expect(store.list().map(({ id }) => id)).toEqual(['a']);
  });

  it.each([[''], ['a b'], ["a'--"], ['a\0'], ['问'], ['a'.repeat(65)]])(
    'takes %j for no id, and finds nothing under it',
    (id) => {
      const store = opened();
      store.append('a', makeTurn());
      expect(() => store.append(id, makeTurn())).toThrow(/an id has 1 to 64/u);
      expect(() => store.append('b', makeTurn({ id }))).toThrow(/an id has 1 to 64/u);
      expect([store.get(id), store.delete(id), store.rename(id, 't')]).toEqual([
        null,
        false,
        false,
      ]);
      expect([store.recentTurns(id, 1), store.rate(id, null)]).toEqual([[], false]);
      expect(store.list()).toHaveLength(1);
    },
  );

  it.each([['yesterday'], ['2024-05-06'], ['2024-05-06T07:08:09+02:00']])(
    'refuses a turn of the time %s',
    (at) => {
      expect(() => opened().append('a', { ...makeTurn(), at })).toThrow(/ISO 8601 in UTC/u);
    },
  );

  it('changes no character of any question, answer or comment', () => {
    const store = opened();
    const texts = fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: 'binary' }));
    let id = 0;
    fc.assert(
      fc.property(texts, texts, texts, (question, text, comment) => {
        const turn = makeTurn({ question, text });
        store.append(`c${++id}`, turn);
        store.rate(turn.answer.id, { rating: 'down', comment });
        const read = store.get(`c${id}`)!.turns[0]!;
        expect([read.question, read.answer.text, read.feedback!.comment]).toEqual([
          question,
          text,
          comment,
        ]);
      }),
      { numRuns: 60 },
    );
  });

  it('takes an answer of 1 MB, and refuses one beyond the limit by name', () => {
    const store = opened();
    const text = '问\0'.repeat(500_000);
    store.append('a', makeTurn({ text }));
    expect(store.get('a')!.turns[0]!.answer.text === text).toBe(true);
    const tooLong = makeTurn({ text: 'a'.repeat(conversationLimits.turn) });
    expect(() => store.append('a', tooLong)).toThrow(/at most 8000000 characters as JSON/u);
    expect(store.get('a')!.turns).toHaveLength(1);
  });

  it('keeps the conversations of readers apart, whatever is asked of them', () => {
    const store = opened();
    const [anna, ben] = [store.of('anna'), store.of('ben')];
    const turn = makeTurn({ question: '安？' });
    anna.append('a', turn);
    store.append('o', makeTurn({ question: '操？' }));
    ben.append('b', makeTurn({ question: '本？' }));
    const ids = (kept: KeptConversations): string[] => kept.list().map(({ id }) => id);
    expect([ids(anna), ids(ben), ids(store)]).toEqual([['a'], ['b'], ['b', 'o', 'a']]);
    expect([ben.get('a'), ben.recentTurns('a', 5), ben.get('o')]).toEqual([null, [], null]);
    expect([ben.rename('a', '题'), ben.delete('a'), ben.delete('o')]).toEqual([
      false,
      false,
      false,
    ]);
    expect(ben.rate(turn.answer.id, { rating: 'down', comment: '' })).toBe(false);
    expect(ben.deleteAll()).toBe(1);
    expect(ids(store)).toEqual(['o', 'a']);
    expect(anna.get('a')).toEqual(store.get('a'));
    expect(anna.get('a')).toMatchObject({ title: '安？', turns: [{ feedback: null }] });
    expect(store.rate(turn.answer.id, { rating: 'up', comment: '' })).toBe(true);
    expect(anna.rate(turn.answer.id, null)).toBe(true);
  });

  it('lets nobody continue the conversation of another reader', () => {
    const store = opened();
    const [anna, ben] = [store.of('anna'), store.of('ben')];
    anna.append('a', makeTurn());
    expect([anna.isOpen('a'), ben.isOpen('a'), ben.isOpen('new'), store.isOpen('a')]).toEqual([
      true,
      false,
      true,
      true,
    ]);
    expect(() => ben.append('a', makeTurn())).toThrow(/by the reader who began it.* is a$/u);
    store.append('a', makeTurn());
    expect(anna.get('a')!.turns).toHaveLength(2);
    store.append('o', makeTurn());
    expect(ben.isOpen('o')).toBe(false);
  });

  it.each([[''], ['a'.repeat(257)], ['\ud800']])('takes %j for no reader', (reader) => {
    const store = opened();
    expect(() => store.of(reader)).toThrow(/a reader is named by 1 to 256 characters/u);
    expect(() => store.adopt(reader)).toThrow(CasebookError);
  });

  it('gives nobody what the operator began after readers were told apart', () => {
    const store = opened();
    store.append('o', makeTurn());
    expect(store.adopt('anna')).toBe(0);
    expect(store.of('anna').list()).toEqual([]);
  });

  it('gives a conversation one link, which others may read by until it is taken back', () => {
    const store = opened();
    const [anna, ben] = [store.of('anna'), store.of('ben')];
    const turn = makeTurn({ question: '安？' });
    anna.append('a', turn);
    anna.rate(turn.answer.id, { rating: 'down', comment: '只给自己' });
    expect([anna.shareOf('a'), anna.unshare('a'), anna.share('none')]).toEqual([null, false, null]);
    const share = anna.share('a')!;
    expect(share).toEqual({
      id: expect.stringMatching(/^[\w-]{22}$/u) as string,
      at: clock().toISOString(),
    });
    expect([anna.share('a'), anna.shareOf('a')]).toEqual([share, share]);
    expect(store.shared(share.id)).toMatchObject({ title: '安？', turns: [{ feedback: null }] });
    expect([ben.share('a'), ben.shareOf('a'), ben.unshare('a')]).toEqual([null, null, false]);
    expect(anna.unshare('a')).toBe(true);
    expect([store.shared(share.id), store.shared('a'), store.shared('')]).toEqual([
      null,
      null,
      null,
    ]);
    const again = anna.share('a')!;
    expect(again.id).not.toBe(share.id);
    anna.delete('a');
    expect(store.shared(again.id)).toBeNull();
  });

  it('keeps notes of each reader, finds words in them, and deletes them', () => {
    const store = opened();
    const [anna, ben] = [store.of('anna'), store.of('ben')];
    const { answer, question } = makeTurn();
    const { text, citations } = answer;
    const first = anna.addNote({ comment: '用于\0报告', question, text, citations });
    const words = { comment: '', question: null, text: 'ＡＢＣ', citations: [] };
    const second = anna.addNote(words);
    expect(first).toMatchObject({ at: clock().toISOString(), comment: '用于\0报告', text });
    expect(anna.notes()).toEqual({ notes: [second, first], count: 2 });
    const found = (asked: string): string[] =>
      anna.notes({ words: asked }).notes.map(({ id }) => id);
    expect([found('报告 市统计局'), found('abc'), found('没有')]).toEqual([
      [first.id],
      [second.id],
      [],
    ]);
    expect(anna.notes({ limit: 1, offset: 1 })).toEqual({ notes: [first], count: 2 });
    expect([ben.notes().count, ben.deleteNote(first.id), store.notes().count]).toEqual([
      0,
      false,
      2,
    ]);
    anna.deleteAll();
    expect(anna.notes().count).toBe(2);
    expect([anna.deleteNote(first.id), anna.deleteNote(first.id)]).toEqual([true, false]);
    expect(store.deleteNote(second.id)).toBe(true);
  });

  it.each([
    [
      { comment: 'a'.repeat(2001) },
      /a comment has at most 2000 characters: current value is 2001/u,
    ],
    [{ text: ' ' }, /a note keeps an answer or words of a page/u],
    [{ text: 'a'.repeat(200_000) }, /a note has at most 200000 characters as JSON/u],
  ])('refuses the note %#', (given, message) => {
    const note = { comment: '', question: null, text: '文', citations: [], ...given };
    expect(() => opened().addNote(note)).toThrow(message);
  });

  it('hands out copies', () => {
    const store = opened();
    const turn = makeTurn({ text: 'before' });
    store.append('a', turn);
    turn.answer.text = 'after';
    store.get('a')!.turns[0]!.answer.citations.length = 0;
    const { text, citations } = store.get('a')!.turns[0]!.answer;
    expect([text, citations.length]).toEqual(['before', 1]);
  });
});
