import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escaped } from './escaped.ts';

describe('escaped()', () => {
  it('leaves nothing that could be a marker, a link, an image or a tag', () => {
    expect(escaped('见[3] ![x](http://a/b.png) <img src=x>')).toBe(
      '见［3］ !［x］(http://a/b.png) ＜img src=x>',
    );
  });

  it('keeps length and everything that NFKC keeps', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(escaped(text)).toHaveLength(text.length);
        expect(escaped(text).normalize('NFKC')).toBe(text.normalize('NFKC'));
        expect(escaped(text)).not.toMatch(/[[\]<]/u);
      }),
    );
  });
});
