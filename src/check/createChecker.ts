import type { Lexicon } from '../models/lexicon.ts';
import { normaliseTight } from '../text/normalise.ts';
import type { CaseStudy, Language } from '../types.ts';
import { checkSentence, type Checked, type CitedText } from './check.ts';
import { englishFault } from './checkEnglish.ts';
import { englishUnits } from './englishUnits.ts';
import { languageOfSentence } from '../text/isInLanguage.ts';
import { chineseClaim, englishClaim } from './claimClauses.ts';
import { createJudge, type Judgement } from './createJudge.ts';
import { loadSupportModel, type SupportModel } from './supportModel.ts';
import { readEnglish, type EnglishSentence } from './readEnglish.ts';
import type { ReadWords, WordReader } from './wordReader.ts';

/** Checks one sentence, Chinese or English, against the pages it cites. */
export type Checker = (sentence: string, cited: readonly CitedText[]) => Checked;

export interface CheckerDeps {
  /** Every case of the books: their units are the ones a sentence may name. */
  studies: readonly Pick<CaseStudy, 'unit' | 'unitEn' | 'aliases'>[];
  lexicon: Lexicon;
  read: WordReader;
  /** Fitted weights beside the rules; those that ship unless given, none where null. */
  support?: SupportModel | null;
}

/** Sentences and clauses kept taken apart. */
const REMEMBERED = 64;

/** A checker that knows the units and the words of these books. */
export function createChecker({
  studies,
  lexicon,
  read,
  support = loadSupportModel(),
}: CheckerDeps): Checker {
  const units = studies.map(({ unit }) => normaliseTight(unit));
  const named = englishUnits(studies);
  const takeApart = remembering((text: string) =>
    readEnglish(text, { units: named.pattern, lexicon }),
  );
  const judges = judgesOf(support, { lexicon, read, takeApart });
  return (sentence, cited) => {
    if (languageOfSentence(sentence) === 'zh')
      return checkSentence({ sentence, cited, units, lexicon, read, ...judges.zh });
    if (cited.length === 0) return { support: 'unsupported', reason: 'nothing is cited' };
    const said = takeApart(sentence);
    const fault = englishFault({
      ...{ sentence, said, cited, units, named, takeApart, read },
      ...judges.en,
    });
    return fault === null
      ? { support: 'supported', reason: null }
      : { support: 'unsupported', reason: fault.reason, fault };
  };
}

type JudgeOf = (claim: string, pages: ReadWords) => Judgement;

function judgesOf(
  support: SupportModel | null,
  {
    lexicon,
    read,
    takeApart,
  }: Pick<CheckerDeps, 'lexicon' | 'read'> & { takeApart: (text: string) => EnglishSentence },
): Partial<Record<Language, { judge: JudgeOf }>> {
  if (support === null) return {};
  const zh = createJudge(support.zh, read);
  const en = createJudge(support.en, read);
  const chinese = remembering((tight) => chineseClaim(tight, lexicon));
  const english = remembering((sentence) => englishClaim(sentence, takeApart));
  return {
    zh: { judge: (tight, pages) => zh(chinese(tight), pages) },
    en: { judge: (sentence, pages) => en(english(sentence), pages) },
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
