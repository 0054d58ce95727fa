import { describe, expect, it } from 'vitest';
import { withEnglish } from '../../testing/editedBook.ts';
import { smallBook } from '../../testing/smallBook.ts';
import { entrySupports } from './entrySupports.ts';

const entry = { case: '1-1' };

describe('entrySupports()', () => {
  it.each([
    ['甲局：《甲局的做法》，第4—5页。', true],
    ['甲局：《甲局的做法》，第6页。', false],
    ['乙局：第4—5页。', false],
    ['Bureau 1-1 (甲局): pp. 4–5.', true],
    ['Bureau 1-1 (甲局): 7 pages.', false],
  ])('%s: %s', (sentence, carried) => {
    expect(entrySupports(sentence, entry, smallBook)).toBe(carried);
  });

  it('knows the title in English, and the numbers in it', () => {
    const book = withEnglish(smallBook, { 甲局的做法: 'The “Three 8s” in 25 Offices' });
    const line = 'It: “The ‘Three 8s’ in 25 Offices”, pp. 4–5.';
    expect(entrySupports(line, entry, book)).toBe(true);
    expect(entrySupports(line, entry, smallBook)).toBe(false);
  });

  it('knows no case that is not there', () => {
    expect(entrySupports('甲局', { case: '9-9' }, smallBook)).toBe(false);
  });
});
