import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultPageLayout, LineRuler } from './pageLayout.ts';

const paragraphOf = (text: string) => ({ text, line: 1, breaks: [] });

describe('LineRuler', () => {
  it('measures in full-width characters, two less on a first line; half-width ones are half as wide', () => {
    // 28 characters a line, 6 lines of title: 26 characters fill the first line, 28 letters half of it and its indent.
    const ruler = new LineRuler(['学'.repeat(54), 'a'.repeat(24)].map(paragraphOf), {
      ...defaultPageLayout,
      titleLines: 6,
    });
    expect(ruler.linesAbove(0, 26)).toBe(7);
    expect(ruler.linesAbove(0, 40)).toBe(7.5);
    expect(ruler.linesAbove(1, 12)).toBeCloseTo(8 + 8 / 28, 9);
    expect(ruler.height).toBe(9);
  });

  it('gives the same in whatever order places are asked for', () => {
    const texts = fc.array(fc.string({ unit: fc.constantFrom(...'学a。 '), maxLength: 30 }), {
      minLength: 1,
      maxLength: 3,
    });
    const places = fc.array(fc.tuple(fc.nat(2), fc.nat(30)), { maxLength: 12 });
    fc.assert(
      fc.property(texts, places, (all, asked) => {
        const paragraphs = all.map(paragraphOf);
        const one = new LineRuler(paragraphs, defaultPageLayout);
        for (const [paragraph, at] of asked) {
          if (paragraph >= all.length || at > all[paragraph]!.length) continue;
          const fresh = new LineRuler(paragraphs, defaultPageLayout);
          expect(one.linesAbove(paragraph, at)).toBe(fresh.linesAbove(paragraph, at));
        }
      }),
    );
  });
});
