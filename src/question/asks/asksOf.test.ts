import { describe, expect, it } from 'vitest';
import { normalise } from '../../text/normalise.ts';
import { asksOf, type Asks } from './asksOf.ts';

const asks = (typed: string, language: 'zh' | 'en' = 'zh'): Asks =>
  asksOf(normalise(typed), { language, typed, topic: normalise(typed) });

describe('asksOf()', () => {
  it('reads what a sentence must show, and what a better one shows', () => {
    expect(asks('灯塔哪年建的？').mustShow?.test('1932年')).toBe(true);
    expect(asks('讲座的题目是什么？').bestShows?.test('《海图》')).toBe(true);
    expect(asks('为什么关门？')).toMatchObject({
      mustShow: null,
      bestShows: null,
      computed: null,
    });
  });

  it('reads what is computed, and in which measure', () => {
    const { computed, measure } = asks('By how much did it grow, how many kilometres?', 'en');
    expect(computed?.operation).toBe('difference');
    expect(measure).toBe(asks('多少公里？').measure);
    expect(measure).not.toBeNull();
  });

  it('parts what is computed with by its wording, and by the units it names', () => {
    const plain = '东门渡口的船和西门渡口的船一共有多少只?';
    const names = ['西门渡口', '东门渡口'].map((text) => ({ text, start: plain.indexOf(text) }));
    const { computed } = asksOf(plain, { language: 'zh', typed: plain, topic: plain, names });
    expect(computed!.operands.map(({ words }) => words)).toEqual(['东门渡口的船', '西门渡口的船']);
    expect(computed!.ofUnits.map(({ words }) => words)).toEqual([
      '东门渡口的船和',
      '西门渡口的船一共有多少只?',
    ]);
    expect(computed!.ofUnits[1]!.own).toBe('的船');
    expect(computed!.language).toBe('zh');
  });

  it('takes the names of an English question, not its first word', () => {
    expect(asks('Did the ferry sail to Lisbon or home?', 'en').capitals).toEqual(['lisbon']);
  });

  it('takes numbers and quoted words of what is searched', () => {
    expect(asks('2005年的“八个一”是什么？')).toMatchObject({
      members: true,
      details: ['八个一', '2005'],
    });
  });
});
