import type { Lexicon } from '../models/lexicon.ts';
import type { Library } from '../retrieve/library.ts';
import type { Ranker } from '../retrieve/ranker.ts';
import { checkSentence, type Checked, type CitedText } from './check.ts';
import { englishFault } from './checkEnglish.ts';
import { isInLanguage } from './isInLanguage.ts';

/** Checks one sentence, Chinese or English, against the pages it cites. */
export type Checker = (sentence: string, cited: readonly CitedText[]) => Checked;

export interface CheckerDeps {
  library: Library;
  ranker: Pick<Ranker, 'analyse'>;
  lexicon: Lexicon;
}

/** A checker that knows the units and the words of these books. */
export function createChecker({ library, ranker, lexicon }: CheckerDeps): Checker {
  const studies = library.books.flatMap(({ cases }) => cases);
  const units = studies.map(({ unit }) => unit);
  const rarityOf = (word: string): number | null => lexicon.chineseRarity(word);
  const concepts = (text: string) => ranker.analyse(text).concepts;
  return (sentence, cited) => {
    const checked = checkSentence({ sentence, cited, units, rarityOf });
    const isChinese = isInLanguage(sentence, 'zh') && !isInLanguage(sentence, 'en');
    if (checked.support === 'verbatim' || cited.length === 0 || isChinese) return checked;
    const reason = englishFault({ sentence, cited, units: studies, concepts });
    return { support: reason === null ? 'supported' : 'unsupported', reason };
  };
}
