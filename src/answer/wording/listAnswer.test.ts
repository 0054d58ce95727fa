import { describe, expect, it } from 'vitest';
import { smallLibrary } from '../../testing/smallLibrary.ts';
import type { WholeList } from '../quotes/wholeList.ts';
import { listAnswer } from './listAnswer.ts';

const { book, study, section, passage } = smallLibrary.shelved[0]!;
const { id, start, end } = passage;
const list: WholeList = {
  excerpts: [{ book, study, section, passage: id, start, end }],
  ...{ listed: 9, announced: { count: 10, words: '十个一' }, wish: 'all' },
};

describe('listAnswer()', () => {
  it('says that the book lists fewer than it announces', () => {
    expect(listAnswer(list, 'zh').text).toBe(
      '一局：一局每周学习。[1]\n书中说“十个一”，列出的有九项。',
    );
    expect(listAnswer(list, 'en').text).toContain('\nThe book announces ten and lists nine.');
  });

  it.each<[string, Partial<WholeList>]>([
    ['as many are listed', { listed: 10 }],
    ['nothing is announced', { announced: null }],
    ['one item was asked for', { wish: 'one' }],
  ])('says nothing of it where %s', (_, changes) => {
    expect(listAnswer({ ...list, ...changes }, 'zh').text).toBe('一局：一局每周学习。[1]');
  });

  it('counts what the book does not count', () => {
    const counted: WholeList = { ...list, listed: 3, announced: null, wish: 'count' };
    expect(listAnswer(counted, 'zh').text).toMatch(/^书中列出的有三项：\n/u);
    expect(listAnswer(counted, 'en').text).toMatch(/^The book lists three:\n/u);
  });
});
