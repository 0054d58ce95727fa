import { describe, expect, it } from 'vitest';
import type { Api } from '../api/createApi.ts';
import { Trouble } from '../api/trouble.ts';
import { createBookshelf } from './bookshelf.ts';

const titles = { a: '甲书', b: '乙书' };
const entry = { unit: '局', unitEn: 'Bureau' };

function make(state: { down: boolean } = { down: false }): ReturnType<typeof createBookshelf> {
  const get = async <T>(path: string): Promise<T> => {
    if (state.down) throw new Trouble('gone');
    const book = path.split('/')[2];
    if (book === undefined) {
      const books = Object.entries(titles).map(([id, title]) => ({ id, title, titleEn: null }));
      return { books } as T;
    }
    const unitEn = book === 'a' ? entry.unitEn : 'Office';
    return { book, parts: [{ entries: [{ ...entry, unitEn }] }] } as T;
  };
  return createBookshelf({ get } as Api);
}

describe('createBookshelf()', () => {
  it('shows the first book, then the one chosen', async () => {
    const shelf = make();
    await shelf.load();
    expect([shelf.shown.value?.title, shelf.contents.value?.book]).toEqual(['甲书', 'a']);
    shelf.show('b');
    expect([shelf.shown.value?.title, shelf.contents.value?.book]).toEqual(['乙书', 'b']);
    await shelf.load();
    expect(shelf.shown.value?.id).toBe('b');
  });

  it('names a unit by its book, in the language of the page', async () => {
    const shelf = make();
    await shelf.load();
    expect(shelf.unitName('局', { book: 'b', language: 'en' })).toBe('Office');
    expect(shelf.unitName('局', { language: 'en' })).toBe('Bureau');
    expect(shelf.unitName('局', { book: 'b', language: 'zh' })).toBe('局');
    expect(shelf.unitName('厅', { book: 'b', language: 'en' })).toBe('厅');
  });

  it('tells a trouble until the books are there', async () => {
    const state = { down: true };
    const shelf = make(state);
    await shelf.load();
    expect(shelf.trouble.value?.kind).toBe('gone');
    expect(shelf.books.value).toBeNull();
    state.down = false;
    await shelf.load();
    expect(shelf.trouble.value).toBeNull();
  });
});
