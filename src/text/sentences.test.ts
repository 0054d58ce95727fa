import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstSentence, LONGEST_SENTENCE, splitClauses, splitSentences } from './sentences.ts';

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

describe('splitSentences() of a text without marks', () => {
  it('cuts at the longest, and no character in two', () => {
    expect(cut('学'.repeat(2_500)).map(({ length }) => length)).toEqual([1_000, 1_000, 500]);
    const wide = `a${'𠀀'.repeat(1_500)}`;
    expect(cut(wide).every((piece) => piece.isWellFormed())).toBe(true);
    expect(cut(wide).join('')).toBe(wide);
  });

  it('cuts at the last pause of the second half', () => {
    const text = `${'学'.repeat(700)}，${'习'.repeat(800)}`;
    expect(cut(text)).toEqual([`${'学'.repeat(700)}，`, '习'.repeat(800)]);
    const early = `${'学'.repeat(300)}，${'习'.repeat(1_000)}`;
    expect(cut(early).map(({ length }) => length)).toEqual([1_000, 301]);
  });

  it('leaves a sentence of the longest as it is', () => {
    const text = `${'学'.repeat(LONGEST_SENTENCE - 1)}。`;
    expect(cut(`${text}${text}`)).toEqual([text, text]);
  });
});

describe('firstSentence()', () => {
  it('is the first that splitSentences() gives', () => {
    const unit = fc.constantFrom('学', '。', '”', ' ', '\n', '.', 'a');
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 30 }), (text) => {
        expect(firstSentence(text)).toEqual(splitSentences(text)[0]);
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
