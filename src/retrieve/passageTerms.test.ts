import { describe, expect, it } from 'vitest';
import { withEnglish } from '../testing/editedBook.ts';
import { smallBook } from '../testing/smallBook.ts';
import type { Shelved } from './library.ts';
import { passageTerms } from './passageTerms.ts';
import { LexicalIndex } from './store/lexicalIndex.ts';

const text = smallBook.text.slice(0, 14);
const pages = { first: 4, last: 5, basis: 'printed' } as const;
const passage = { id: 'p', book: 'small', case: '1-1', section: 1, pages, start: 0, end: 14 };
const placed: Shelved = {
  ...{ passage, book: smallBook, study: smallBook.cases[0]!, section: smallBook.sections[0]! },
};
const edited: Shelved = {
  ...placed,
  book: withEnglish(smallBook, { '读书二十本。': 'Reads 20 books.', 学习: 'Study' }),
};

describe('passageTerms()', () => {
  it('adds the English of a passage and its heading, marked, to its own terms', () => {
    const own = passageTerms(text, placed);
    expect(own).toContain('学习');
    expect(passageTerms(text, edited)).toEqual([...own, '=read', '=20', '=book', '=studi']);
  });

  it('leaves search for Chinese words and for numbers as it was', () => {
    const other = ['读书', '20', '二十'];
    const [plain, parallel] = [placed, edited].map((one) =>
      LexicalIndex.build([passageTerms(text, one), other]),
    );
    for (const term of ['读书', '20', '学习', 'book']) {
      const groups = [{ terms: [{ term, weight: 1 }], weight: 1 }];
      expect(parallel!.search(groups, { k: 2 })).toEqual(plain!.search(groups, { k: 2 }));
    }
    expect(parallel!.passageLengths()).toEqual(plain!.passageLengths());
  });
});
