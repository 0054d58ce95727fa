import { openInMemory } from '../../bench/openInMemory.ts';
import type { LinearModel } from '../../src/models/linearModel.ts';
import { readEvidence } from '../../src/answer/evidence/readEvidence.ts';
import { SENTENCE_FEATURES, type JudgedQuote } from '../../src/answer/evidence/sentenceEvidence.ts';
import { factQuotes } from '../../src/answer/quotes/factQuotes.ts';
import { findQuotes } from '../../src/answer/quotes/findQuotes.ts';
import { SentenceCache } from '../../src/answer/quotes/sentenceCache.ts';
import { selectPassages } from '../../src/answer/targets.ts';
import type { Reader } from '../../src/types.ts';
import { bookOfPairs } from './bookOfPairs.ts';
import type { PairBlock } from './readPairs.ts';

/** A question with all that is weighed of it. */
export interface Weighed {
  unit: string;
  isEnglish: boolean;
  /** Its passage answers it: so the writer says. */
  answers: boolean;
  passesRules: boolean;
  judged: JudgedQuote[];
  /** Whether a sentence holds the beginning of the span that answers. */
  isRight: (one: JudgedQuote) => boolean;
}

/** Passages ranked for one question, as the program ranks them. */
const DEPTH = 20;

/** Weighs nothing: the features are all that is wanted. */
const UNFITTED: LinearModel = {
  features: [...SENTENCE_FEATURES],
  means: SENTENCE_FEATURES.map(() => 0),
  deviations: SENTENCE_FEATURES.map(() => 1),
  weights: SENTENCE_FEATURES.map(() => 0),
  bias: 0,
};

/**
 * Puts the questions of one book's blocks to that book. Left out: what is asked of another unit, which another passage may
 * answer. `every`: of the questions only each so-manieth, for a quick look.
 */
export async function weighPairs(
  blocks: readonly PairBlock[],
  { read, every }: { read: Reader; every: number },
): Promise<Weighed[]> {
  const { library, ranker, embed, questions } = await openInMemory([bookOfPairs(blocks)]);
  const sentences = new SentenceCache(library, embed);
  const weighed: Weighed[] = [];
  for (const [number, block] of blocks.entries()) {
    for (const { q, lang, answers, near, span } of block.questions.filter(
      (_, at) => (at + number) % every === 0,
    )) {
      if (near === 'otherUnit') continue;
      const question = questions.plan(q);
      const selected = selectPassages(library, question, {});
      if (selected.length === 0) continue;
      const prepared = await ranker.prepare(question.topic, { typed: question.text });
      const { query } = prepared;
      if (query.concepts.length === 0) continue;
      const allowed = new Set(selected);
      const { fused: ranked } = await ranker.rank(prepared, {
        k: DEPTH,
        allow: (doc) => allowed.has(doc),
      });
      const meaning = embed(query.concepts.map(({ text }) => text).join(' '));
      const nearness = sentences.nearness();
      const look = { library, prepared, meaning, sentences, ranked, nearness };
      const quotes = findQuotes(look);
      const byRules = factQuotes({
        ...look,
        question,
        query,
        quotes,
        selected,
        filter: {},
      });
      const asked = question.text;
      const { language } = question;
      const judged = await readEvidence({
        library,
        asked,
        language,
        ranked,
        quotes,
        read,
        order: UNFITTED,
      });
      const passage = library.shelved[library.ordinalOf(block.id)!]!.passage;
      const at = span === undefined ? -1 : passage.start + block.passage.indexOf(span);
      weighed.push({
        unit: block.unit,
        isEnglish: lang === 'en',
        answers,
        passesRules: byRules.length > 0,
        judged,
        isRight: ({ quote }) =>
          quote.shelved.passage.id === block.id && quote.start <= at && at < quote.end,
      });
    }
  }
  return weighed;
}
