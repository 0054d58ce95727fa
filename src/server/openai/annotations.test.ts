import { describe, expect, it } from 'vitest';
import { fakeAnswer } from '../../testing/fakeCasebook.ts';
import { fileCitation, markedCitations, urlCitation } from './annotations.ts';

const [citation] = fakeAnswer.citations;

describe('markedCitations()', () => {
  it('finds each marker at its place, one cited twice too', () => {
    const marked = markedCitations({ text: '甲。[1]乙。[1]', citations: [citation!] });
    expect(marked.map(({ start, end }) => [start, end])).toEqual([
      [2, 5],
      [7, 10],
    ]);
    expect(marked.map((one) => one.citation.n)).toEqual([1, 1]);
  });

  it('passes over numbers that cite nothing', () => {
    expect(markedCitations({ text: '甲。[2]', citations: [citation!] })).toEqual([]);
  });
});

describe('fileCitation()', () => {
  it('names passage, book and the place of the marker', () => {
    const titles = new Map([['b', '书']]);
    expect(fileCitation({ citation: citation!, start: 2, end: 5 }, titles)).toMatchObject({
      type: 'file_citation',
      file_id: 'b.1-1.x',
      filename: '书',
      index: 2,
      citation: { unit: '市统计局', pages: { first: 1 } },
    });
  });

  it('names the book where the contents are cited, and its id where it has no title', () => {
    const contents = { ...citation!, passage: null };
    const said = fileCitation({ citation: contents, start: 0, end: 3 }, new Map());
    expect(said).toMatchObject({ file_id: 'b', filename: 'b' });
  });
});

describe('urlCitation()', () => {
  it('names book, unit and pages, and leads to the first of them', () => {
    const pages = { first: 4, last: 5, basis: 'printed' as const };
    const marked = { citation: { ...citation!, book: 'a b', pages }, start: 2, end: 5 };
    const told = urlCitation(marked, { origin: 'http://h:1', titles: new Map([['a b', '书']]) });
    expect(told).toEqual({
      type: 'url_citation',
      url_citation: {
        start_index: 2,
        end_index: 5,
        url: 'http://h:1/#/book/a%20b/page/4',
        title: '书 · 市统计局 · p. 4–5',
      },
    });
  });
});
