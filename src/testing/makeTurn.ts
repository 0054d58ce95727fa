import type { Answer, Turn } from '../types.ts';
import { fakeAnswer } from './fakeCasebook.ts';

let made = 0;

/** A turn with an answer of its own; `at`: seconds after a fixed time. */
export function makeTurn({
  question = '如何自学？',
  at = 0,
  ...answer
}: { question?: string; at?: number } & Partial<Answer> = {}): Omit<Turn, 'feedback'> {
  const time = new Date(Date.UTC(2024, 0, 2, 3, 4, 5) + at * 1000);
  return {
    question,
    at: time.toISOString(),
    answer: structuredClone({ ...fakeAnswer, id: `answer-${++made}`, ...answer }),
  };
}
