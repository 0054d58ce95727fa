import type { Ranker } from '../../retrieve/ranker.ts';
import type { NamedCase } from '../../retrieve/question/unitName.ts';
import { chooseQuotes } from './chooseQuotes.ts';
import type { Excerpt } from '../../retrieve/excerpt.ts';
import { findQuotes, toExcerpt, type FindQuotesInput } from './findQuotes.ts';

/** What one case says to a question: no quotes where it says nothing or its text is not held. */
export interface CaseFinding {
  target: NamedCase;
  quotes: Excerpt[];
}

export interface CoverCasesInput extends Omit<FindQuotesInput, 'ranked'> {
  ranker: Ranker;
  targets: readonly NamedCase[];
  /** Passages that may be quoted. */
  selected: readonly number[];
  /** Quotes a case. */
  most: number;
}

/** Passages ranked within one case. */
const DEPTH = 6;

/** Puts a question to every case in turn, each by itself, so that none is crowded out by another. */
export async function coverCases(input: CoverCasesInput): Promise<CaseFinding[]> {
  const docs = docsByCase(input);
  const findings: CaseFinding[] = [];
  for (const target of input.targets) {
    const own = docs.get(`${target.book} ${target.study.id}`) ?? [];
    findings.push({ target, quotes: own.length === 0 ? [] : await quotesOf(own, input) });
  }
  return findings;
}

async function quotesOf(own: readonly number[], input: CoverCasesInput): Promise<Excerpt[]> {
  const { ranker, prepared, most } = input;
  const allowed = new Set(own);
  const { fused } = await ranker.rank(prepared, { k: DEPTH, allow: (doc) => allowed.has(doc) });
  const quotes = findQuotes({ ...input, ranked: fused });
  return chooseQuotes(quotes, most).map(toExcerpt);
}

function docsByCase({ library, selected }: CoverCasesInput): Map<string, number[]> {
  const docs = new Map<string, number[]>();
  for (const doc of selected) {
    const { book, study } = library.shelved[doc]!;
    const key = `${book.id} ${study.id}`;
    const own = docs.get(key);
    if (own === undefined) docs.set(key, [doc]);
    else own.push(doc);
  }
  return docs;
}
