import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inert } from './inert.ts';

describe('inert()', () => {
  it('leaves nothing that could be a marker, a link, an image or a tag', () => {
    expect(inert('见[3] ![x](http://a/b.png) <img src=x>')).toBe(
      '见［3］ !［x］(http://a/b.png) ＜img src=x>',
    );
  });

  it('keeps length and everything that NFKC keeps', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(inert(text)).toHaveLength(text.length);
        expect(inert(text).normalize('NFKC')).toBe(text.normalize('NFKC'));
        expect(inert(text)).not.toMatch(/[[\]<]/u);
      }),
    );
  });
});
