import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createTokenizer, SPECIAL, type PieceTable } from './tokenizer.ts';

const TABLE: PieceTable = [
  ['<s>', 0],
  ['<pad>', 0],
  ['</s>', 0],
  ['<unk>', 0],
  ['▁', -3],
  ['a', -4],
  ['b', -4],
  ['ab', -5],
  ['▁ab', -6],
  ['学习', -5],
  ['学', -6],
  ['习', -6],
  ['é', -6],
  ['1', -3],
];
const tokenizer = createTokenizer(TABLE);
const pieces = (text: string): string[] => tokenizer.tokens(text).map(({ id }) => TABLE[id]![0]);

describe('createTokenizer()', () => {
  it('cuts a text into the likeliest pieces, the space before it among them', () => {
    expect(pieces('ab')).toEqual(['▁ab']); // −6, against −3 −5 and −3 −4 −4
    expect(pieces('学习ab')).toEqual(['▁', '学习', 'ab']);
  });

  it('tells where in the text each piece stands', () => {
    const text = 'ab  学习';
    const spans = tokenizer.tokens(text).map(({ start, end }) => text.slice(start, end));
    expect(spans).toEqual(['ab', ' ', '学习']);
  });

  it('takes compatibility forms and marks for the characters they stand for, at their own offsets', () => {
    expect(pieces('ａｂ①')).toEqual(['▁ab', '1']);
    expect(tokenizer.tokens('e\u0301').at(-1)).toEqual({ id: 12, start: 0, end: 2 });
  });

  it('makes one piece of neighbouring characters that no piece covers', () => {
    expect(tokenizer.tokens('a😀😀a').map(({ id }) => id)).toEqual([4, 5, SPECIAL.unknown, 5]);
  });

  it('has nothing for a text without characters', () => {
    expect(tokenizer.tokens('')).toEqual([]);
    expect(tokenizer.tokens(' \u0000\u200b\n')).toEqual([]);
  });

  it('covers any text with pieces in order, within its bounds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        let last = 0;
        for (const { id, start, end } of tokenizer.tokens(text)) {
          expect(id).toBeGreaterThanOrEqual(SPECIAL.unknown);
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThanOrEqual(start);
          last = start;
        }
        expect(tokenizer.tokens(text).at(-1)?.end ?? 0).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});
