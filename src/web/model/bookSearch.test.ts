import { describe, expect, it } from 'vitest';
import type { FoundWords, Hit, WordsAt } from '../../types.ts';
import type { Api } from '../api/createApi.ts';
import { createBookReader } from './bookReader.ts';
import { createBookSearch, type BookSearch } from './bookSearch.ts';
import { openFound } from './openFound.ts';

const place = (start: number, over: Partial<WordsAt> = {}): WordsAt =>
  ({
    book: 'b',
    case: '1-1',
    sectionNumber: 2,
    pages: { first: 3, last: 3, basis: 'printed' },
    start,
    end: start + 2,
    ...over,
  }) as WordsAt;

const passage = (book: string, start: number): Hit =>
  ({ passage: { id: `${book}${start}`, book, start, end: start + 10 } }) as Hit;

/** Finds two places, in pages and in a section, and three passages; each answer comes when `waits` says so. */
function make(waits: (path: string) => Promise<void> = async () => undefined): {
  search: BookSearch;
  api: Api;
  asked: string[];
} {
  const asked: string[] = [];
  const words: FoundWords = {
    count: 2,
    books: [{ book: 'b', count: 2 }],
    found: [place(14), place(40, { pages: null })],
  };
  const hits = [passage('b', 10), passage('b', 20), passage('c', 10)];
  const get = async <T>(path: string): Promise<T> => {
    asked.push(path);
    await waits(path);
    if (path.startsWith('api/books/')) return { book: 'b', text: '', start: 0 } as T;
    return (path.startsWith('api/find') ? words : { hits }) as T;
  };
  const api = { get } as Api;
  return { search: createBookSearch(api), api, asked };
}

describe('createBookSearch()', () => {
  it('tells the words first, and as similar only passages that do not hold them', async () => {
    let go = (): void => undefined;
    const held = new Promise<void>((resolve) => (go = resolve));
    const { search } = make((path) => (path.startsWith('api/search') ? held : Promise.resolve()));
    const done = search.find('b', '字');
    await new Promise((resolve) => setTimeout(resolve));
    expect(search.found.value).toMatchObject({ words: { count: 2 }, similar: null });
    go();
    await done;
    expect(search.found.value!.similar!.map(({ passage: { id } }) => id)).toEqual(['b20', 'c10']);
  });

  it('shows the later of two searches that overlap', async () => {
    const { search } = make((path) =>
      path.includes('q=a') ? new Promise((resolve) => setTimeout(resolve, 5)) : Promise.resolve(),
    );
    await Promise.all([search.find('b', 'a'), search.find(null, 'c')]);
    expect(search.found.value).toMatchObject({ query: 'c', book: null });
  });

  it('tells what kept it from searching, and keeps what was found before', async () => {
    let fails = false;
    const { search } = make(() => (fails ? Promise.reject(new Error('no')) : Promise.resolve()));
    await search.find('b', 'a');
    fails = true;
    await search.find('b', 'c');
    expect(search.trouble.value?.kind).toBe('gone');
    expect(search.found.value?.query).toBe('a');
  });
});

describe('openFound()', () => {
  it('opens a place by its pages or its section, and says which lies open', async () => {
    const { search, api, asked } = make();
    const reader = createBookReader(api);
    await search.find('b', '字');
    await openFound({ search, reader }, 0);
    expect([search.at.value, asked.at(-1)]).toEqual([0, 'api/books/b/pages/3']);
    expect(reader.spread.value?.mark).toEqual({ start: 14, end: 16 });
    await openFound({ search, reader }, 1);
    expect([search.at.value, asked.at(-1)]).toEqual([1, 'api/books/b/cases/1-1/sections/2']);
    await openFound({ search, reader }, 2);
    expect(search.at.value).toBe(1);
  });
});
