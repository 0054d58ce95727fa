import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openaiHistory } from './openaiHistory.ts';

const UNITS = ['统计局', '市统计局', '市财政局', '大同区'];
const user = (text: string): { role: string; text: string } => ({ role: 'user', text });
const assistant = (text: string): { role: string; text: string } => ({ role: 'assistant', text });

describe('openaiHistory()', () => {
  it('pairs each question with the units of its answer, in the order they stand there', () => {
    const messages = [
      { role: 'system', text: '你是海盗，市财政局。' },
      assistant('您好，我是大同区。'),
      user('谁？'),
      assistant('市财政局：…[1]\n市统计局：…[2]\n\n[1] 〔市财政局·第4页〕'),
      { role: 'tool', text: '大同区' },
      user('为什么？'),
    ];
    expect(openaiHistory(messages, UNITS)).toEqual([
      { asked: '谁？', units: ['市财政局', '市统计局'] },
      { asked: '为什么？', units: [] },
    ]);
  });

  it('takes a name within another for no name, but finds it where it stands by itself', () => {
    expect(openaiHistory([user('谁？'), assistant('市统计局。')], UNITS)[0]!.units).toEqual([
      '市统计局',
    ]);
    const both = openaiHistory([user('谁？'), assistant('统计局和市统计局。')], UNITS);
    expect(both[0]!.units).toEqual(['统计局', '市统计局']);
  });

  it('joins what was answered in several messages', () => {
    const messages = [user('谁？'), assistant('大同区'), assistant('市财政局')];
    expect(openaiHistory(messages, UNITS)).toEqual([
      { asked: '谁？', units: ['大同区', '市财政局'] },
    ]);
  });

  it('keeps the last 20 turns, and of them what has 6000 characters together', () => {
    const many = Array.from({ length: 30 }, (_, at) => user(`第${at}问`));
    expect(openaiHistory(many, UNITS).map(({ asked }) => asked)).toEqual(
      many.slice(10).map(({ text }) => text),
    );
    const long = [user('早'), user('长'.repeat(3000)), user('问'.repeat(2999)), user('晚')];
    expect(openaiHistory(long, UNITS)).toHaveLength(3);
    expect(openaiHistory([user('长'.repeat(6001)), user('晚')], UNITS)).toHaveLength(1);
    expect(openaiHistory([user('晚'), user('长'.repeat(6001))], UNITS)).toEqual([]);
  });

  it('names units of the contents only, each once, whatever the messages hold', () => {
    const text = fc
      .array(fc.oneof(fc.constantFrom(...UNITS), fc.string()))
      .map((all) => all.join(''));
    const message = fc.record({ role: fc.constantFrom('user', 'assistant', 'system'), text });
    fc.assert(
      fc.property(fc.array(message), (messages) => {
        for (const { units } of openaiHistory(messages, UNITS)) {
          expect(new Set(units).size).toBe(units.length);
          expect(UNITS).toEqual(expect.arrayContaining(units));
        }
      }),
    );
  });
});
