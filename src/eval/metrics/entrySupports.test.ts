import { describe, expect, it } from 'vitest';
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

  it('knows no case that is not there', () => {
    expect(entrySupports('甲局', { case: '9-9' }, smallBook)).toBe(false);
  });
});
