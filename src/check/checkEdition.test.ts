import { describe, expect, it } from 'vitest';
import { loadLexicon } from '../models/lexicon.ts';
import { withEnglish } from '../testing/editedBook.ts';
import { smallBook } from '../testing/smallBook.ts';
import { checkEdition } from './checkEdition.ts';
import { createChecker } from './createChecker.ts';
import { createWordReader } from './wordReader.ts';

function checked(english: Record<string, string>) {
  const book = withEnglish(smallBook, english);
  const lexicon = loadLexicon();
  const check = createChecker({ studies: book.cases, lexicon, read: createWordReader(lexicon) });
  return checkEdition(book, check);
}

describe('checkEdition()', () => {
  it('finds nothing wrong with sentences that say what the book says', () => {
    const right = {
      '读书二十本。': 'It read twenty books.',
      '办四期讲堂。': 'It held 4 lectures.',
    };
    expect(checked(right).sentences).toEqual({ checked: 2, faults: [] });
  });

  it('names the sentence and the reason where a number or a name is another', () => {
    const { checked: all, faults } = checked({ '读书二十本。': 'It read thirty books.' }).sentences;
    expect(all).toBe(1);
    expect(faults).toEqual([
      {
        ...{ unit: '甲局', words: '读书二十本。', english: 'It read thirty books.' },
        reason: expect.stringContaining('thirty') as string,
      },
    ]);
  });

  it('looks at titles by themselves', () => {
    const { sentences, titles } = checked({ 甲局的做法: 'What Bureau 1-1 Did in 1999' });
    expect([sentences.checked, titles.faults.length]).toEqual([0, 1]);
  });
});
