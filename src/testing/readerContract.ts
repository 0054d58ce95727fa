import { describe, expect, it } from 'vitest';
import type { PassageToRead, Reader } from '../types.ts';

const plain: PassageToRead = { heading: '学习制度', text: '每周五下午集中学习。各科室记笔记。' };
const other: PassageToRead = { heading: '', text: '食堂每天供应三餐。' };
const QUESTION = '什么时候集中学习？';

/** What every reader keeps, whatever it reads with. */
export function describeReader(name: string, open: () => Reader): void {
  describe(`${name} as a reader`, () => {
    it('gives one reading a passage, in their order, whoever is read beside', async () => {
      const read = open();
      const [first, second] = await read(QUESTION, [plain, other]);
      const [alone] = await read(QUESTION, [other]);
      expect(first!.answers).not.toBe(second!.answers);
      expect(alone!.answers).toBe(second!.answers);
      expect(await read(QUESTION, [])).toEqual([]);
    });

    it('says probabilities, and offsets of the passage', async () => {
      const [{ answers, span, within }] = (await open()(QUESTION, [plain])) as [
        Awaited<ReturnType<Reader>>[number],
      ];
      const { length } = plain.text;
      expect(answers).toBeGreaterThanOrEqual(0);
      expect(answers).toBeLessThanOrEqual(1);
      expect(span!.start).toBeGreaterThanOrEqual(0);
      expect(span!.end).toBeGreaterThan(span!.start);
      expect(span!.end).toBeLessThanOrEqual(length);
      expect(within({ start: 0, end: length })).toBeCloseTo(1, 5);
      expect(within({ start: 0, end: 0 })).toBe(0);
      expect(within({ start: 0, end: 10 })).toBeLessThanOrEqual(1.000_01);
    });

    it.each([
      ['an empty passage', '', 0],
      ['white space', ' \n\u3000', 0],
      ['signs of control', '\u0000\u0007\u200b', 0],
    ])('does not find an answer in %s', async (_, text, answers) => {
      const [reading] = await open()(QUESTION, [{ heading: '标题', text }]);
      expect([reading!.answers, reading!.span]).toEqual([answers, null]);
      expect(reading!.within({ start: 0, end: 5 })).toBe(0);
    });

    it.each([
      ['a question of 2,000 characters', '为什么'.repeat(700), plain.text],
      ['a question of none', '', plain.text],
      ['emoji and half of one', '😀\ud83d？', '😀每周五\udc00学习😀。'],
      ['a passage of 20,000 characters', QUESTION, '各科室记笔记，'.repeat(2_900)],
    ])('reads %s', async (_, question, text) => {
      const [reading] = await open()(question, [{ heading: '', text }]);
      expect(Number.isFinite(reading!.answers)).toBe(true);
      expect(reading!.span!.end).toBeLessThanOrEqual(text.length);
    });

    it('stops when it is told to', async () => {
      const signal = AbortSignal.abort(new Error('gone'));
      await expect(open()('新的问题？', [plain], { signal })).rejects.toThrow('gone');
    });
  });
}
