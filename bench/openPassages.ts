import { createAnswerer, type Answerer } from '../src/answer/answerer.ts';
import { distractorThresholds } from '../src/answer/quotes/distractors.ts';
import type { SearchFilter } from '../src/types.ts';
import type { Library } from '../src/retrieve/library.ts';
import type { QuestionPlan } from '../src/question/plan.ts';
import type { Ranker } from '../src/retrieve/ranker.ts';
import { openInMemory } from './openInMemory.ts';
import { bookOfPassages, caseOf } from './bookOfPassages.ts';
import type { PassageQuestion } from './readPassageQuestions.ts';

/** All passages as one book, each question's in a case of its own. */
export interface OpenPassages {
  library: Library;
  ranker: Ranker;
  embed: (text: string) => Float32Array;
  /** As the program ships; with other thresholds for on-topic distractors where given. */
  answerer: (distractors?: typeof distractorThresholds) => Answerer;
  /** A question of the set as the program reads it, and where it may look. */
  ask: (at: number) => { question: QuestionPlan; filter: SearchFilter };
}

/** Makes the passages of questions ready to be asked, in memory. */
export async function openPassages(items: readonly PassageQuestion[]): Promise<OpenPassages> {
  const book = bookOfPassages(items.map(({ passages }) => passages));
  const { library, ranker, embed, questions } = await openInMemory([book]);
  return {
    library,
    ranker,
    embed,
    answerer: (distractors = distractorThresholds) =>
      createAnswerer({ library, ranker, embed, distractors }),
    ask(at) {
      // The passages are all there is: whoever the question names is no stranger to them.
      const read = questions.plan(items[at]!.question);
      const question = { ...read, unknownUnits: [], kind: 'fact' as const };
      return { question, filter: { cases: [caseOf(at)] } };
    },
  };
}
