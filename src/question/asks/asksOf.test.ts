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
      operation: null,
    });
  });

  it('reads what is computed, and in which measure', () => {
    const { operation, measure } = asks('By how much did it grow, how many kilometres?', 'en');
    expect(operation?.operation).toBe('difference');
    expect(measure).toBe(asks('多少公里？').measure);
    expect(measure).not.toBeNull();
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
