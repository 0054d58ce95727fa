import { createAnswerer, type Answerer } from '../src/answer/answerer.ts';
import { distractorThresholds } from '../src/answer/quotes/distractors.ts';
import { BuiltinEmbeddings } from '../src/models/builtinEmbeddings.ts';
import { loadLexicon } from '../src/models/lexicon.ts';
import { Library } from '../src/retrieve/library.ts';
import { createQuestionReader, type Question } from '../src/retrieve/question/question.ts';
import { createRanker, type Ranker } from '../src/retrieve/ranker.ts';
import { ExactVectorStore } from '../src/retrieve/store/exactVectorStore.ts';
import { LexicalIndex } from '../src/retrieve/store/lexicalIndex.ts';
import { passageContext, passageTerms } from '../src/retrieve/passageTerms.ts';
import { UnitVectors } from '../src/retrieve/store/unitVectors.ts';
import type { SearchFilter } from '../src/types.ts';
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
  ask: (at: number) => { question: Question; filter: SearchFilter };
}

/** Makes the passages of questions ready to be asked, in memory. */
export async function openPassages(items: readonly PassageQuestion[]): Promise<OpenPassages> {
  const lexicon = loadLexicon();
  const words = new BuiltinEmbeddings(lexicon);
  const book = bookOfPassages(items.map(({ passages }) => passages));
  const library = new Library([book]);
  const lexical = LexicalIndex.build(
    library.shelved.map((one) => passageTerms(library.textOf(one), one)),
  );
  const rows = await words.embedDocuments(
    library.shelved.map((one) => `${passageContext(one)}\n${library.textOf(one)}`),
  );
  const block = UnitVectors.takeOver(Float32Array.from(rows.flat()), words.dimensions);
  const vectors = new ExactVectorStore(words, { vectors: block });
  const ranker = createRanker({ lexicon, lexical, vectors, embeddings: words });
  const embed = (text: string): Float32Array => words.embed(text);
  const reader = createQuestionReader([book]);
  return {
    library,
    ranker,
    embed,
    answerer: (distractors = distractorThresholds) =>
      createAnswerer({ library, ranker, embed, distractors }),
    ask(at) {
      // The passages are all there is: whoever the question names is no stranger to them.
      const read = reader.understand(items[at]!.question);
      const question = { ...read, unknownUnits: [], kind: 'fact' as const };
      return { question, filter: { cases: [caseOf(at)] } };
    },
  };
}
