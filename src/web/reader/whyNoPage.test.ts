import { describe, expect, it } from 'vitest';
import type { ContentsEntry } from '../../types.ts';
import { whyNoPage } from './whyNoPage.ts';

const entry = (firstPage: number, lastPage: number | null, hasText: boolean): ContentsEntry => ({
  case: `${firstPage}`,
  number: 1,
  title: '题',
  unit: '局',
  unitEn: 'Bureau',
  firstPage,
  lastPage,
  hasText,
  sections: [],
});
const entries = [entry(1, 3, true), entry(4, 7, false), entry(8, null, false)];

describe('whyNoPage()', () => {
  it.each([
    [5, '4'],
    [7, '4'],
    [8, '8'],
  ])('page %i belongs to a case without text', (page, study) => {
    expect(whyNoPage(entries, page)?.case).toBe(study);
  });

  it.each([2, 9])('knows no such case for page %i', (page) => {
    expect(whyNoPage(entries, page)).toBeNull();
  });
});
