import { describe, expect, it } from 'vitest';
import type { Citation, PageView, SectionView } from '../../types.ts';
import type { Api } from '../api/createApi.ts';
import { Trouble } from '../api/trouble.ts';
import { createBookReader } from './bookReader.ts';

const citation = {
  book: 'b',
  case: '1-2',
  passage: 'p',
  pages: { first: 1, last: 2, basis: 'printed' },
  start: 5,
  end: 9,
} as Citation;

/** Serves every page but 50, each when its turn comes; passages stand at 20–24, `bare` in a book without pages. */
function make(delays: Record<string, Promise<void>> = {}): ReturnType<typeof createBookReader> {
  const get = async <T>(path: string): Promise<T> => {
    await delays[path];
    if (path.startsWith('api/passages/')) {
      const pages = path.endsWith('bare') ? null : { first: 3, last: 3 };
      const at = { case: '1-2', section: 4, start: 20, end: 24 };
      return { book: 'b', text: '甲乙丙丁', ...at, pages } as T;
    }
    const section = /\/cases\/(.*)\/sections\/(\d+)$/u.exec(path);
    if (section?.[1] === '9-9') throw new Trouble('refused', 'no such case');
    if (section !== null) {
      const at = { case: section[1], section: Number(section[2]), text: '甲乙丙丁', start: 20 };
      return { book: 'b', ...at } as SectionView as T;
    }
    const number = Number(path.split('/').at(-1));
    if (number === 50) throw new Trouble('refused', 'not held');
    return { book: 'b', number } as PageView as T;
  };
  return createBookReader({ get } as Api);
}

const numbers = (reader: ReturnType<typeof createBookReader>): number[] =>
  reader.spread.value?.pages.map(({ number }) => number) ?? [];

describe('createBookReader()', () => {
  it('opens all pages of a citation with its words marked', async () => {
    const reader = make();
    await reader.openCitation(citation);
    expect(numbers(reader)).toEqual([1, 2]);
    expect(reader.spread.value!.mark).toEqual({ start: 5, end: 9 });
    expect([reader.view.value, reader.open.value]).toEqual(['pages', true]);
  });

  it('opens no more than six pages of a long one', async () => {
    const reader = make();
    await reader.openPlace({ book: 'b', first: 1, last: 40 });
    expect(numbers(reader)).toHaveLength(6);
  });

  it('points into the contents for a citation of them', async () => {
    const reader = make();
    await reader.openCitation({ ...citation, passage: null });
    expect([reader.view.value, reader.named.value]).toEqual(['contents', '1-2']);
  });

  it('marks the quote within its passage, or the passage', async () => {
    const reader = make();
    await reader.openPassage('p', '丙');
    expect(reader.spread.value!.mark).toEqual({ start: 22, end: 23 });
    await reader.openPassage('p', '');
    expect(reader.spread.value!.mark).toEqual({ start: 20, end: 24 });
  });

  it('opens the section of a citation without pages, its words marked', async () => {
    const reader = make();
    await reader.openCitation({ ...citation, passage: 'bare', pages: null });
    expect(reader.spread.value).toMatchObject({
      pages: [],
      section: { case: '1-2', section: 4 },
      mark: { start: 5, end: 9 },
    });
    await reader.openPassage('bare', '丙');
    expect(reader.spread.value).toMatchObject({ section: { section: 4 }, mark: { start: 22 } });
    await reader.openPlace({ book: 'b', case: '9-9', section: 0 });
    expect(reader.missing.value).toMatchObject({ page: null, trouble: { kind: 'refused' } });
  });

  it('names the section that lies open with its marked words', async () => {
    const reader = make();
    await reader.openPassage('bare', '丙');
    const address = { kind: 'case', book: 'b', case: '1-2', section: 4 };
    expect(reader.place.value).toEqual({ ...address, mark: { from: '丙' } });
    await reader.openPlace({ book: 'b', case: '1-2', section: 4, mark: { from: '无' } });
    expect(reader.spread.value).toMatchObject({ mark: null, isMarkLost: true });
    await reader.openPlace({ book: 'b', case: '1-2', section: 0 });
    expect(reader.place.value).toEqual({ kind: 'case', book: 'b', case: '1-2' });
  });

  it('says which page could not be shown, until one can', async () => {
    const reader = make();
    await reader.openPlace({ book: 'b', first: 50 });
    expect(reader.missing.value).toMatchObject({ page: 50, trouble: { kind: 'refused' } });
    await reader.openPlace({ book: 'b', first: 3 });
    expect(reader.missing.value).toBeNull();
  });

  it('shows the page asked for last, whichever comes last', async () => {
    let release = (): void => undefined;
    const late = new Promise<void>((resolve) => (release = resolve));
    const reader = make({ 'api/books/b/pages/1': late });
    const first = reader.openPlace({ book: 'b', first: 1 });
    await reader.openPlace({ book: 'b', first: 2 });
    release();
    await first;
    expect(numbers(reader)).toEqual([2]);
  });
});
