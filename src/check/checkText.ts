import { breathe } from '../breathe.ts';
import { citationOf } from '../retrieve/citationOf.ts';
import type { Excerpt } from '../retrieve/excerpt.ts';
import type { Library, Shelved } from '../retrieve/library.ts';
import { normaliseTight } from '../text/normalise.ts';
import { languageOfSentence } from '../text/isInLanguage.ts';
import { splitSentences } from '../text/sentences.ts';
import type {
  CheckedSentence,
  CheckedText,
  CheckRequest,
  Citation,
  Language,
  Span,
} from '../types.ts';
import type { Ground, Grounded } from './groundSentence.ts';
import { noClaims } from './rules/noClaims.ts';
import type { WeighGround } from './weighGround.ts';

export interface CheckTextDeps {
  library: Library;
  ground: Ground;
  /** Ordinals of the passages that may speak of a sentence, the likeliest first. */
  candidates: (sentence: string, options: { k: number; allow: ReadonlySet<number> }) => number[];
  /** Weighs what the rules found with what a model makes of it; without it the rules stand alone. */
  weigh?: WeighGround | undefined;
}

/** Longest text, in characters: what two cores check in five seconds. */
export const LONGEST_TEXT = 20_000;

/** Passages that a sentence is tried on. */
const CANDIDATES = 4;

/** Sentences of a text that are also weighed: with the rules beside them these take as long as all others. */
const MOST_WEIGHED = 100;

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
  const looked: Looked[] = [];
  for (const span of splitSentences(text)) {
    const isWeighed = looked.filter(({ found }) => found !== null).length < MOST_WEIGHED;
    looked.push({ span, ...lookUp(text.slice(span.start, span.end), { deps, allow, isWeighed }) });
    await breathe(); // a long text takes seconds: whoever else asks must not wait for all of it
  }
  const sentences: CheckedSentence[] = [];
  for (const { span, text: said, language, found } of looked) {
    const told = found === null ? null : await found;
    sentences.push({ text: said, ...verdictOf(told, { deps, language, cited }), ...span });
  }
  return { sentences, citations: cited.all };
}

/** A sentence with what it was found to rest on, or will be; null where it claims nothing. */
interface Looked {
  span: Span;
  text: string;
  language: Language;
  found: Promise<Grounded> | null;
}

interface LookUpContext {
  deps: CheckTextDeps;
  allow: ReadonlySet<number>;
  isWeighed: boolean;
}

function lookUp(text: string, { deps, allow, isWeighed }: LookUpContext): Omit<Looked, 'span'> {
  const claim = text
    .replace(LEAD, '')
    .replace(/\*\*|__|`/gu, '')
    .trim();
  const language = languageOfSentence(claim);
  if (claimsNothing(claim)) return { text, language, found: null };
  const docs = deps.candidates(claim, { k: CANDIDATES, allow });
  const passages = docs.map((doc) => deps.library.shelved[doc]!);
  if (passages.length === 0) {
    const reason =
      language === 'zh' ? '书中没有相关的段落' : 'no passage of the books speaks of it';
    const nothing: Grounded = { support: 'unsupported', reason, excerpts: [] };
    return { text, language, found: Promise.resolve(nothing) };
  }
  const byRules = groundBest(claim, passages, deps.ground);
  const { weigh } = deps;
  const found =
    weigh === undefined || !isWeighed ? Promise.resolve(byRules) : weigh(claim, byRules, passages);
  found.catch(() => undefined); // whoever awaits it later is told
  return { text, language, found };
}

interface VerdictContext {
  deps: CheckTextDeps;
  language: Language;
  cited: Citations;
}

function verdictOf(
  found: Grounded | null,
  { deps, language, cited }: VerdictContext,
): Pick<CheckedSentence, 'support' | 'reason' | 'citations' | 'nearest'> {
  if (found === null) return { support: 'noClaim', citations: [] };
  if (found.support !== 'unsupported') {
    const citations = [...new Set(found.excerpts.map((one) => cited.number(one)))];
    return { support: found.support, citations };
  }
  const near = nearestOf(found, deps.library);
  const nearest = near === undefined ? {} : { nearest: citationOf(near) };
  const support = found.fault?.kind === 'contradicted' ? 'contradicted' : 'unsupported';
  return { support, reason: reasonOf(found, language), citations: [], ...nearest };
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
