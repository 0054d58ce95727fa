import { describe, expect, it } from 'vitest';
import type { BookSummary, ContentsView } from '../../types.ts';
import { jumpTargets, type JumpBook } from './jumpTargets.ts';

const bookOf = (id: string, title: string, printed: number): JumpBook => {
  const entry = {
    case: '1-1',
    unit: `${title}甲局`,
    unitEn: 'Bureau A',
    title: '记账的办法',
    sections: [{ number: 2, heading: '一、点数', page: printed || null }],
  };
  return {
    summary: {
      id,
      title,
      titleEn: `Book ${id}`,
      pages: { printed, recovered: 0, estimated: 0 },
    } as BookSummary,
    title,
    contents: { book: id, parts: [{ entries: [entry] }] } as unknown as ContentsView,
  };
};
const BOOKS = [bookOf('x', '东街', 9), bookOf('y', '西街', 0)];
const named = (typed: string): string[] =>
  jumpTargets(typed, BOOKS).map(({ kind, name }) => `${kind} ${name}`);

describe('jumpTargets()', () => {
  it.each([
    ['', ['book 东街', 'book 西街']],
    ['3', ['page 3']],
    ['第3页', ['page 3']],
    ['p. 3', ['page 3']],
    ['西街', ['book 西街', 'case 西街甲局']],
    ['bureau a', ['case 东街甲局', 'case 西街甲局']],
    ['甲局 记账', ['case 东街甲局', 'case 西街甲局']],
    ['ＢＯＯＫ y', ['book 西街']],
    ['点数', ['section 一、点数', 'section 一、点数']],
    ['乙局', []],
  ])('takes “%s” to %j', (typed, expected) => {
    expect(named(typed)).toEqual(expected);
  });

  it('gives each an address', () => {
    expect(jumpTargets('3', BOOKS)[0]!.place).toEqual({ kind: 'page', book: 'x', page: 3 });
    expect(jumpTargets('西街甲局', BOOKS)[0]!.place).toEqual({
      kind: 'case',
      book: 'y',
      case: '1-1',
    });
    expect(jumpTargets('点数', BOOKS).map(({ place }) => place)).toEqual([
      { kind: 'page', book: 'x', page: 9 },
      { kind: 'case', book: 'y', case: '1-1', section: 2 },
    ]);
  });
});
