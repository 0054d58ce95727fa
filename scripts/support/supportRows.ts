import type { Claim, ClaimSet } from '../../bench/claims/claimSets.ts';
import { englishUnits } from '../../src/check/englishUnits.ts';
import { chineseClaim, englishClaim } from '../../src/check/judge/claimClauses.ts';
import type { ClaimClause } from '../../src/check/judge/claimGrid.ts';
import { supportFeatures } from '../../src/check/judge/supportFeatures.ts';
import { readEnglish } from '../../src/check/readEnglish.ts';
import type { WordReader } from '../../src/check/wordReader.ts';
import type { Lexicon } from '../../src/models/lexicon.ts';
import { normaliseTight } from '../../src/text/normalise.ts';
import type { Language } from '../../src/types.ts';

/** A claim as the judge sees it, and whether the pages support it. */
export interface SupportRow {
  features: number[];
  isTrue: boolean;
  kind: string;
  language: Language;
  set: string;
  claim: Claim;
  /** Made of written claims: another clause was put behind a true one. */
  isMade: boolean;
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

/**
 * Claims made of the true ones: each with a clause of another passage behind it, which makes it false, and with one of the same
 * passage, which does not. So a clause that has nothing to rest on is told from a claim of two clauses.
 */
export function joinedRows({ sets, lexicon, read }: RowsInput): SupportRow[] {
  return sets.flatMap((set) => {
    const clausesOf = reader(set, lexicon);
    const all = set.claims.filter(({ isTrue }) => isTrue);
    return all.flatMap((claim, at) => {
      const others = [...all.slice(at + 1), ...all.slice(0, at)].filter(
        ({ language }) => language === claim.language,
      );
      const [same, other] = [true, false].map((isSame) =>
        others.find((one) => (one.cited[0]!.text === claim.cited[0]!.text) === isSame),
      );
      return [same, other].flatMap((behind) => {
        const clause = behind === undefined ? undefined : clausesOf(behind).at(-1);
        if (clause === undefined) return [];
        const isTrue = behind === same;
        const made = { ...claim, isTrue, kind: isTrue ? 'joined' : 'tail' };
        const row = rowOf(made, [...clausesOf(claim), clause], { set: set.name, read });
        return [{ ...row, isMade: true }];
      });
    });
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
  return { features, isTrue, kind, language, set, claim, isMade: false };
}

function reader({ studies }: ClaimSet, lexicon: Lexicon): (claim: Claim) => ClaimClause[] {
  const units = englishUnits(studies).pattern;
  return ({ sentence, language, cited }) => {
    if (language === 'en')
      return englishClaim(sentence, (text) => readEnglish(text, { units, lexicon }));
    const tight = cited.reduce(
      (left, { unit }) => left.replaceAll(normaliseTight(unit), ''),
      normaliseTight(sentence),
    );
    return chineseClaim(tight, lexicon);
  };
}
