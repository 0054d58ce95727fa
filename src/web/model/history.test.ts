import { describe, expect, it } from 'vitest';
import type { Api } from '../api/createApi.ts';
import { Trouble } from '../api/trouble.ts';
import { createHistory } from './history.ts';

/** A server that keeps `count` conversations, c0 the newest, and lists as many at once as it is asked for. */
function make(count: number): { history: ReturnType<typeof createHistory>; fail: () => void } {
  let isDown = false;
  const get = async <T>(path: string): Promise<T> => {
    if (isDown) throw new Trouble('gone');
    const asked = new URLSearchParams(path.split('?')[1]);
    const [limit, offset] = [Number(asked.get('limit')), Number(asked.get('offset'))];
    const all = Array.from({ length: count }, (_, at) => ({ id: `c${at}` }));
    return { conversations: all.slice(offset, offset + limit) } as T;
  };
  return { history: createHistory({ get } as Api), fail: () => void (isDown = true) };
}

describe('createHistory()', () => {
  it('lists the newest hundred, then the older ones when asked', async () => {
    const { history } = make(130);
    await history.load();
    expect([history.list.value.length, history.hasMore.value]).toEqual([100, true]);
    await history.loadMore();
    expect([history.list.value.at(-1)?.id, history.hasMore.value]).toEqual(['c129', false]);
    await history.load();
    expect(history.list.value).toHaveLength(100);
  });

  it('keeps its list when the server is gone', async () => {
    const { history, fail } = make(3);
    await history.load();
    fail();
    await history.load();
    expect(history.list.value).toHaveLength(3);
  });
});
