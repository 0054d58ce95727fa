import { describe, expect, it } from 'vitest';
import { romanise } from './romanise.ts';

describe('romanise()', () => {
  it.each([
    ['宁波', 'Ningbo'],
    ['市统计局', 'Shi Tongjiju'],
    ['重庆银行', 'Chongqing Yinhang'],
    ['E平台', 'E Pingtai'],
    ['Hilltop Farm: Growing', 'Hilltop Farm: Growing'],
  ])('writes %s as %s', (name, expected) => {
    expect(romanise(name)).toBe(expected);
  });
});
