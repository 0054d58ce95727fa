import { describe, expect, it } from 'vitest';
import { createQuestionPlanner } from '../../question/plan.ts';
import { smallBook } from '../../testing/smallLibrary.ts';
import { coverageAnswer } from './coverageAnswer.ts';
import type { CaseFinding } from '../quotes/coverCases.ts';

const planner = createQuestionPlanner([smallBook]);

/** `quoted`: ordinals of the passages each case is quoted with. */
function findings(quoted: number[][]): CaseFinding[] {
  return smallBook.cases.map((study, at) => ({
    target: { book: smallBook.id, study },
    quotes: (quoted[at] ?? []).map((doc) => {
      const { start, end, id, case: caseId } = smallBook.passages[doc]!;
      const section = smallBook.sections.find((one) => one.case === caseId)!;
      return { book: smallBook, study, section, passage: id, start, end };
    }),
  }));
}

describe('coverageAnswer()', () => {
  const question = planner.plan('哪些单位办了读书会？');

  it('counts what was found, not found and not held', () => {
    const { status, coverage, text } = coverageAnswer({
      question,
      findings: findings([[], [2, 3]]),
      named: false,
    });
    expect(status).toBe('answered');
    expect(coverage).toEqual({
      scanned: 2,
      total: 3,
      found: [{ unit: '二局', pages: { first: 3, last: 4, basis: 'estimated' } }],
      notFound: ['一局'],
      notHeld: [{ unit: '三局', page: 5 }],
    });
    expect(text.split('\n')).toEqual([
      '查阅了3个单位中的2个，其余1个单位未收录正文；1个单位有相关内容：',
      '二局：二局办了读书会。[1]大家都参加。[2]',
      '未找到相关内容：一局。',
    ]);
  });

  it('counts the units that say nothing where they are many, and names them in the ledger', () => {
    const many = Array.from({ length: 13 }, () => findings([[]])[0]!);
    const all = [...many, ...findings([[], [2]]).slice(1, 2)];
    const { coverage, text } = coverageAnswer({ question, findings: all, named: false });
    expect(text.split('\n').at(-1)).toBe('其余13个单位未找到相关内容。');
    expect(coverage.notFound).toHaveLength(13);
    const fewer = coverageAnswer({ question, findings: all.slice(1), named: false });
    expect(fewer.text.split('\n').at(-1)).toMatch(/^未找到相关内容：一局、/u);
  });

  it('is partial where a named unit is not held, and says which', () => {
    const { status, text } = coverageAnswer({
      question,
      findings: findings([[0], [2]]),
      named: true,
    });
    expect(status).toBe('partial');
    expect(text).toContain('正文未收录：三局（第5—6页）。');
    expect(text).not.toContain('查阅了');
  });

  it('says which organisation named beside the units is not in the book', () => {
    const { status, text } = coverageAnswer({
      question: { ...question, unknownUnits: ['四局'] },
      findings: findings([[0], [2]]).slice(0, 2),
      named: true,
    });
    expect(status).toBe('partial');
    expect(text).toContain('书中没有“四局”这个单位。');
  });

  it('is a refusal with a ledger where nothing was found', () => {
    const english = planner.plan('Which units played football?');
    const { status, text, citations } = coverageAnswer({
      question: english,
      findings: findings([]),
      named: false,
    });
    expect([status, citations]).toEqual(['not_in_book', []]);
    expect(text).toContain('Scanned 2 of 3 units; the text of 1 is not held. Found in 0:');
    expect(text).toContain('Nothing found in: First Bureau (一局); Second Bureau (二局).');
  });
});
