import { splitClauses } from '../../text/sentences.ts';
import type { Span } from '../../types.ts';
import { sentencesTouched, type EditedBook, type ParallelSentence } from './parallelSentences.ts';

/** Stands for what of a sentence is left out. */
const LEFT_OUT = '…';

/**
 * The English of a span of a book: that of its sentences, one space between them. Of a sentence of which the span holds some clauses
 * only (parted by ；) those clauses, where the English has as many. Null where a sentence has no English, or where the span
 * cuts through a clause.
 */
export function translationOf(book: EditedBook, span: Span): string | null {
  const parts = sentencesTouched(book, span).map((sentence) => partOf(book, sentence, span));
  return parts.length === 0 || parts.includes(null) ? null : parts.join(' ');
}

/** The sentences a span touches, whole. */
export function wholeSentences(book: EditedBook, span: Span): Span {
  const touched = sentencesTouched(book, span);
  const [first, last] = [touched[0], touched.at(-1)];
  return first === undefined || last === undefined
    ? { start: span.start, end: span.end }
    : { start: Math.min(span.start, first.start), end: Math.max(span.end, last.end) };
}

function partOf(book: EditedBook, sentence: ParallelSentence, span: Span): string | null {
  const { english } = sentence;
  if (english === null || holds(span, sentence)) return english;
  const clauses = splitClauses(book.text, sentence);
  const parts = splitClauses(english, { start: 0, end: english.length });
  if (clauses.length < 2 || parts.length !== clauses.length) return null;
  const touched = clauses.filter(({ start, end }) => start < span.end && span.start < end);
  if (touched.length === 0 || !touched.every((clause) => holds(span, clause))) return null;
  const first = clauses.indexOf(touched[0]!);
  const last = first + touched.length - 1;
  const words = english.slice(parts[first]!.start, parts[last]!.end).replace(/[;；]$/u, '');
  const before = first === 0 ? '' : `${LEFT_OUT} `;
  return `${before}${words}${last === clauses.length - 1 ? '' : ` ${LEFT_OUT}`}`;
}

function holds(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
