import { describe, expect, it } from 'vitest';
import { fakeAnswer } from '../testing/fakeCasebook.ts';
import type { Answer, Turn } from '../types.ts';
import { priorTurns } from './priorTurns.ts';

const turn = (question: string, changes: Partial<Answer> = {}): Turn => ({
  question,
  answer: { ...fakeAnswer, ...changes },
  at: '2026-01-01T00:00:00.000Z',
  feedback: null,
});

describe('priorTurns()', () => {
  it('takes the question that was answered, not the one typed', () => {
    const turns = [turn('学什么？'), turn('那财政局呢？', { asked: '市财政局学什么？' })];
    expect(priorTurns(turns).map(({ asked }) => asked)).toEqual(['学什么？', '市财政局学什么？']);
  });

  it('tells the question that a follow-up was asked together with', () => {
    const stemOf = (question: string, asked?: string): string | undefined =>
      priorTurns([turn(question, asked === undefined ? {} : { asked })])[0]!.stem;
    expect(stemOf('多久一次？', '甲局怎么学？多久一次？')).toBe('甲局怎么学？');
    expect(stemOf(' who pays? ', 'How do they share books? who pays?')).toBe(
      'How do they share books?',
    );
    expect(stemOf('那乙局呢？', '乙局怎么学？')).toBeUndefined();
    expect(stemOf('甲局怎么学？')).toBeUndefined();
  });

  it('lists units in the order they were found, each once', () => {
    const pages = { first: 1, last: 1, basis: 'printed' } as const;
    const found = ['市科技局', '市财政局'].map((unit) => ({ unit, pages }));
    const coverage = { scanned: 2, total: 2, found, notFound: [], notHeld: [] };
    expect(priorTurns([turn('哪些？', { coverage })])[0]!.units).toEqual([
      '市科技局',
      '市财政局',
      '市统计局',
    ]);
  });
});
