import { logOdds } from '../models/linearModel.ts';
import type { Language } from '../types.ts';
import type { ReadWords, WordReader } from './wordReader.ts';
import type { ClaimClause } from './claimGrid.ts';
import { supportFeatures } from './supportFeatures.ts';
import type { SupportModel } from './supportModel.ts';

/** `doubts`: the pages do not say all of it. `trusts`: they do, though in other words. `open`: neither is likely enough. */
export type Judgement = 'doubts' | 'trusts' | 'open';

/** Judges a claim, cut into clauses, by pages. */
export type Judge = (claim: readonly ClaimClause[], pages: ReadWords) => Judgement;

/** A judge by the fitted weights of a language. */
export function createJudge(model: SupportModel[Language], read: WordReader): Judge {
  return (claim, pages) => {
    const odds = logOdds(model.model, supportFeatures(claim, { pages, read }));
    if (odds < model.doubtBelow) return 'doubts';
    return odds >= model.trustFrom ? 'trusts' : 'open';
  };
}
