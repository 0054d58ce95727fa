import type { IndexContent } from '../retrieve/store/bookIndex.ts';
import type { Book } from '../types.ts';
import { randomVectors } from './randomVectors.ts';

/** What to make up. */
export interface IndexContentOptions {
  /** At least 1. */
  passages: number;
  dimensions: number;
  /** Names the book and shapes its vectors. */
  seed?: number;
  /** Bytes of a further file, lexical.bin. */
  lexicalBytes?: number;
}

/** An index of one made-up book whose passages are `passage 0。`, `passage 1。`, … */
export function makeIndexContent(options: IndexContentOptions): IndexContent {
  const { passages, dimensions, seed = 1, lexicalBytes = 100 } = options;
  const vectors = randomVectors({ count: passages, dimensions, seed });
  return {
    books: [makeBook(`book-${seed}`, passages)],
    files: { 'lexical.bin': new Uint8Array(lexicalBytes).fill(seed) },
    vectors: Float32Array.from(vectors.flat()),
    embedder: { id: `hash-${dimensions}`, dimensions },
  };
}

function makeBook(id: string, count: number): Book {
  const texts = Array.from({ length: count }, (_, i) => `passage ${i}。`);
  let at = 0;
  const spans = texts.map((text) => ({ start: at, end: (at += text.length) }));
  const text = texts.join('');
  return {
    id,
    title: `Title of ${id}`,
    titleEn: null,
    publisher: null,
    date: null,
    place: null,
    sourceHash: 'a'.repeat(64),
    parts: [{ number: 1, label: '', title: '' }],
    cases: [
      {
        id: '1-1',
        part: 1,
        number: 1,
        title: 'A case',
        unit: 'A unit',
        unitEn: 'A unit',
        aliases: [],
        firstPage: 1,
        lastPage: null,
        hasText: true,
        span: { start: 0, end: at },
      },
    ],
    front: '',
    text,
    pages: [{ start: 0, end: at, number: 1, basis: 'printed', case: '1-1' }],
    sections: [
      { start: 0, end: at, case: '1-1', number: 0, heading: null, bodyStart: 0, points: [] },
    ],
    edition: null,
    passages: spans.map((span, i) => ({
      ...span,
      id: `${id}-${i}`,
      book: id,
      case: '1-1',
      section: 0,
      pages: { first: 1, last: 1, basis: 'printed' },
    })),
  };
}
