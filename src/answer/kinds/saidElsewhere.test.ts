import { describe, expect, it } from 'vitest';
import type { Concept } from '../../retrieve/terms/concept.ts';
import { smallLibrary } from '../../testing/smallLibrary.ts';
import { SentenceCache } from '../quotes/sentenceCache.ts';
import { saidElsewhere } from './saidElsewhere.ts';

const concept = (text: string, df = 1): Concept => ({
  ...{ text, rarity: 1, df, share: 1, isLiteral: true },
  variants: [{ text, weight: 1 }],
});

const sentences = new SentenceCache(smallLibrary, () => new Float32Array(1));

const elsewhere = (...concepts: Concept[]): string[] => {
  const asked = { library: smallLibrary, sentences, concepts, own: [0, 1], others: [2, 3] };
  return [...saidElsewhere(asked)].map(({ unit }) => unit);
};

describe('saidElsewhere()', () => {
  it('gives a case that speaks of what the one asked about does not', () => {
    expect(elsewhere(concept('读书会'))).toEqual(['二局']);
    expect(elsewhere(concept('笔记'), concept('读书会'))).toEqual(['二局']);
  });

  it.each([
    ['it speaks of all that is asked', [concept('笔记')]],
    ['nobody speaks of it', [concept('足球', 0)]],
    ['another speaks of only a part of it', [concept('读书会'), concept('足球', 0)]],
    ['no single other case speaks of all of it', [concept('读书会'), concept('讲座')]],
    ['nothing is asked', []],
  ])('gives none where %s', (_, concepts) => {
    expect(elsewhere(...concepts)).toEqual([]);
  });
});
