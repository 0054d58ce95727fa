import { measureEvidence, readForEvidence, type Evidence } from '../retrieve/evidence.ts';
import type { Library, Shelved } from '../retrieve/library.ts';
import type { PreparedQuery } from '../retrieve/ranker.ts';
import type { Scored } from '../retrieve/topK.ts';
import { splitSentences } from '../text/sentences.ts';
import type { Section, Span } from '../types.ts';
import type { Excerpt } from './composer.ts';

/** A run of whole sentences of one section that may answer. */
export interface Quote extends Span {
  shelved: Shelved;
  /** How well it answers: evidence of the sentence itself, of its surroundings, and nearness in meaning. */
  score: number;
  /** What of the question the sentence and its section heading speak of. */
  evidence: Evidence;
}

/** Gives a text a vector, for nearness in meaning. */
export type EmbedText = (text: string) => ArrayLike<number>;

/** Shares of the score; the first two sum to one. Chosen on the project's own questions: bench/RETRIEVAL.md. */
export const quoteWeights = { sentence: 0.7, surroundings: 0.3, meaning: 0.2 };

/** Passages whose sentences are looked at. */
const PASSAGES = 6;

/** A sentence up to this length that opens a point only names it: the next one says it. */
const LABEL_LENGTH = 30;

/** A sentence that explains the one before it. */
const EXPLAINS = /^(?:即|既|主要是|具体|也就是|包括|其中|一是|首先)/u;

export interface FindQuotesInput {
  library: Library;
  prepared: PreparedQuery;
  /** Ranked passages, best first. */
  ranked: readonly Scored[];
  embed: EmbedText;
}

/** The sentences of the best passages, best first, each with the next sentence where it only names a point. */
export function findQuotes({ library, prepared, ranked, embed }: FindQuotesInput): Quote[] {
  const question = embed(prepared.query.concepts.map(({ text }) => text).join(' '));
  const quotes = ranked.slice(0, PASSAGES).flatMap(({ doc }) => {
    const shelved = library.shelved[doc]!;
    const text = library.textOf(shelved);
    const heading = shelved.section.heading ?? '';
    const { concepts } = prepared.query;
    const around = measureEvidence(concepts, readForEvidence(`${heading}\n${text}`)).coverage;
    return splitSentences(text).map((sentence) => {
      const words = text.slice(sentence.start, sentence.end);
      const alone = measureEvidence(concepts, readForEvidence(words)).coverage;
      const evidence = measureEvidence(concepts, readForEvidence(`${heading}\n${words}`));
      const meaning = Math.max(0, cosine(embed(words), question));
      const score =
        quoteWeights.sentence * alone +
        quoteWeights.surroundings * around +
        quoteWeights.meaning * meaning;
      const start = shelved.passage.start + sentence.start;
      const end = shelved.passage.start + sentence.end;
      return { shelved, ...extend(shelved, { start, end }), score, evidence };
    });
  });
  return quotes.sort((a, b) => b.score - a.score || a.start - b.start);
}

/** A sentence that only names its point takes the next one with it, within its section. */
function extend({ book, section }: Shelved, span: Span): Span {
  const next = sentenceAfter(book.text, section, span.end);
  if (next === null) return span;
  const isLabel =
    span.end - span.start <= LABEL_LENGTH &&
    section.points.some(({ start }) => start === span.start);
  const explains =
    EXPLAINS.test(book.text.slice(next.start, next.end)) && !opensPoint(section, next);
  return isLabel || explains ? { start: span.start, end: next.end } : span;
}

function opensPoint({ points }: Section, { start }: Span): boolean {
  return points.some((point) => point.start === start);
}

function sentenceAfter(text: string, section: Section, at: number): Span | null {
  const rest = text.slice(at, section.end);
  const newline = rest.search(/\S/u);
  const first = splitSentences(rest)[0];
  // The next paragraph is another thought.
  if (first === undefined || newline < 0 || rest.slice(0, newline).includes('\n')) return null;
  return { start: at + first.start, end: at + first.end };
}

function cosine(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let sum = 0;
  for (let at = 0; at < a.length; at += 1) sum += a[at]! * b[at]!;
  return sum;
}

/** A quote as it is cited. */
export function toExcerpt({ shelved, start, end }: Quote): Excerpt {
  const { book, study, section, passage } = shelved;
  return { book, study, section, passage: passage.id, start, end };
}
