import { breathe } from '../breathe.ts';
import type { Lexicon } from '../models/lexicon.ts';
import { isAskingWord } from '../text/askingWords.ts';
import { analyseQuery, type AnalysedQuery } from './terms/analyseQuery.ts';
import type { Concept } from './terms/concept.ts';
import { fuseRankings } from './fuseRankings.ts';
import { defaultBm25, type LexicalIndex } from './store/lexicalIndex.ts';
import { NameFinder } from './terms/nameFinder.ts';
import { parallelGroups, type ParallelQuery } from './terms/parallelGroups.ts';
import { SoundFinder } from './terms/soundFinder.ts';
import type { Scored } from './store/topK.ts';

/** The part of a vector store the ranker needs: nearest passages by cosine, best first. */
export interface NearestPassages {
  nearest(
    vector: ArrayLike<number>,
    k: number,
    allow?: (doc: number) => boolean,
  ): Promise<Scored[]>;
}

/** The part of an embedder the ranker needs; no vector where it is away. */
export interface QuestionVectors {
  embedQuery(question: string): Promise<number[] | null>;
}

export interface RankerDeps {
  lexicon: Lexicon;
  lexical: LexicalIndex;
  vectors: NearestPassages;
  embeddings: QuestionVectors;
  /** How much the vectors count beside BM25, by the language of the question. */
  vectorWeight?: { zh: number; en: number };
}

/**
 * What one standard deviation of the vectors' scores counts beside the share of the question that BM25 finds.
 * Chosen on public data: bench/RETRIEVAL.md.
 */
export const defaultVectorWeight = { zh: 0.035, en: 0.035 };

/**
 * What the share of the question found in the English of a passage counts beside the share found in its own words: of ½, 1 and 2
 * the best for the first passage on the English questions of eval/sets.
 */
const PARALLEL_WEIGHT = 1;

/** Passages each ranking hands to the fusion. */
const DEPTH = 100;

/** A question ready to be put to any selection of passages. */
export interface PreparedQuery {
  query: AnalysedQuery;
  /** What is asked of the English of passages; null for a Chinese question. */
  parallel: ParallelQuery | null;
  /** Null where there is none: then it is put by its words alone. */
  vector: number[] | null;
}

/** The three rankings of a question, best first. */
export interface Rankings {
  lexical: Scored[];
  vectors: Scored[];
  fused: Scored[];
}

/** Which passages to rank, and how many to return. */
export interface RankOptions {
  k: number;
  allow?: ((doc: number) => boolean) | undefined;
}

/** What the words to search for do not tell of the question. */
export interface HowAsked {
  /** The question with its capitals, where they were lost. */
  typed?: string;
  /** It is put to several units: one that does one of the things it enumerates is an answer. */
  anyOfSeveral?: boolean;
}

export interface Ranker {
  prepare(question: string, asked?: HowAsked): Promise<PreparedQuery>;
  rank(prepared: PreparedQuery, options: RankOptions): Promise<Rankings>;
  /** By words alone, best first: nothing is embedded, so that a long text can be looked up sentence by sentence. */
  rankByWords(text: string, options: RankOptions): Scored[];
}

/** Ranks passages for a question by BM25 and by vectors, and fuses the two. */
export function createRanker(deps: RankerDeps): Ranker {
  const weights = deps.vectorWeight ?? defaultVectorWeight;
  const names = new NameFinder(deps.lexicon.names(), deps.lexical);
  const sounds = new SoundFinder(deps.lexical);
  const analyse = (question: string, asked: HowAsked = {}): AnalysedQuery =>
    analyseQuery(question, {
      ...deps,
      names,
      sounds,
      isIdle: isAskingWord,
      typed: question,
      ...asked,
    });
  return {
    async prepare(question, asked) {
      const vector = await deps.embeddings.embedQuery(question);
      await breathe();
      const query = analyse(question, asked);
      await breathe();
      const parallel = query.language === 'en' ? parallelGroups(question, deps.lexical) : null;
      return { query, parallel, vector };
    },
    rankByWords(text, { k, allow }) {
      return deps.lexical.search(analyse(text).groups, {
        k,
        ...(allow === undefined ? {} : { allow }),
      });
    },
    async rank({ query, parallel, vector }, { k, allow }) {
      const depth = Math.max(DEPTH, k);
      const filter = allow === undefined ? {} : { allow };
      const lexical = deps.lexical.search(query.groups, { k: depth, ...filter });
      const vectors = vector === null ? [] : await deps.vectors.nearest(vector, depth, allow);
      const fused = fuseRankings(
        [
          { hits: lexical, weight: 1, full: fullScore(query.concepts) },
          { hits: vectors, weight: weights[query.language] },
          ...(parallel === null || parallel.groups.length === 0
            ? []
            : [
                {
                  hits: deps.lexical.search(parallel.groups, { k: depth, ...filter }),
                  weight: PARALLEL_WEIGHT,
                  full: (defaultBm25.k1 + 1) * parallel.rarity,
                },
              ]),
        ],
        k,
      );
      return { lexical, vectors, fused };
    },
  };
}

/** BM25 of a passage that repeats every concept of the question without end. */
function fullScore(concepts: readonly Concept[]): number {
  return (defaultBm25.k1 + 1) * concepts.reduce((sum, { rarity }) => sum + rarity, 0);
}
