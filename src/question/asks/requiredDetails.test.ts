import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { requiredDetails } from './requiredDetails.ts';

describe('requiredDetails()', () => {
  it('takes numbers and quoted words', () => {
    expect(requiredDetails('2005年的“八个一”办了12次，十五家参加')).toEqual([
      '八个一',
      '2005',
      '12',
      '十五',
    ]);
  });

  it('takes written numbers where something is counted by them, wherever they start', () => {
    const plain =
      /[0-9]+(?:\.[0-9]+)?|[〇零一二两三四五六七八九十百千万]{2,}(?=[年月日人次个项件篇期家])/gu;
    const texts = fc.string({ unit: fc.constantFrom(...'一二十百万年个5.学'), maxLength: 20 });
    fc.assert(
      fc.property(texts, (text) => {
        expect(requiredDetails(text)).toEqual(text.match(plain) ?? []);
      }),
    );
  });

  it('takes none where none are', () => {
    expect(requiredDetails('一些单位怎样学习')).toEqual([]);
  });
});
