import { pagesOfSpan } from '../../retrieve/library.ts';
import type { AnswerEvidence } from '../../types.ts';
import type { Decision } from './decision.ts';
import { SENTENCE_FEATURES, type JudgedQuote } from './sentenceEvidence.ts';

/** What an answer rests on, as it was weighed. */
export interface Basis {
  /** Probability that something answers, 0 to 1: what is decided by. */
  confidence: number;
  /** Probability that the likeliest sentence is what answers, 0 to 1: what readers are told. */
  sure: number;
  /** The words that answer, as the reader read them; '' where it found none. */
  words: string;
  evidence: AnswerEvidence;
}

/** Sentences told of. */
const MOST = 5;

/** `judged`: the likeliest first, at least one. `sure`: as likely as that something answers, unless told. */
export function basisOf(
  { confidence, features }: Decision,
  judged: readonly JudgedQuote[],
  sure = confidence,
): Basis {
  return {
    confidence,
    sure,
    words: judged[0]?.reading.words ?? '',
    evidence: { features, sentences: judged.slice(0, MOST).map(sentenceOf) },
  };
}

function sentenceOf({ quote, odds, features }: JudgedQuote): AnswerEvidence['sentences'][number] {
  const { shelved, start, end } = quote;
  const { book, study } = shelved;
  return {
    unit: study.unit,
    pages: pagesOfSpan(book, study.id, { start, end }),
    quote: book.text.slice(start, end),
    odds,
    features: SENTENCE_FEATURES.map((name, at) => ({ name, value: features[at]! })),
  };
}
