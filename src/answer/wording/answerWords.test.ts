import { expect, test } from 'vitest';
import { answerWords } from './answerWords.ts';

const sentences = [
  { text: '甲局每周五学习［二小时］。', citations: [1], support: 'verbatim' as const },
];
const text = '甲局：甲局每周五学习［二小时］。[1]';

test('answerWords points at the words that were read', () => {
  const answer = answerWords({ text, sentences }, '每周五');
  expect(answer).toEqual({ text: '每周五', start: 5, end: 8 });
  expect(text.slice(5, 8)).toBe('每周五');
});

test('answerWords finds words whose brackets were made full-width', () => {
  expect(answerWords({ text, sentences }, '学习[二小时]')?.text).toBe('学习［二小时］');
});

test.each(['', ' ', '每周六'])(
  'answerWords takes the first sentence where %j was read',
  (words) => {
    const answer = answerWords({ text, sentences }, words);
    expect(answer?.text).toBe(sentences[0]!.text);
    expect(text.slice(answer!.start, answer!.end)).toBe(sentences[0]!.text);
  },
);

test('answerWords points at nothing where nothing is cited', () => {
  const uncited = [{ ...sentences[0]!, citations: [] }];
  expect(answerWords({ text, sentences: uncited }, '每周五')).toBeUndefined();
  expect(answerWords({ text: '', sentences: [] }, '每周五')).toBeUndefined();
});
