import { isAskingWord } from '../../text/askingWords.ts';
import { indexTerms, parallelTerm } from '../../text/words.ts';
import type { LexicalIndex, QueryGroup } from '../store/lexicalIndex.ts';

/** What an English question asks of the English of passages. */
export interface ParallelQuery {
  /** Empty where no passage has one of its words in English. */
  groups: QueryGroup[];
  /** Rarity of all its words together. */
  rarity: number;
}

/** The words of an English question, one group each, as they stand in the English of passages. */
export function parallelGroups(question: string, lexical: LexicalIndex): ParallelQuery {
  const words = question
    .split(/[^\p{L}\p{N}'’.,-]+/u)
    .filter((word) => !isAskingWord(word.toLowerCase()));
  const terms = [...new Set(indexTerms(words.join(' ')))].map(parallelTerm);
  const dfs = terms.map((term) => lexical.documentFrequency(term));
  if (dfs.every((df) => df === 0)) return { groups: [], rarity: 0 };
  return {
    groups: terms.map((term) => ({ terms: [{ term, weight: 1 }], weight: 1 })),
    rarity: dfs.reduce((sum, df) => sum + lexical.idf(df), 0),
  };
}
