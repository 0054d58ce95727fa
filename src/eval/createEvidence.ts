import { findQuotes } from '../answer/quotes/findQuotes.ts';
import { SentenceCache } from '../answer/quotes/sentenceCache.ts';
import { BuiltinEmbeddings } from '../models/builtinEmbeddings.ts';
import type { Lexicon } from '../models/lexicon.ts';
import { asksSeveral } from '../question/intent/asksSeveral.ts';
import type { Retrieval } from '../retrieve/openRetrieval.ts';
import { largest } from '../text/largest.ts';

/** What the decision between an answer and a refusal rests on. */
export interface DecidingEvidence {
  /** The best value any sentence reaches: coverage of the question, and a little for nearness in meaning. */
  value: number;
  /** Something asked stands nowhere in the books. */
  isUnheard: boolean;
}

/** Passages ranked for one question. */
const DEPTH = 20;

/**
 * Weighs questions as the extractive voice does. Null where a rule decides before evidence is asked: a stranger is named, nothing
 * may be searched, or nothing in particular is asked.
 */
export function createEvidence(
  { library, ranker, planner }: Pick<Retrieval, 'library' | 'ranker' | 'planner'>,
  lexicon: Lexicon,
): (question: string) => Promise<DecidingEvidence | null> {
  const words = new BuiltinEmbeddings(lexicon);
  const sentences = new SentenceCache(library, (text) => words.embed(text));
  return async (question) => {
    const { filter, unknownUnits, topic, kind } = planner.plan(question);
    const selected = new Set(library.select(filter));
    if (selected.size === 0 || unknownUnits.length > 0) return null;
    const asked = { typed: question, anyOfSeveral: asksSeveral(kind) };
    const prepared = await ranker.prepare(topic, asked);
    const { concepts } = prepared.query;
    if (concepts.length === 0) return null;
    const { fused } = await ranker.rank(prepared, { k: DEPTH, allow: (doc) => selected.has(doc) });
    const meaning = words.embed(concepts.map(({ text }) => text).join(' '));
    const nearness = sentences.nearness();
    const quotes = findQuotes({ library, prepared, meaning, ranked: fused, sentences, nearness });
    return {
      value: largest(
        quotes.map((quote) => quote.value),
        0,
      ),
      isUnheard: concepts.some(({ df }) => df === 0),
    };
  };
}
