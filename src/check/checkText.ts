import { breathe } from '../breathe.ts';
import { citationOf } from '../retrieve/citationOf.ts';
import type { Excerpt } from '../retrieve/excerpt.ts';
import type { Library, Shelved } from '../retrieve/library.ts';
import { normaliseTight } from '../text/normalise.ts';
import { languageOfSentence } from '../text/isInLanguage.ts';
import { splitSentences } from '../text/sentences.ts';
import type { CheckedSentence, CheckedText, CheckRequest, Citation, Span } from '../types.ts';
import type { Ground, Grounded } from './groundSentence.ts';
import { noClaims } from './rules/noClaims.ts';

export interface CheckTextDeps {
  library: Library;
  ground: Ground;
  /** Ordinals of the passages that may speak of a sentence, the likeliest first. */
  candidates: (sentence: string, options: { k: number; allow: ReadonlySet<number> }) => number[];
}

/** Longest text, in characters: what two cores check in five seconds. */
export const LONGEST_TEXT = 20_000;

/** Passages that a sentence is tried on. */
const CANDIDATES = 4;

/** Heading, quotation and list marks of Markdown in front of a sentence. */
const LEAD = /^(?:#{1,6}\s+|>\s*|[-*+•]\s+|\d{1,2}[.)、]\s*)+/u;

/**
 * Checks any text against the books, sentence by sentence: each is tried on the passages likeliest to speak of it, and cites
 * the fewest words of the book that carry it. Where nothing does, the nearest sentence of the book stands beside it.
 */
export async function checkText(
  { text, filter }: CheckRequest,
  deps: CheckTextDeps,
): Promise<CheckedText> {
  const allow = new Set(deps.library.select(filter ?? {}));
  const cited = new Citations();
  const sentences: CheckedSentence[] = [];
  for (const span of splitSentences(text)) {
    sentences.push({
      ...checkOne(text.slice(span.start, span.end), { deps, allow, cited }),
      ...span,
    });
    await breathe(); // a long text takes seconds: whoever else asks must not wait for all of it
  }
  return { sentences, citations: cited.all };
}

interface CheckOneContext {
  deps: CheckTextDeps;
  allow: ReadonlySet<number>;
  cited: Citations;
}

function checkOne(
  text: string,
  { deps, allow, cited }: CheckOneContext,
): Omit<CheckedSentence, keyof Span> {
  const claim = text
    .replace(LEAD, '')
    .replace(/\*\*|__|`/gu, '')
    .trim();
  if (claimsNothing(claim)) return { text, support: 'noClaim', citations: [] };
  const docs = deps.candidates(claim, { k: CANDIDATES, allow });
  const passages = docs.map((doc) => deps.library.shelved[doc]!);
  const language = languageOfSentence(claim);
  if (passages.length === 0) {
    const reason =
      language === 'zh' ? '书中没有相关的段落' : 'no passage of the books speaks of it';
    return { text, support: 'unsupported', reason, citations: [] };
  }
  const found = groundBest(claim, passages, deps.ground);
  if (found.support !== 'unsupported') {
    const citations = [...new Set(found.excerpts.map((one) => cited.number(one)))];
    return { text, support: found.support, citations };
  }
  const near = nearestOf(found, deps.library);
  const nearest = near === undefined ? {} : { nearest: citationOf(near) };
  const support = found.fault?.kind === 'contradicted' ? 'contradicted' : 'unsupported';
  return { text, support, reason: reasonOf(found, language), citations: [], ...nearest };
}

/** Marks alone, courtesy, framing, or that the book does not say something. */
function claimsNothing(claim: string): boolean {
  return !/[\p{L}\p{N}]/u.test(claim) || noClaims.some(({ pattern }) => pattern.test(claim));
}

/**
 * The first passage whose own words carry it, otherwise the two likeliest of one case together, otherwise the first whose
 * pages do; failing all, why the nearest does not.
 */
function groundBest(claim: string, passages: readonly Shelved[], ground: Ground): Grounded {
  const tried: Grounded[] = [];
  for (const one of passages) {
    const found = ground(claim, [one]);
    if (found.support !== 'unsupported' && found.isByPage !== true) return found;
    tried.push(found);
  }
  const [first, ...others] = passages;
  const second = others.find(({ study }) => study === first!.study);
  if (second !== undefined) {
    const both = ground(claim, [first!, second]);
    if (both.support !== 'unsupported') return both;
  }
  const byPage = tried.find(({ support }) => support !== 'unsupported');
  return byPage ?? tried.reduce((best, one) => (nearnessOf(one) > nearnessOf(best) ? one : best));
}

function nearnessOf({ nearness = 0 }: Grounded): number {
  return nearness;
}

/** The words that say what the book has instead, where they stand in the same passage; otherwise the nearest. */
function nearestOf({ nearest, fault }: Grounded, library: Library): Excerpt | undefined {
  const instead = fault?.instead;
  const one = library.shelved[library.ordinalOf(nearest?.passage ?? '') ?? -1];
  if (nearest === undefined || instead === undefined || one === undefined) return nearest;
  const { start } = one.passage;
  const telling = splitSentences(library.textOf(one))
    .map((span) => ({ start: start + span.start, end: start + span.end }))
    .find((span) => normaliseTight(one.book.text.slice(span.start, span.end)).includes(instead));
  return telling === undefined ? nearest : { ...nearest, ...telling };
}

function reasonOf({ reason, fault }: Grounded, language: 'zh' | 'en'): string {
  const told = reason ?? '';
  if (fault?.instead === undefined) return told;
  return language === 'zh'
    ? `${told}，书中是“${fault.instead}”`
    : `${told}: the book says “${fault.instead}”`;
}

/** The same words are cited once, however many sentences rest on them. */
class Citations {
  readonly all: Citation[] = [];

  number(excerpt: Excerpt): number {
    const own = citationOf(excerpt);
    const known = this.all.find(
      ({ book, start, end }) => book === own.book && start === own.start && end === own.end,
    );
    if (known !== undefined) return known.n;
    this.all.push({ n: this.all.length + 1, ...own });
    return this.all.length;
  }
}
