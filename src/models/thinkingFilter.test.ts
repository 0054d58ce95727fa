import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createThinkingFilter } from './thinkingFilter.ts';

function filter(pieces: readonly string[]): string {
  const thinking = createThinkingFilter();
  return pieces.map((piece) => thinking.push(piece)).join('') + thinking.end();
}

describe('createThinkingFilter()', () => {
  it.each([
    ['没有标签。', '没有标签。'],
    ['<think>想</think>答。', '答。'],
    ['\n<think>想</think>\n\n答。', '\n\n\n答。'],
    ['甲。<think>想</think>乙。<think>再想</think>丙。', '甲。乙。丙。'],
    ['想完了</think>答。', '想完了答。'],
    ['<think>一直想', ''],
    ['<think></think>', ''],
    ['<think>1 < 2 <think> 还想</think>答。', '答。'],
    ['a < b，<thin 不是标签', 'a < b，<thin 不是标签'],
    ['末尾是 <thi', '末尾是 <thi'],
  ])('makes of %j %j', (text, answer) => {
    expect(filter([text])).toBe(answer);
  });

  it('gives the same however the text is cut into pieces', () => {
    const part = fc.constantFrom('<think>', '</think>', '<', '</', 'think>', '学', '。', '\n');
    fc.assert(
      fc.property(
        fc.array(part, { maxLength: 12 }),
        fc.array(fc.nat(60), { maxLength: 8 }),
        (parts, cuts) => {
          const text = parts.join('');
          const ends = [...new Set(cuts.map((cut) => Math.min(cut, text.length)))].sort(
            (a, b) => a - b,
          );
          const pieces = [...ends, text.length].map((end, i) => text.slice(ends[i - 1] ?? 0, end));
          expect(filter(pieces)).toBe(filter([text]));
        },
      ),
    );
  });

  it('holds back nothing but what may begin a tag', () => {
    const thinking = createThinkingFilter();
    expect([thinking.push('学习<'), thinking.push('b'), thinking.push('</thi')]).toEqual([
      '学习',
      '<b',
      '',
    ]);
  });
});
