import { describe, expect, it } from 'vitest';
import { editionOf } from '../../testing/editedBook.ts';
import { translationOf, wholeSentences } from './translationOf.ts';

const CLAUSES = '派1人学习；办4期讲堂；读20本书。';
const text = `每周五学习。${CLAUSES}无人缺席。\n第二段。`;
const edition = editionOf({
  '每周五学习。': 'Friday is for study.',
  [CLAUSES]: 'It sent 1 person to study; held 4 lectures; and read 20 books.',
  '无人缺席。': 'Nobody was absent; not one.',
});
const book = { text, edition };

const spanOf = (words: string) => {
  const start = text.indexOf(words);
  return { start, end: start + words.length };
};
const said = (words: string) => translationOf(book, spanOf(words));

describe('translationOf()', () => {
  it('joins the English of whole sentences', () => {
    expect(said('每周五学习。')).toBe('Friday is for study.');
    expect(said(`每周五学习。${CLAUSES}`)).toBe(
      'Friday is for study. It sent 1 person to study; held 4 lectures; and read 20 books.',
    );
  });

  it('gives the clauses of a sentence that the span holds, and marks what is left out', () => {
    expect(said('派1人学习；')).toBe('It sent 1 person to study …');
    expect(said('办4期讲堂；')).toBe('… held 4 lectures …');
    expect(said('办4期讲堂；读20本书。')).toBe('… held 4 lectures; and read 20 books.');
    expect(said('每周五学习。派1人学习；')).toBe(
      'Friday is for study. It sent 1 person to study …',
    );
  });

  it('has nothing where the span cuts a clause, the English is cut otherwise, a sentence lacks it', () => {
    expect(said('人学习；')).toBeNull();
    expect(said('无人')).toBeNull();
    expect(said('第二段。')).toBeNull();
    expect(said('无人缺席。\n第二段。')).toBeNull();
    expect(translationOf({ text, edition: null }, spanOf('每周五学习。'))).toBeNull();
    expect(translationOf(book, { start: 0, end: 0 })).toBeNull();
  });

  it('loses the English of a changed sentence, and no other', () => {
    const changed = { text: text.replace('周五', '周四'), edition };
    expect(translationOf(changed, spanOf('每周五学习。'))).toBeNull();
    expect(translationOf(changed, spanOf(CLAUSES))).toMatch(/^It sent/u);
  });
});

describe('wholeSentences()', () => {
  it('widens a span to the sentences it touches', () => {
    expect(wholeSentences(book, spanOf('人学习；办'))).toEqual(spanOf(CLAUSES));
    expect(wholeSentences(book, spanOf('缺席。\n第'))).toEqual(spanOf('无人缺席。\n第二段。'));
  });

  it('leaves a span of a book without an edition as it is', () => {
    expect(wholeSentences({ text, edition: null }, spanOf('人学习'))).toEqual(spanOf('人学习'));
  });
});
