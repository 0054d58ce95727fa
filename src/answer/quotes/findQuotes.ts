import {
  evidenceValue,
  isEnough,
  matchConcept,
  measureEvidence,
  type Evidence,
  type Nearness,
} from '../../retrieve/evidence.ts';
import type { Library, Shelved } from '../../retrieve/library.ts';
import type { PreparedQuery } from '../../retrieve/ranker.ts';
import type { Scored } from '../../retrieve/store/topK.ts';
import { numbersIn } from '../../text/numbersIn.ts';
import { firstSentence } from '../../text/sentences.ts';
import type { Section, Span } from '../../types.ts';
import type { Excerpt } from '../../retrieve/excerpt.ts';
import type { SentenceCache } from './sentenceCache.ts';

/** A run of whole sentences of one section that may answer. */
export interface Quote extends Span {
  shelved: Shelved;
  /** How well it answers: evidence of the sentence itself, of its surroundings, and nearness in meaning. */
  score: number;
  /** Nearness in meaning to the question, 0 to 1. */
  meaning: number;
  /** What of the question the sentence and its section heading speak of. */
  evidence: Evidence;
  /** How far that goes towards an answer, and whether it is enough. */
  value: number;
  answers: boolean;
}

/** Shares of the score; the first two sum to one. Chosen on the project's own questions: bench/RETRIEVAL.md. */
export const quoteWeights = { sentence: 0.7, surroundings: 0.3, meaning: 0.2 };

/** A person matched this well is spoken of. */
const STANDS = 0.6;

/** Passages whose sentences are looked at, the first of the search. */
export const PASSAGES = 6;

/** A sentence up to this length that opens a point only names it: the next one says it. */
const LABEL_LENGTH = 30;

/** A sentence this short without a figure names something and says nothing of it. */
const BARE_LENGTH = 14;

/** What the whole passage speaks of counts a little less than what one sentence does. */
const AROUND = 0.8;

/** A sentence that explains the one before it. */
const EXPLAINS = /^(?:即|既|主要是|具体|也就是|包括|其中|一是|首先)/u;

export interface FindQuotesInput {
  library: Library;
  prepared: PreparedQuery;
  /** The question's vector in the words of the sentence cache. */
  meaning: Float32Array;
  /** Ranked passages, best first. */
  ranked: readonly Scored[];
  sentences: SentenceCache;
  /** Kept over all searches for the question. */
  nearness: Nearness;
}

/** The sentences of the best passages, best first, each with the next sentence where it only names a point. */
export function findQuotes(input: FindQuotesInput): Quote[] {
  const { nearness } = input;
  const { concepts, anyOfSeveral } = input.prepared.query;
  const quotes = input.ranked.slice(0, PASSAGES).flatMap(({ doc }) => {
    const shelved = input.library.shelved[doc]!;
    const ready = input.sentences.get(doc);
    const around = measureEvidence(concepts, ready.around, nearness).coverage;
    const speaksOfPersons = concepts.every(
      (one) => one.isPerson !== true || matchConcept(one, ready.around) >= STANDS,
    );
    return ready.sentences.map((sentence) => {
      const alone = measureEvidence(concepts, sentence.alone, nearness).coverage;
      const evidence = measureEvidence(concepts, sentence.withHeading, nearness);
      const meaning = Math.max(0, cosine(sentence.vector, input.meaning));
      const { sentence: own, surroundings, meaning: near } = quoteWeights;
      const score = own * alone + surroundings * around + near * meaning;
      const coverage = Math.max(evidence.coverage, AROUND * around);
      const value = evidenceValue({ coverage, meaning });
      const answers = speaksOfPersons && isEnough(value, { anyOfSeveral });
      return { shelved, ...extend(shelved, sentence), score, meaning, evidence, value, answers };
    });
  });
  return quotes.sort((a, b) => b.score - a.score || a.start - b.start);
}

/** A sentence that only names its point takes the next one with it, within its section. */
function extend(shelved: Shelved, { start, end }: Span): Span {
  const { book, section } = shelved;
  const span = { start, end };
  const next = sentenceAfter(shelved, span.end);
  if (next === null) return span;
  const length = span.end - span.start;
  const isBare =
    length <= BARE_LENGTH && numbersIn(book.text.slice(span.start, span.end)).size === 0;
  const isPoint = section.points.some(({ start }) => start === span.start);
  const isLabel = isBare || (isPoint && length <= LABEL_LENGTH);
  const explains =
    EXPLAINS.test(book.text.slice(next.start, next.end)) && !opensPoint(section, next);
  return isLabel || explains ? { start: span.start, end: next.end } : span;
}

function opensPoint({ points }: Section, { start }: Span): boolean {
  return points.some((point) => point.start === start);
}

/** The next sentence of the same paragraph and section; null where that is all. */
export function sentenceAfter({ book, section }: Shelved, at: number): Span | null {
  const rest = book.text.slice(at, section.end);
  const newline = rest.search(/\S/u);
  const first = firstSentence(rest);
  // The next paragraph is another thought.
  if (first === undefined || newline < 0 || rest.slice(0, newline).includes('\n')) return null;
  return { start: at + first.start, end: at + first.end };
}

function cosine(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let at = 0; at < a.length; at += 1) sum += a[at]! * b[at]!;
  return sum;
}

/** A quote as it is cited. */
export function toExcerpt({ shelved, start, end }: Quote): Excerpt {
  const { book, study, section, passage } = shelved;
  return { book, study, section, passage: passage.id, start, end };
}
