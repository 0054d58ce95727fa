import { BuiltinEmbeddings } from '../src/models/builtinEmbeddings.ts';
import { loadLexicon } from '../src/models/lexicon.ts';
import { Library } from '../src/retrieve/library.ts';
import { passageContext, passageTerms } from '../src/retrieve/passageTerms.ts';
import { createQuestionPlanner, type QuestionPlanner } from '../src/question/plan.ts';
import { createRanker, type Ranker } from '../src/retrieve/ranker.ts';
import { ExactVectorStore } from '../src/retrieve/store/exactVectorStore.ts';
import { LexicalIndex } from '../src/retrieve/store/lexicalIndex.ts';
import { UnitVectors } from '../src/retrieve/store/unitVectors.ts';
import type { Book } from '../src/types.ts';

/** Books ready to be asked, without an index on a disk. */
export interface InMemory {
  library: Library;
  ranker: Ranker;
  embed: (text: string) => Float32Array;
  /** Reads questions about these books. */
  questions: QuestionPlanner;
}

/** Indexes books in memory as the program indexes them. */
export async function openInMemory(books: readonly Book[]): Promise<InMemory> {
  const lexicon = loadLexicon();
  const words = new BuiltinEmbeddings(lexicon);
  const library = new Library(books);
  const lexical = LexicalIndex.build(
    library.shelved.map((one) => passageTerms(library.textOf(one), one)),
  );
  const rows = await words.embedDocuments(
    library.shelved.map((one) => `${passageContext(one)}\n${library.textOf(one)}`),
  );
  const block = UnitVectors.takeOver(Float32Array.from(rows.flat()), words.dimensions);
  const vectors = new ExactVectorStore(words, { vectors: block });
  return {
    library,
    ranker: createRanker({ lexicon, lexical, vectors, embeddings: words }),
    embed: (text) => words.embed(text),
    questions: createQuestionPlanner(books, lexicon),
  };
}
