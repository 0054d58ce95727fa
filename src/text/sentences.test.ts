import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitClauses, splitSentences } from './sentences.ts';

const cut = (text: string) => splitSentences(text).map(({ start, end }) => text.slice(start, end));

describe('splitSentences()', () => {
  it('ends a sentence behind its mark and closing quotes', () => {
    expect(cut('他说：“多读书。”大家同意！真的？')).toEqual([
      '他说：“多读书。”',
      '大家同意！',
      '真的？',
    ]);
  });

  it('splits English at a full stop, not inside numbers, initials or abbreviations', () => {
    expect(cut('No. 1 Middle School grew 2.5 %. It read J. Smith. Done')).toEqual([
      'No. 1 Middle School grew 2.5 %.',
      'It read J. Smith.',
      'Done',
    ]);
  });

  it('takes a line break as an end', () => {
    expect(cut('一、标题\n正文。')).toEqual(['一、标题', '正文。']);
  });

  it('covers every character but the white space between sentences, in order', () => {
    const characters = fc.constantFrom('学', '习', '。', '！', '”', ' ', '\n', '.', 'a', '1', '；');
    fc.assert(
      fc.property(fc.string({ unit: characters, maxLength: 60 }), (text) => {
        const spans = splitSentences(text);
        let at = 0;
        for (const { start, end } of spans) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(text.slice(at, start).trim()).toBe('');
          expect(end).toBeGreaterThan(start);
          at = end;
        }
        expect(text.slice(at).trim()).toBe('');
      }),
    );
  });
});

describe('splitClauses()', () => {
  it('splits at semicolons inside the span only', () => {
    const text = '甲；乙；丙。丁；';
    const spans = splitClauses(text, { start: 0, end: 6 });
    expect(spans.map(({ start, end }) => text.slice(start, end))).toEqual(['甲；', '乙；', '丙。']);
  });
});
