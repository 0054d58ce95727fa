import { describe, expect, it } from 'vitest';
import { weekdayForms } from './weekdayForms.ts';

describe('weekdayForms()', () => {
  it('knows a day in both languages', () => {
    const friday = ['周五', '星期五', '礼拜五'];
    for (const word of ['周五', '星期五', '礼拜五', 'Friday', 'fridays']) {
      expect(weekdayForms(word)).toEqual(friday);
    }
    expect(weekdayForms('sunday')).toEqual(weekdayForms('星期天'));
    expect(weekdayForms('周日')).toContain('礼拜天');
  });

  it('has none for anything else', () => {
    for (const word of ['周', '每周', '周五下午', '第五', 'fry', 'mon', '']) {
      expect(weekdayForms(word)).toEqual([]);
    }
  });
});
