import type { Lexicon } from '../models/lexicon.ts';
import { normaliseTight } from '../text/normalise.ts';
import type { CaseStudy } from '../types.ts';
import { checkSentence, type Checked, type CitedText } from './check.ts';
import { englishFault } from './checkEnglish.ts';
import { englishUnits } from './englishUnits.ts';
import { languageOfSentence } from '../text/isInLanguage.ts';
import { readEnglish, type EnglishSentence } from './readEnglish.ts';
import type { WordReader } from './wordReader.ts';

/** Checks one sentence, Chinese or English, against the pages it cites. */
export type Checker = (sentence: string, cited: readonly CitedText[]) => Checked;

export interface CheckerDeps {
  /** Every case of the books: their units are the ones a sentence may name. */
  studies: readonly Pick<CaseStudy, 'unit' | 'unitEn' | 'aliases'>[];
  lexicon: Lexicon;
  read: WordReader;
}

/** A checker that knows the units and the words of these books. */
export function createChecker({ studies, lexicon, read }: CheckerDeps): Checker {
  const units = studies.map(({ unit }) => normaliseTight(unit));
  const named = englishUnits(studies);
  let last: { sentence: string; said: EnglishSentence } | null = null;
  return (sentence, cited) => {
    if (languageOfSentence(sentence) === 'zh')
      return checkSentence({ sentence, cited, units, lexicon, read });
    if (cited.length === 0) return { support: 'unsupported', reason: 'nothing is cited' };
    // The same sentence is most often tried on several places in turn.
    if (last?.sentence !== sentence) {
      last = { sentence, said: readEnglish(sentence, { units: named.pattern, lexicon }) };
    }
    const reason = englishFault({ ...last, cited, units, named, read });
    return { support: reason === null ? 'supported' : 'unsupported', reason };
  };
}
