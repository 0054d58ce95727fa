import { describe, expect, it } from 'vitest';
import type { Citation } from '../../types.ts';
import { answerAsText } from './answerAsText.ts';

const citation = { n: 1, unit: '甲局', quote: '一句。', caseTitle: '题目' } as Citation;

describe('answerAsText()', () => {
  it('puts the references with their quotes below the text', () => {
    const answer = {
      text: '甲局：一句。[1]',
      citations: [citation, { ...citation, n: 2, quote: '' }],
    };
    expect(answerAsText(answer, ({ unit }) => unit)).toBe(
      '甲局：一句。[1]\n\n[1] 〔甲局〕“一句。”\n[2] 〔甲局〕“题目”',
    );
  });

  it('is the text alone where nothing is cited', () => {
    expect(answerAsText({ text: '没有。', citations: [] }, () => '')).toBe('没有。');
  });
});
