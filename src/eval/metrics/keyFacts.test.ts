import { describe, expect, it } from 'vitest';
import { keyFacts } from './keyFacts.ts';

const vital = (...anyOf: string[]) => ({ anyOf, vital: true });

describe('keyFacts()', () => {
  it('gives the figures worked by hand', () => {
    const facts = [
      vital('166人次'),
      vital('8小时', 'eight hours'),
      { anyOf: ['188'], vital: false },
    ];
    const found = keyFacts(facts, '共培训166人次[1]，每周8 小时[2]。');
    expect(found).toEqual({ vital: 1, all: 2 / 3, missing: [] });
  });

  it('names the vital ones that are missing by their first form', () => {
    expect(keyFacts([vital('a', 'b'), { anyOf: ['c'], vital: false }], 'x').missing).toEqual(['a']);
  });

  it('takes neither a marker nor a part of a longer number for a fact', () => {
    expect(keyFacts([vital('2')], '两个单位[2]').vital).toBe(0);
    expect(keyFacts([vital('36')], '共136个').vital).toBe(0);
    expect(keyFacts([vital('36')], '先136个，后36个').vital).toBe(1);
  });

  it('reads other scripts, widths and cases as the same', () => {
    expect(keyFacts([vital('学习TRIZ')], '學習 ＴＲＩＺ').vital).toBe(1);
  });
});
