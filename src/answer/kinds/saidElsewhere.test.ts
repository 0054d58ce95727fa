import { describe, expect, it } from 'vitest';
import type { Concept } from '../../retrieve/question/concept.ts';
import { smallLibrary } from '../../testing/smallLibrary.ts';
import { saidElsewhere } from './saidElsewhere.ts';

const concept = (text: string, df = 1): Concept => ({
  ...{ text, rarity: 1, df, share: 1, isLiteral: true },
  variants: [{ text, weight: 1 }],
});

const elsewhere = (...concepts: Concept[]): number[] =>
  saidElsewhere({ library: smallLibrary, concepts, own: [0, 1], all: [0, 1, 2, 3] });

describe('saidElsewhere()', () => {
  it('gives the passages of a case that speaks of what the one asked about does not', () => {
    expect(elsewhere(concept('读书会'))).toEqual([2, 3]);
    expect(elsewhere(concept('笔记'), concept('读书会'))).toEqual([2, 3]);
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
