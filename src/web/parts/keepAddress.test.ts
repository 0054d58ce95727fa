import { describe, expect, it } from 'vitest';
import type { ContentsEntry } from '../../types.ts';
import { createRoom, type Room } from '../model/room.ts';
import { keepAddress } from './keepAddress.ts';

const TEXT = '甲乙丙丁';
const entry = { case: '1-2', unit: '局', firstPage: 2, lastPage: 3, hasText: true, sections: [] };
const bare = { ...entry, case: '2-1', firstPage: null, lastPage: null };
const ANSWERS: Record<string, unknown> = {
  'api/books': { books: [{ id: 'b' }, { id: 'z' }] },
  'api/conversations/c1': { id: 'c1', turns: [] },
};

/** A server with two books of pages 1 to 9, a case in sections, and one conversation. */
async function serve(path: unknown): Promise<Response> {
  const asked = String(path).replace(/\?.*/u, '');
  const [, book, page] = /^api\/books\/(\w+)\/pages\/(\d+)$/u.exec(asked) ?? [];
  if (page !== undefined) {
    const number = Number(page);
    return Response.json({ book, number, text: TEXT, start: number * 4, end: number * 4 + 4 });
  }
  const [, study, section] = /\/cases\/([\d-]+)\/sections\/(\d+)$/u.exec(asked) ?? [];
  if (section !== undefined) {
    return Response.json({
      book: 'z',
      case: study,
      section: Number(section),
      text: TEXT,
      start: 8,
    });
  }
  if (asked.endsWith('/contents')) {
    const parts = [{ entries: [entry, bare] as unknown as ContentsEntry[] }];
    return Response.json({ book: asked.split('/')[2], parts });
  }
  const known = ANSWERS[asked] ?? { conversations: [], hits: [], found: [] };
  const isUnknown = asked.startsWith('api/conversations/') && ANSWERS[asked] === undefined;
  if (!isUnknown) return Response.json(known);
  return Response.json({ error: { code: 'not_found', message: '' } }, { status: 404 });
}

/** A browser with one tab: setting the hash is a step that `back` takes back. */
function createBrowser(hash: string) {
  const stack = [hash];
  let listener = (): void => undefined;
  const location = {
    get hash(): string {
      return stack.at(-1)!;
    },
    set hash(next: string) {
      stack.push(next);
    },
  };
  return {
    stack,
    location,
    history: { replaceState: (_: unknown, __: string, to: string) => void stack.splice(-1, 1, to) },
    addEventListener: (_: 'hashchange', listen: () => void) => void (listener = listen),
    back(): void {
      stack.pop();
      listener();
    },
  };
}

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

async function open(hash = ''): Promise<{
  room: Room;
  browser: ReturnType<typeof createBrowser>;
}> {
  const kept = { getItem: () => null, setItem: () => undefined };
  const room = createRoom({
    fetch: serve,
    kept,
    keptInTab: kept,
    browserLanguage: 'zh',
    now: () => 0,
    nextFrame: (then) => then(),
  });
  const browser = createBrowser(hash);
  keepAddress(room, browser);
  await room.begin();
  await settled();
  return { room, browser };
}

describe('keepAddress()', () => {
  it('opens the page of an address with its words marked, and its conversation', async () => {
    const hash = `#/book/z/page/4?mark=${encodeURIComponent('乙丙')}&c=c1`;
    const { room, browser } = await open(hash);
    expect(room.reader.spread.value).toMatchObject({ mark: { start: 17, end: 19 } });
    expect(room.shelf.shown.value?.id).toBe('z');
    expect(room.talk.conversationId.value).toBe('c1');
    expect(browser.stack).toEqual([hash]);
  });

  it('opens the first page of a case, and a search', async () => {
    const { room } = await open('#/book/b/case/1-2');
    expect(room.reader.spread.value?.pages[0]?.number).toBe(2);
    const search = await open('#/search?q=%E4%B9%99&book=z');
    expect(search.room.search.found.value).toMatchObject({ query: '乙', book: 'z' });
    expect(search.room.reader.view.value).toBe('find');
  });

  it('opens the section of an address with its words marked, and keeps it while leafing', async () => {
    const hash = `#/book/z/case/2-1?section=3&mark=${encodeURIComponent('乙丙')}`;
    const { room, browser } = await open(hash);
    expect(room.reader.spread.value).toMatchObject({
      section: { case: '2-1', section: 3 },
      mark: { start: 9, end: 11 },
    });
    expect(browser.stack).toEqual([hash]);
    await room.reader.openPlace({ book: 'z', case: '2-1', section: 4 });
    expect(browser.stack[1]).toBe('#/book/z/case/2-1?section=4');
  });

  it('writes what is opened, and goes back step by step', async () => {
    const { room, browser } = await open();
    await room.reader.openPlace({ book: 'b', first: 2, mark: { start: 9, end: 10 } });
    await room.reader.openPlace({ book: 'b', first: 3 });
    expect(browser.stack.slice(1)).toEqual([
      `#/book/b/page/2?mark=${encodeURIComponent('乙')}`,
      '#/book/b/page/3',
    ]);
    browser.back();
    await settled();
    expect(room.reader.spread.value).toMatchObject({ mark: { start: 9, end: 10 } });
    browser.back();
    await settled();
    expect([room.reader.view.value, room.reader.open.value]).toEqual(['contents', false]);
    expect(browser.stack).toEqual(['']);
  });

  it('says where it is when a conversation is not there', async () => {
    const { room, browser } = await open('#/c/gone');
    expect(room.talk.trouble.value).not.toBeNull();
    expect(browser.stack).toEqual(['#/']);
  });
});
