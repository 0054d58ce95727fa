import { describe, expect, it } from 'vitest';
import type { Excerpt } from '../../retrieve/excerpt.ts';
import { withEnglish } from '../../testing/editedBook.ts';
import { smallBook } from '../../testing/smallLibrary.ts';
import { figuresApart } from './figuresApart.ts';

const cell = (text: string, english?: string): Excerpt[] => {
  const plain = { ...smallBook, text };
  const book = english === undefined ? plain : withEnglish(plain, { [text]: english });
  const { cases, sections } = smallBook;
  return [
    {
      ...{ book, study: cases[0]!, section: sections[0]!, passage: null },
      ...{ start: 0, end: text.length },
    },
  ];
};

describe('figuresApart()', () => {
  it('gives the figures of a measure that several cases state and not alike, as printed', () => {
    const cells = [cell('每月学习8小时，办讲座2期。'), cell('每周学习 3 学时。')];
    expect(figuresApart(cells, 'zh')).toEqual([
      ['每月', '8小时'],
      ['每周', '3学时'],
    ]);
  });

  it.each([
    ['the same figures', ['每月学习8小时。', '每月自学8小时。']],
    ['figures of one case alone', ['每月学习8小时。', '人人学习。']],
    ['figures of different measures', ['有188人。', '占86%。']],
    ['things that differ in what they are', ['办讲座2期。', '读书16本。']],
  ])('finds nothing in %s', (_, texts) => {
    expect(
      figuresApart(
        texts.map((text) => cell(text)),
        'zh',
      ).flat(),
    ).toEqual([]);
  });

  it('says them in English where the edition does', () => {
    const cells = [
      cell('学习8小时。', 'Eight hours of study.'),
      cell('自学1小时。', 'One hour of self-study.'),
    ];
    expect(figuresApart(cells, 'en')).toEqual([['8 hours'], ['1 hour']]);
  });
});
