import { describe, expect, it } from 'vitest';
import type { Concept } from '../../retrieve/terms/concept.ts';
import { namedOf } from './namedOf.ts';

const concept = (text: string): Concept => ({
  ...{ text, rarity: 1, df: 1, share: 1, isLiteral: true },
  variants: [{ text, weight: 1 }],
});

describe('namedOf()', () => {
  it('keeps what names a thing', () => {
    const named = namedOf(['案例', '读书会'].map(concept), { asking: 'contents' });
    expect(named.map(({ text }) => text)).toEqual(['读书会']);
  });

  it('knows for each thing asked for which words only ask', () => {
    const of = (asking: 'summary' | 'contents') =>
      namedOf([concept('主要做法')], { asking }).length;
    expect(of('summary')).toBe(0);
    expect(of('contents')).toBe(1);
  });
});
