import { breathe } from '../breathe.ts';
import type { QuestionPlan } from '../question/plan.ts';
import type { PreparedQuery } from '../retrieve/ranker.ts';
import type { Scored } from '../retrieve/store/topK.ts';
import type { KeptDeps } from './answererDeps.ts';
import { findQuotes, type FindQuotesInput, type Quote } from './quotes/findQuotes.ts';

/** A question taken apart into what is searched. */
export type LookedUp = Omit<FindQuotesInput, 'ranked'>;

/** What was found for a question: its words, and sentences best first. */
export interface Found {
  prepared: PreparedQuery;
  ranked: readonly Scored[];
  quotes: Quote[];
}

/** Looks one question up. */
export interface LookUp {
  /** Taken apart once, however often it is looked up. */
  taken(): Promise<LookedUp>;
  /** Some passages, the best first: those that may speak of it at all. */
  rankedIn(selected: readonly number[]): Promise<readonly Scored[]>;
  /** The best sentences of some passages. */
  quotesIn(selected: readonly number[]): Promise<Found>;
}

/** Passages ranked for one question. */
const DEPTH = 20;

/** `anyOfSeveral`: it is put to several cases, each of which may say a part of it. */
export function createLookUp(
  { library, ranker, embed, sentences }: KeptDeps,
  { topic, text }: Pick<QuestionPlan, 'topic' | 'text'>,
  { anyOfSeveral, signal }: { anyOfSeveral: boolean; signal?: AbortSignal | undefined },
): LookUp {
  const takeApart = async (): Promise<LookedUp> => {
    const prepared = await ranker.prepare(topic, { typed: text, anyOfSeveral });
    const meaning = embed(prepared.query.concepts.map((concept) => concept.text).join(' '));
    return { library, prepared, meaning, sentences, nearness: sentences.nearness() };
  };
  let once: Promise<LookedUp> | undefined;
  const taken = (): Promise<LookedUp> => (once ??= takeApart());
  const rankedIn = async (selected: readonly number[]): Promise<readonly Scored[]> => {
    const allowed = new Set(selected);
    const isAll = allowed.size === library.shelved.length;
    const allow = isAll ? undefined : (doc: number): boolean => allowed.has(doc);
    const { fused } = await ranker.rank((await taken()).prepared, { k: DEPTH, allow });
    await breathe(signal);
    return fused;
  };
  return {
    taken,
    rankedIn,
    async quotesIn(selected) {
      const lookedUp = await taken();
      const ranked = await rankedIn(selected);
      const quotes = findQuotes({ ...lookedUp, ranked });
      await breathe(signal);
      return { prepared: lookedUp.prepared, ranked, quotes };
    },
  };
}
