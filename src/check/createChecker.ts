import type { Lexicon } from '../models/lexicon.ts';
import { normaliseTight } from '../text/normalise.ts';
import type { CaseStudy } from '../types.ts';
import { checkSentence, type Checked, type CitedText } from './check.ts';
import { englishFault } from './checkEnglish.ts';
import { englishUnits } from './englishUnits.ts';
import { languageOfSentence } from '../text/isInLanguage.ts';
import { readEnglish } from './readEnglish.ts';
import type { WordReader } from './wordReader.ts';

/** Checks one sentence, Chinese or English, against the pages it cites. */
export type Checker = (sentence: string, cited: readonly CitedText[]) => Checked;

export interface CheckerDeps {
  /** Every case of the books: their units are the ones a sentence may name. */
  studies: readonly Pick<CaseStudy, 'unit' | 'unitEn' | 'aliases'>[];
  lexicon: Lexicon;
  read: WordReader;
}

/** Sentences and clauses kept taken apart. */
const REMEMBERED = 64;

/** A checker that knows the units and the words of these books. */
export function createChecker({ studies, lexicon, read }: CheckerDeps): Checker {
  const units = studies.map(({ unit }) => normaliseTight(unit));
  const named = englishUnits(studies);
  const takeApart = remembering((text: string) =>
    readEnglish(text, { units: named.pattern, lexicon }),
  );
  return (sentence, cited) => {
    if (languageOfSentence(sentence) === 'zh')
      return checkSentence({ sentence, cited, units, lexicon, read });
    if (cited.length === 0) return { support: 'unsupported', reason: 'nothing is cited' };
    const said = takeApart(sentence);
    const fault = englishFault({ sentence, said, cited, units, named, takeApart, read });
    return fault === null
      ? { support: 'supported', reason: null }
      : { support: 'unsupported', reason: fault.reason, fault };
  };
}

/** Clauses of the sentence at hand: it is most often tried on several places in turn. */
function remembering<T>(make: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    if (!known.has(text)) {
      if (known.size >= REMEMBERED) known.clear();
      known.set(text, make(text));
    }
    return known.get(text)!;
  };
}
