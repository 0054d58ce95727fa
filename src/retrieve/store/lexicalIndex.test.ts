import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CasebookError } from '../../errors.ts';
import { defaultBm25, LexicalIndex, type QueryGroup } from './lexicalIndex.ts';

/** BM25 with weighted alternatives, written as in the formula. */
function naiveScore(
  passages: readonly string[][],
  doc: number,
  groups: readonly QueryGroup[],
): number {
  const { k1, b } = defaultBm25;
  const mean = passages.reduce((sum, { length }) => sum + length, 0) / passages.length || 1;
  let score = 0;
  for (const { terms, weight } of groups) {
    let tf = 0;
    let df = 0;
    for (const { term, weight: probability } of terms) {
      tf += probability * passages[doc]!.filter((other) => other === term).length;
      df += probability * passages.filter((passage) => passage.includes(term)).length;
    }
    df = Math.min(df, passages.length);
    const idf = Math.log(1 + (passages.length - df + 0.5) / (df + 0.5));
    const norm = k1 * (1 - b + (b * passages[doc]!.length) / mean);
    score += (weight * idf * tf * (k1 + 1)) / (tf + norm);
  }
  return score;
}

const term = fc.constantFrom('a', 'b', 'c', 'd', 'e');
const passages = fc.array(fc.array(term, { maxLength: 12 }), { minLength: 1, maxLength: 10 });
const share = fc.constantFrom(0.25, 0.5, 1);
const group = fc.record({
  terms: fc.uniqueArray(fc.record({ term, weight: share }), {
    minLength: 1,
    maxLength: 3,
    selector: (alternative) => alternative.term,
  }),
  weight: share,
});
const groups = fc.array(group, { minLength: 1, maxLength: 4 });

describe('LexicalIndex', () => {
  it('search() scores as the formula does, for any passages and groups', () => {
    fc.assert(
      fc.property(passages, groups, (texts, asked) => {
        const hits = LexicalIndex.build(texts).search(asked, { k: texts.length });
        const found = new Map(hits.map(({ doc, score }) => [doc, score]));
        texts.forEach((_, doc) => {
          expect(found.get(doc) ?? 0).toBeCloseTo(naiveScore(texts, doc, asked), 4);
        });
        const scores = hits.map(({ score }) => score);
        expect(scores).toEqual([...scores].sort((a, b) => b - a));
      }),
    );
  });

  it('search() leaves out what `allow` refuses and what holds nothing asked for', () => {
    const index = LexicalIndex.build([['a'], ['a', 'b'], ['c']]);
    const asked = [{ terms: [{ term: 'a', weight: 1 }], weight: 1 }];
    expect(index.search(asked, { k: 5 }).map(({ doc }) => doc)).toEqual([0, 1]);
    expect(index.search(asked, { k: 5, allow: (doc) => doc === 1 }).map(({ doc }) => doc)).toEqual([
      1,
    ]);
  });

  it('search() for the same groups again scores the same, whatever it is allowed', () => {
    const index = LexicalIndex.build([['a', 'b'], ['a'], ['b', 'b']]);
    const groups = [
      {
        terms: [
          { term: 'a', weight: 1 },
          { term: 'b', weight: 0.5 },
        ],
        weight: 1,
      },
    ];
    const all = index.search(groups, { k: 3 });
    const some = index.search(groups, { k: 3, allow: (doc) => doc !== 1 });
    expect(some).toEqual(all.filter(({ doc }) => doc !== 1));
    expect(index.search([...groups], { k: 3 })).toEqual(all);
  });

  it('a passage that repeats a term more than 255 times is still found', () => {
    const index = LexicalIndex.build([Array.from({ length: 300 }, () => 'a'), ['b']]);
    const hits = index.search([{ terms: [{ term: 'a', weight: 1 }], weight: 1 }], { k: 2 });
    expect(hits.map(({ doc }) => doc)).toEqual([0]);
  });

  it('documentFrequency(), postings() and pairs() tell what was indexed', () => {
    const index = LexicalIndex.build([['a', 'a', '_学习'], ['b'], ['a']]);
    expect(index.size).toBe(3);
    expect(index.documentFrequency('a')).toBe(2);
    expect(index.documentFrequency('z')).toBe(0);
    expect([...index.postings('a')]).toEqual([0, 2]);
    expect([...index.postings('z')]).toEqual([]);
    expect([...index.pairs()]).toEqual(['学习']);
  });

  it('idf() is worked by hand: ln(1 + 2.5 / 1.5) for one passage of three', () => {
    const index = LexicalIndex.build([['a'], [], []]);
    expect(index.idf(1)).toBeCloseTo(0.980829, 6);
    expect(index.idf(0)).toBeGreaterThan(index.idf(1));
  });

  it('fromBytes() opens what toBytes() wrote, with the same scores', () => {
    fc.assert(
      fc.property(passages, groups, (texts, asked) => {
        const index = LexicalIndex.build(texts);
        const opened = LexicalIndex.fromBytes(index.toBytes());
        expect(opened.search(asked, { k: 10 })).toEqual(index.search(asked, { k: 10 }));
      }),
    );
  });

  it('fromBytes() refuses other bytes', () => {
    expect(() => LexicalIndex.fromBytes(new Uint8Array(64))).toThrow(CasebookError);
  });

  it('an empty index finds nothing', () => {
    const empty = LexicalIndex.build([]);
    expect(empty.search([{ terms: [{ term: 'a', weight: 1 }], weight: 1 }], { k: 3 })).toEqual([]);
  });
});
