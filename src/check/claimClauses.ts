import type { Lexicon } from '../models/lexicon.ts';
import { chineseQuantities } from '../text/chineseQuantities.ts';
import { chineseNames } from './chineseNames.ts';
import { isNamed } from './englishNames.ts';
import type { EnglishSentence } from './readEnglish.ts';
import { chineseClauses, englishClauses } from './soughtClauses.ts';
import type { ClaimClause } from './claimGrid.ts';
import { chineseClaimWords, englishClaimWords } from './claimWords.ts';

/** @param tight a Chinese claim, normalised, without white space and names of cited units */
export function chineseClaim(tight: string, lexicon: Lexicon): ClaimClause[] {
  return chineseClauses(tight).map((text) => ({
    words: chineseClaimWords(text, lexicon),
    numbers: numbersOf(chineseQuantities(text)),
    names: [...new Set(chineseNames(text, lexicon))].map(
      (name) => (read) => read.tight.includes(name),
    ),
  }));
}

/** @param takeApart reads one clause */
export function englishClaim(
  sentence: string,
  takeApart: (clause: string) => EnglishSentence,
): ClaimClause[] {
  return englishClauses(sentence).map((text) => {
    const said = takeApart(text);
    return {
      words: englishClaimWords(said),
      numbers: numbersOf(said.quantities),
      names: said.names.map((name) => (read) => isNamed(name, read)),
    };
  });
}

function numbersOf(quantities: readonly { value: string }[]): number[] {
  return quantities.map(({ value }) => Number(value)).filter((value) => Number.isFinite(value));
}
