import type { Answer, Citation, ListedWords, ShownWords, TurnSlots } from '../../types.ts';
import { enumeratedItems } from './enumeratedItems.ts';

/** Quotes of one case from which on they are told one by one. */
const LEAST_ITEMS = 3;

/**
 * What an answer left for a follow-up to take up: the cases it came to, the words it cited, and what it set out one by one, in its order. The one
 * place where this is read off an answer.
 */
export function turnSlots({ plan, status, citations, answer }: Answer): TurnSlots {
  const cited = citations.filter(({ quote }) => quote !== '').map(shownWords);
  const isTold = status === 'answered' || status === 'partial';
  return {
    intent: plan?.intent ?? null,
    cases: casesOf(citations),
    ofContents: citations.length > 0 && cited.length === 0,
    items: isTold ? itemsOf(citations, answer?.text ?? '') : [],
    cited,
    words: answer?.text ?? '',
  };
}

function casesOf(citations: readonly Citation[]): TurnSlots['cases'] {
  const byCase = citations.map(({ book, case: id, unit }) => {
    return [`${book} ${id}`, { book, case: id, unit }] as const;
  });
  return [...new Map(byCase).values()];
}

/**
 * Of one case alone, as units are what several cases are counted by: quotes that were told one by one, or what a quote sets out, that which
 * holds the words that answered before others.
 */
function itemsOf(citations: readonly Citation[], words: string): ListedWords[] {
  const quoted = citations.filter(({ quote }) => quote !== '');
  if (quoted.length === 0 || casesOf(citations).length > 1) return [];
  if (quoted.length >= LEAST_ITEMS) return listed(quoted.map(shownWords));
  const lists = quoted.map((citation) => ({ citation, items: enumeratedItems(citation.quote) }));
  const [best] = lists
    .filter(({ items }) => items.length > 0)
    .sort((a, b) => rank(b, words) - rank(a, words) || b.items.length - a.items.length);
  if (best === undefined) return [];
  const { citation, items } = best;
  const spans = items.map(({ start, end }) => ({
    ...shownWords(citation),
    start: citation.start + start,
    end: citation.start + end,
  }));
  return listed(spans);
}

/** Each with where the next one begins. */
function listed(items: readonly ShownWords[]): ListedWords[] {
  return items.map((item, at) => ({ ...item, next: items[at + 1]?.start ?? null }));
}

function rank({ citation }: { citation: Citation }, words: string): number {
  return Number(words !== '' && citation.quote.includes(words));
}

function shownWords({ book, case: id, unit, start, end }: Citation): ShownWords {
  return { book, case: id, unit, start, end };
}
