import { describe, expect, it } from 'vitest';
import { createRoom } from './room.ts';
import type { KeptChoices } from './settings.ts';
import { createTurn, freshState } from './turn.ts';

function keep(): KeptChoices & { all: Map<string, string> } {
  const all = new Map<string, string>();
  return {
    all,
    getItem: (name) => all.get(name) ?? null,
    setItem: (name, value) => all.set(name, value),
  };
}

/** A server that wants the key k, and holds no books and one conversation. */
function serve(): { fetch: typeof fetch; asked: string[] } {
  const asked: string[] = [];
  const fetch = async (path: unknown, init: RequestInit = {}): Promise<Response> => {
    asked.push(`${init.method ?? 'GET'} ${String(path)} ${String(init.body ?? '')}`.trim());
    if (new Headers(init.headers).get('authorization') !== 'Bearer k') {
      return Response.json({ error: { code: 'unauthorized', message: '' } }, { status: 401 });
    }
    if (init.method === 'DELETE') return new Response(null, { status: 204 });
    return Response.json({
      books: [],
      conversations: [{ id: 'c', title: '题' }],
      hits: [],
      found: [],
    });
  };
  return { fetch, asked };
}

function open(): {
  room: ReturnType<typeof createRoom>;
  asked: string[];
  tab: ReturnType<typeof keep>;
} {
  const { fetch, asked } = serve();
  const tab = keep();
  const nextFrame = (then: () => void): void => then();
  const deps = {
    fetch,
    kept: keep(),
    keptInTab: tab,
    browserLanguage: 'zh',
    now: () => 0,
    nextFrame,
  };
  return { room: createRoom(deps), asked, tab };
}

describe('createRoom()', () => {
  it('wants a key, takes it for the tab, and begins again', async () => {
    const { room, tab } = open();
    await room.begin();
    expect([room.keyWanted.value, room.shelf.books.value]).toEqual([true, null]);
    await room.enterKey('k');
    expect(room.keyWanted.value).toBe(false);
    expect(room.shelf.books.value).toEqual([]);
    expect([...tab.all.values()]).toEqual(['k']);
  });

  it('lists, renames and deletes conversations', async () => {
    const { room, asked } = open();
    await room.enterKey('k');
    expect(room.history.list.value).toMatchObject([{ id: 'c' }]);
    await room.history.rename('c', '新');
    expect(asked).toContain('PATCH api/conversations/c {"title":"新"}');
    await room.history.remove('c');
    expect(room.history.list.value).toEqual([]);
  });

  it('rates an answer, and takes the rating back', async () => {
    const { room, asked } = open();
    await room.enterKey('k');
    const turn = createTurn('问', { state: { ...freshState(0), answer: { id: 'a' } as never } });
    await room.rate(turn, { rating: 'down', comment: '缺' });
    expect(asked.at(-1)).toBe('POST api/feedback {"answerId":"a","rating":"down","comment":"缺"}');
    expect(turn.state.value.feedback).toEqual({ rating: 'down', comment: '缺' });
    await room.rate(turn, null);
    expect(turn.state.value.feedback).toBeNull();
  });

  it('finds in the book that is shown', async () => {
    const { room, asked } = open();
    await room.enterKey('k');
    await room.search.find('b', '自学');
    const q = encodeURIComponent('自学');
    expect(asked.slice(-2)).toEqual([
      `GET api/search?q=${q}&k=20&book=b`,
      `GET api/find?q=${q}&limit=500&book=b`,
    ]);
    expect(room.search.found.value).toMatchObject({ query: '自学', book: 'b', similar: [] });
  });
});
