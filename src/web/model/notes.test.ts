import { describe, expect, it } from 'vitest';
import type { Api } from '../api/createApi.ts';
import { Trouble } from '../api/trouble.ts';
import { createNotes } from './notes.ts';

/** A server that keeps three notes and lists two at once. */
function serve(): { api: Api; asked: string[]; fail: () => void } {
  const asked: string[] = [];
  let isDown = false;
  const get = async <T>(path: string): Promise<T> => {
    asked.push(path);
    if (isDown) throw new Trouble('gone');
    const offset = Number(new URLSearchParams(path.split('?')[1]).get('offset'));
    const all = ['3', '2', '1'].map((id) => ({ id }));
    return { notes: all.slice(offset, offset + 2), count: 3 } as T;
  };
  const send = async <T>(method: string, path: string, body?: unknown): Promise<T> => {
    asked.push(`${method} ${path} ${JSON.stringify(body)}`);
    return null as T;
  };
  return { api: { get, send } as unknown as Api, asked, fail: () => void (isDown = true) };
}

describe('createNotes()', () => {
  it('lists what holds the words, then more, and forgets what is deleted', async () => {
    const { api, asked } = serve();
    const notes = createNotes(api);
    await notes.load('自 学');
    await notes.loadMore();
    expect(notes.list.value.map(({ id }) => id)).toEqual(['3', '2', '1']);
    expect(asked[1]).toBe(`api/notes?q=${encodeURIComponent('自 学')}&offset=2`);
    await notes.remove('2');
    expect([notes.list.value.map(({ id }) => id), notes.count.value]).toEqual([['3', '1'], 2]);
  });

  it('keeps an answer with a comment', async () => {
    const { api, asked } = serve();
    await createNotes(api).keep({ conversationId: 'c', answerId: 'a' }, '好');
    expect(asked).toEqual(['POST api/notes {"conversationId":"c","answerId":"a","comment":"好"}']);
  });

  it('keeps its list where the server is gone, and says so', async () => {
    const { api, fail } = serve();
    const notes = createNotes(api);
    await notes.load('');
    fail();
    await notes.load('x');
    expect([notes.list.value.length, notes.trouble.value?.kind]).toEqual([2, 'gone']);
  });
});
