import type { Comparable, QuestionRecord } from '../eval/questionRecord.ts';
import type { SetLine } from '../eval/setLine.ts';
import type { Answer } from '../types.ts';
import { fakeAnswer } from './fakeCasebook.ts';
import { citeSmallBook } from './smallBook.ts';

/** A line about the small book, answered by 每周五学习 on page 4. */
export function makeLine(changes: Partial<SetLine> = {}): SetLine {
  return {
    id: 'a-zh',
    book: 'small',
    language: 'zh',
    kind: 'fact',
    question: '甲局哪天学习？',
    status: 'answered',
    corrected: false,
    units: ['甲局'],
    named: true,
    pages: [4],
    facts: [{ anyOf: ['每周五'], vital: true }],
    quotes: ['每周五学习'],
    traits: [],
    why: 'an example',
    ...changes,
  };
}

/** The right answer to it. */
export function makeAnswer(changes: Partial<Answer> = {}): Answer {
  const quote = '甲局每周五学习。';
  return {
    ...fakeAnswer,
    text: `甲局：${quote}[1]`,
    sentences: [{ text: quote, citations: [1], support: 'verbatim' }],
    citations: [citeSmallBook(quote)],
    ...changes,
  };
}

/** What runs are compared by. */
export function makeComparable(changes: Partial<Comparable> = {}): Comparable {
  const refusal = { due: false, given: false };
  const right = changes.right ?? true;
  return {
    id: 'a',
    book: 'small',
    language: 'zh',
    kind: 'fact',
    refusal,
    scores: { right: Number(right) },
    ...changes,
    right,
  };
}

/** A question of a run. */
export function makeRecord(changes: Partial<QuestionRecord> = {}): QuestionRecord {
  const line = changes.line ?? makeLine();
  return {
    ...makeComparable({ id: line.id, language: line.language, kind: line.kind, ...changes }),
    line,
    answer: makeAnswer(),
    problems: [],
    latencies: [2],
    evidence: 0.8,
    ranked: [{ passage: 'small.1-1.x', unit: '甲局', first: 4, last: 4 }],
    ...changes,
  };
}
