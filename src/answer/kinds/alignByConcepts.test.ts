import { describe, expect, it } from 'vitest';
import type { Excerpt } from '../../retrieve/excerpt.ts';
import type { Concept } from '../../retrieve/terms/concept.ts';
import { smallBook } from '../../testing/smallLibrary.ts';
import { alignByConcepts } from './alignByConcepts.ts';

const said = (text: string): Excerpt => ({
  ...{ book: { ...smallBook, text }, study: smallBook.cases[0]! },
  ...{ section: smallBook.sections[0]!, passage: null, start: 0, end: text.length },
});

const concept = (text: string, rarity: number): Concept => ({
  ...{ text, rarity, df: 1, share: 1, isLiteral: true },
  variants: [{ text, weight: 1 }],
});

const rows = (quotes: string[][], concepts: Concept[]) =>
  alignByConcepts(
    quotes.map((own) => ({ study: smallBook.cases[0]!, quotes: own.map(said) })),
    concepts,
  ).map(({ label, cells }) => [
    label,
    ...cells.map((cell) => cell.map(({ book }) => book.text).join('')),
  ]);

describe('alignByConcepts()', () => {
  const concepts = [concept('学习', 1), concept('考核', 3), concept('笔记', 2)];

  it('sets sentences that speak of the same word side by side, the rarest word first', () => {
    const quotes = [
      ['学习两天。', '考核一次。'],
      ['考核两次。', '学习三天。'],
    ];
    expect(rows(quotes, concepts)).toEqual([
      ['考核', '考核一次。', '考核两次。'],
      ['学习', '学习两天。', '学习三天。'],
    ]);
  });

  it('keeps what only one case speaks of for the last row', () => {
    const quotes = [['学习两天。', '写笔记。'], ['学习三天。']];
    expect(rows(quotes, concepts)).toEqual([
      ['学习', '学习两天。', '学习三天。'],
      ['', '写笔记。', ''],
    ]);
  });

  it('has one row where nothing is shared', () => {
    expect(rows([['学习两天。'], ['写笔记。']], concepts)).toEqual([
      ['', '学习两天。', '写笔记。'],
    ]);
  });
});
