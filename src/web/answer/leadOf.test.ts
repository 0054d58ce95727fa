import { describe, expect, it } from 'vitest';
import { leadOf } from './leadOf.ts';

const units = ['市统计局', 'Bureau of Statistics'];

describe('leadOf()', () => {
  it('is as long as the name and its colon', () => {
    expect(leadOf('市统计局：规定了制度', units)).toBe('市统计局：'.length);
  });

  it('takes another form of the name in brackets along', () => {
    const lead = 'Bureau of Statistics (市统计局):';
    expect(leadOf(`${lead} “规定了”`, units)).toBe(lead.length);
  });

  it.each(['市统计局规定了制度：每周学习', '规定了：市统计局', '市统计局', ''])(
    'is 0 for %j, which does not only name a unit',
    (line) => {
      expect(leadOf(line, units)).toBe(0);
    },
  );
});
