import { measureEvidence, readForEvidence } from '../retrieve/evidence.ts';
import type { QuestionPlan } from '../question/plan.ts';
import type { AnswererDeps } from './answererDeps.ts';
import { answerAsked } from './answerAsked.ts';
import type { AnswerOptions, Drafted } from './drafted.ts';
import { SentenceCache } from './quotes/sentenceCache.ts';

export interface Answerer {
  answer(question: QuestionPlan, options: AnswerOptions): Promise<Drafted>;
  /** Whether what a draft cites speaks of anything that a question asks for by its own words; true for one that has none (“why?”), and of an answer from the contents. */
  speaksOf(question: QuestionPlan, draft: Drafted): Promise<boolean>;
}

/** Answers questions in the words of the books: the extractive voice. */
export function createAnswerer(deps: AnswererDeps): Answerer {
  const kept = { ...deps, sentences: new SentenceCache(deps.library, deps.embed) };
  return {
    answer: (question, options) => answerAsked(kept, question, options),
    async speaksOf({ topic, text }, { citations }) {
      const { query } = await deps.ranker.prepare(topic, { typed: text });
      const cites = citations.filter(({ passage }) => passage !== null);
      if (query.concepts.length === 0 || cites.length === 0) return true;
      const cited = cites.map(({ section, quote }) => `${section ?? ''}\n${quote}`).join('\n');
      return measureEvidence(query.concepts, readForEvidence(cited)).found.length > 0;
    },
  };
}
