import type { Question } from '../retrieve/question/question.ts';
import type { AnswererDeps } from './answererDeps.ts';
import { Asked } from './asked.ts';
import type { AnswerOptions, Drafted } from './drafted.ts';
import { SentenceCache } from './quotes/sentenceCache.ts';

export interface Answerer {
  answer(question: Question, options: AnswerOptions): Promise<Drafted>;
}

/** Answers questions in the words of the books: the extractive voice. */
export function createAnswerer(deps: AnswererDeps): Answerer {
  const kept = { ...deps, sentences: new SentenceCache(deps.library, deps.embed) };
  return { answer: (question, options) => new Asked(kept, question, options).answer() };
}
