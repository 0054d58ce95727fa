import { describe, expect, it } from 'vitest';
import { namesThing } from './namesThing.ts';

describe('namesThing()', () => {
  it.each(['农村', '法官', '夏天', '食堂', 'library', '2015', 'TRIZ理论'])(
    'knows that %s does',
    (word) => {
      expect(namesThing(word)).toBe(true);
    },
  );

  it.each([
    '提拔',
    '照顾',
    '漂亮',
    '时有',
    '各是',
    '改叫',
    '什么',
    '怎么',
    '呗',
    '拿',
    '跟',
    '里头',
    '',
    ' ',
  ])('knows that %j does not', (word) => {
    expect(namesThing(word)).toBe(false);
  });
});
