import { describe, expect, it } from 'vitest';
import type { Place } from '../../types.ts';
import { placeLabel } from './placeLabel.ts';

const pages = { first: 4, last: 7, basis: 'printed' } as const;

describe('placeLabel()', () => {
  it.each<[Place, string, string]>([
    [{ pages, section: '交接' }, '第4—7页', 'pp. 4–7'],
    [{ pages: null, section: '交接', paragraph: 2 }, '“交接”第2段', '“交接”, para. 2'],
    [{ pages: null, section: null, paragraph: 1 }, '第1段', 'para. 1'],
    [{ pages: null, section: null }, '', ''],
  ])('says pages, or section and paragraph, or nothing: %j', (place, zh, en) => {
    expect([placeLabel(place, 'zh'), placeLabel(place, 'en')]).toEqual([zh, en]);
  });
});
