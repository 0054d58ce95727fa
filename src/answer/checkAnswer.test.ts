import { describe, expect, it } from 'vitest';
import { Library } from '../retrieve/library.ts';
import { withEnglish } from '../testing/editedBook.ts';
import { citeSmallBook, smallBook } from '../testing/smallBook.ts';
import type { Citation, Translation } from '../types.ts';
import { checkAnswer } from './checkAnswer.ts';

const book = withEnglish(smallBook, { '读书二十本。': 'It read 20 books.' });
const deps = {
  library: new Library([book]),
  check: () => ({ support: 'unsupported' as const, reason: 'checked' }),
};
const said: Translation = {
  ...{ language: 'en', text: 'It read 20 books.', unit: 'Bureau 1-1' },
  ...{ caseTitle: null, section: null, by: 'edition', support: 'verbatim' },
};

function verdict(text: string, changes: Partial<Citation> = {}) {
  const citations = [citeSmallBook('读书二十本。', { translation: said, ...changes })];
  const sentences = [{ text, citations: [1], support: 'supported' as const }];
  return checkAnswer({ text, sentences, citations, lines: [] }, deps)[0]!;
}

describe('checkAnswer()', () => {
  it('takes the words of the edition for the very quote as verbatim', () => {
    expect(verdict('It read 20 books.')).toMatchObject({ support: 'verbatim' });
  });

  it('takes a part of the quote in its own words as verbatim', () => {
    expect(verdict('读书二十本').support).toBe('verbatim');
    expect(verdict('读书三十本').support).toBe('unsupported');
  });

  it('checks any other words against the cited pages', () => {
    expect(verdict('It read 21 books.')).toMatchObject({
      support: 'unsupported',
      reason: 'checked',
    });
    expect(verdict('It read 20 books.', { translation: undefined }).support).toBe('unsupported');
    const model = { ...said, by: 'model' as const };
    expect(verdict('It read 20 books.', { translation: model }).support).toBe('unsupported');
  });

  it('refuses a citation that tells another translation than the edition has for its quote', () => {
    const other = { ...said, text: 'It read 21 books.' };
    expect(() => verdict('It read 21 books.', { translation: other })).toThrow(RangeError);
    const words = citeSmallBook('甲局每周五学习。');
    const { quote, start, end } = words;
    expect(() => verdict('It read 20 books.', { quote, start, end })).toThrow(/edition of small/u);
  });

  it('refuses a citation that leaves the pages of its unit', () => {
    const pages = { first: 9, last: 9, basis: 'printed' as const };
    expect(() => verdict('It read 20 books.', { pages })).toThrow('lie outside case 1-1');
  });
});
