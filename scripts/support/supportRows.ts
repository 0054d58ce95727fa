import type { Claim, ClaimSet } from '../../bench/claims/claimSets.ts';
import { claimOf } from '../../src/check/check.ts';
import { englishUnits } from '../../src/check/englishUnits.ts';
import { chineseClaim, englishClaim } from '../../src/check/claimClauses.ts';
import type { ClaimClause } from '../../src/check/claimGrid.ts';
import { supportFeatures } from '../../src/check/supportFeatures.ts';
import { readEnglish } from '../../src/check/readEnglish.ts';
import type { WordReader } from '../../src/check/wordReader.ts';
import type { Lexicon } from '../../src/models/lexicon.ts';
import { normalise } from '../../src/text/normalise.ts';
import type { Language } from '../../src/types.ts';

/** A claim as the judge sees it, and whether the pages support it. */
export interface SupportRow {
  features: number[];
  isTrue: boolean;
  kind: string;
  language: Language;
  set: string;
  claim: Claim;
}

interface RowsInput {
  sets: readonly ClaimSet[];
  lexicon: Lexicon;
  read: WordReader;
}

/** The claims of some sets. */
export function writtenRows({ sets, lexicon, read }: RowsInput): SupportRow[] {
  return sets.flatMap((set) => {
    const clausesOf = reader(set, lexicon);
    return set.claims.map((claim) => rowOf(claim, clausesOf(claim), { set: set.name, read }));
  });
}

function rowOf(
  claim: Claim,
  clauses: readonly ClaimClause[],
  { set, read }: { set: string; read: WordReader },
): SupportRow {
  const pages = read(claim.cited.map(({ text }) => text).join('\n'));
  const { isTrue, kind, language } = claim;
  const features = supportFeatures(clauses, { pages, read });
  return { features, isTrue, kind, language, set, claim };
}

function reader({ studies }: ClaimSet, lexicon: Lexicon): (claim: Claim) => ClaimClause[] {
  const units = englishUnits(studies).pattern;
  return ({ sentence, language, cited }) => {
    if (language === 'en')
      return englishClaim(sentence, (text) => readEnglish(text, { units, lexicon }));
    return chineseClaim(claimOf(normalise(sentence), cited).replace(/\s+/gu, ''), lexicon);
  };
}
