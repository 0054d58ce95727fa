import { describe, expect, it } from 'vitest';
import { loadLexicon } from '../models/lexicon.ts';
import { ruleFault } from './ruleFault.ts';
import { seekChinese } from './soughtClauses.ts';
import { createWordReader } from './wordReader.ts';

const pages = createWordReader(loadLexicon())(
  '同等条件下具有职称的职工优先选用。摊位的水电由街道免费提供。由陶仲文任院长，佟敏芝任书记。每人每年外出培训原则上不超过2次。地点从行政楼搬到示教室。',
);
const faults = (tight: string): (string | undefined)[] =>
  seekChinese(tight, pages).map((clause) => ruleFault(clause)?.kind);

describe('ruleFault()', () => {
  it.each([
    ['an opposite', '同等条件下具有职称的职工最后选用', 'contradicted'],
    ['another agent', '摊位的水电由消防队免费提供', 'contradicted'],
    ['the office of another', '由佟敏芝任院长', 'contradicted'],
    ['a turned direction', '地点从示教室搬到行政楼', 'contradicted'],
    ['a bound turned round', '每人每年外出培训至少2次', 'loose'],
    ['hearsay', '据说水电由街道免费提供', 'loose'],
  ])('finds %s', (_, claim, kind) => {
    expect(faults(claim)).toEqual([kind]);
  });

  it.each(['职工优先选用', '水电由街道提供', '由陶仲文任院长', '每人每年外出培训最多2次'])(
    'finds nothing in %s',
    (claim) => {
      expect(faults(claim)).toEqual([undefined]);
    },
  );
});
