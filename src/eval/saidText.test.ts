import { describe, expect, it } from 'vitest';
import { citeSmallBook } from '../testing/smallBook.ts';
import { saidText } from './saidText.ts';

const said = { language: 'en', text: 'It reads 20 books.', unit: 'Bureau', section: null } as const;
const edition = { ...said, caseTitle: null, by: 'edition', support: 'verbatim' } as const;

describe('saidText()', () => {
  it('adds the words of the book that the text says in English, and no other quote', () => {
    const citations = [
      citeSmallBook('读书二十本。', { translation: edition }),
      citeSmallBook('每天自学。'),
      citeSmallBook('甲局', { quote: '', translation: { ...edition, text: '' } }),
    ];
    expect(saidText({ text: 'It reads 20 books. [1]', citations })).toBe(
      'It reads 20 books. [1]\n读书二十本。\n甲局的做法',
    );
  });
});
