import { describe, expect, it } from 'vitest';
import { fakeAnswer } from '../testing/fakeCasebook.ts';
import { checkLines } from './checkLines.ts';

describe('checkLines()', () => {
  it('shows signs, markers, reasons, the nearest words and the references', () => {
    const [citation] = fakeAnswer.citations;
    const place = { start: 0, end: 1 };
    const lines = checkLines({
      sentences: [
        { text: '甲。', ...place, support: 'supported', citations: [1] },
        {
          text: '乙。',
          ...place,
          support: 'contradicted',
          reason: '书中是“三”',
          citations: [],
          nearest: citation!,
        },
      ],
      citations: [citation!],
    });
    expect(lines).toEqual([
      '+ 甲。[1]',
      '✗ 乙。',
      '    书中是“三”',
      '    ↳ 市统计局, p. 1: 规定了学习制度。',
      '',
      '= word for word  + supported  ? not found  ✗ the book says otherwise',
      '[1] 市统计局, p. 1: 规定了学习制度。',
    ]);
  });
});
