import { describe, expect, it } from 'vitest';
import type { Citation } from '../../types.ts';
import { answerAsText } from './answerAsText.ts';

const citation = { n: 1, unit: '甲局', quote: '一句。', caseTitle: '题目' } as Citation;

const labels = {
  placeOf: ({ unit }: Citation) => unit,
  translationLabel: () => 'English edition:',
};

describe('answerAsText()', () => {
  it('puts the references with their quotes below the text', () => {
    const answer = {
      text: '甲局：一句。[1]',
      citations: [citation, { ...citation, n: 2, quote: '' }],
    };
    expect(answerAsText(answer, labels)).toBe(
      '甲局：一句。[1]\n\n[1] 〔甲局〕“一句。”\n[2] 〔甲局〕“题目”',
    );
  });

  it('keeps the English beside the Chinese', () => {
    const translation = { text: 'One sentence.', by: 'edition' } as Citation['translation'];
    const answer = { text: 'Bureau: One sentence. [1]', citations: [{ ...citation, translation }] };
    expect(answerAsText(answer, labels)).toBe(
      'Bureau: One sentence. [1]\n\n[1] 〔甲局〕“一句。”\n    English edition: “One sentence.”',
    );
  });

  it('is the text alone where nothing is cited', () => {
    expect(answerAsText({ text: '没有。', citations: [] }, labels)).toBe('没有。');
  });
});
