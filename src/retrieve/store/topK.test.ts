import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TopK } from './topK.ts';

describe('TopK', () => {
  it('offer() keeps what a full sort would keep, in the same order', () => {
    const scores = fc.array(fc.integer({ min: -5, max: 5 }), { maxLength: 60 });
    fc.assert(
      fc.property(scores, fc.integer({ min: 1, max: 12 }), (all, k) => {
        const best = new TopK(k);
        all.forEach((score, doc) => best.offer(doc, score));
        const sorted = all.map((score, doc) => ({ doc, score }));
        sorted.sort((a, b) => b.score - a.score || a.doc - b.doc);
        expect(best.take()).toEqual(sorted.slice(0, k));
      }),
    );
  });

  it('floor is -Infinity while there is room, then the worst score kept', () => {
    const best = new TopK(2);
    best.offer(0, 5);
    expect(best.floor).toBe(-Infinity);
    best.offer(1, 3);
    expect(best.floor).toBe(3);
    best.offer(2, 4);
    expect(best.floor).toBe(4);
  });
});
