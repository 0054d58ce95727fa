import { breathe } from '../../breathe.ts';
import type { Ranker } from '../../retrieve/ranker.ts';
import type { NamedCase } from '../../question/units/names/unitName.ts';
import type { Scored } from '../../retrieve/store/topK.ts';
import { chooseQuotes } from './chooseQuotes.ts';
import { caseKey, docsByCase } from './docsByCase.ts';
import type { Excerpt } from '../../retrieve/excerpt.ts';
import { findQuotes, toExcerpt, type FindQuotesInput, type Quote } from './findQuotes.ts';

/** What one case says to a question: no quotes where it says nothing or its text is not held. */
export interface CaseFinding {
  target: NamedCase;
  quotes: Excerpt[];
}

/** What was looked at in one case: its passages and their sentences, best first. */
export interface CaseLook {
  target: NamedCase;
  ranked: readonly Scored[];
  quotes: readonly Quote[];
}

export interface CoverCasesInput extends Omit<FindQuotesInput, 'ranked'> {
  ranker: Ranker;
  targets: readonly NamedCase[];
  /** Passages that may be quoted. */
  selected: readonly number[];
  signal?: AbortSignal | undefined;
}

/** Passages ranked within one case. */
const DEPTH = 6;

/** Puts a question to every case in turn, each by itself, so that none is crowded out by another. */
export async function lookIntoCases(input: CoverCasesInput): Promise<CaseLook[]> {
  const { ranker, prepared, library, selected, signal } = input;
  const docs = docsByCase(library, selected);
  const looks: CaseLook[] = [];
  for (const target of input.targets) {
    const allowed = new Set(docs.get(caseKey(target)));
    const { fused: ranked } =
      allowed.size === 0
        ? { fused: [] }
        : await ranker.rank(prepared, { k: DEPTH, allow: (doc) => allowed.has(doc) });
    if (allowed.size > 0) await breathe(signal);
    looks.push({ target, ranked, quotes: findQuotes({ ...input, ranked }) });
  }
  return looks;
}

/** What a case says as far as words tell, `most` quotes of it. */
export function findingByWords({ target, quotes }: CaseLook, most: number): CaseFinding {
  return { target, quotes: chooseQuotes(quotes, most).map(toExcerpt) };
}
