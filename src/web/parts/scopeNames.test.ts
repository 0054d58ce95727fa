import { describe, expect, it } from 'vitest';
import type { Api } from '../api/createApi.ts';
import { createBookshelf, type Bookshelf } from '../model/bookshelf.ts';
import { createSettings } from '../model/settings.ts';
import { scopeNames } from './scopeNames.ts';

const entries = ['1-1', '1-2'].map((id) => ({ case: id, title: `题${id}`, unit: `局${id}` }));

async function shelve(...ids: string[]): Promise<Bookshelf> {
  const contents = { parts: [{ number: 1, label: '第一部分', title: '机关', entries }] };
  const api = {
    get: async (path: string) =>
      path === 'api/books'
        ? { books: ids.map((id) => ({ id, title: `书${id}`, titleEn: null })) }
        : { ...contents, book: path.split('/')[2] },
  } as unknown as Api;
  const shelf = createBookshelf(api);
  await shelf.load();
  return shelf;
}

const settings = createSettings({ getItem: () => null, setItem: () => undefined }, 'zh');

describe('scopeNames()', () => {
  it('names book, whole parts, other cases, units and pages', async () => {
    const room = { settings, shelf: await shelve('a', 'b') };
    const filter = { books: ['a'], cases: ['1-1', '1-2'], units: ['局1-1'], pages: [3, 2] };
    expect(scopeNames(room, filter)).toEqual(['书a', '第一部分 机关', '局1-1', '第2—3页']);
    expect(scopeNames(room, { books: ['a'], cases: ['1-2'] })).toEqual(['书a', '题1-2']);
    expect(scopeNames(room, { books: ['gone'], cases: ['9-9'] })).toEqual(['gone', '9-9']);
    expect(scopeNames(room, {})).toEqual([]);
  });

  it('does not name the only book there is', async () => {
    const room = { settings, shelf: await shelve('a') };
    expect(scopeNames(room, { books: ['a'], units: ['局'] })).toEqual(['局']);
  });
});
