import type { CasebookError } from '../../errors.ts';
import type { Library } from '../../retrieve/library.ts';
import type { AnalysedQuery } from '../../retrieve/question/analyseQuery.ts';
import type { Question } from '../../retrieve/question/question.ts';
import type { Scored } from '../../retrieve/store/topK.ts';
import { normalise } from '../../text/normalise.ts';
import type { Reader } from '../../types.ts';
import type { Excerpt } from '../../retrieve/excerpt.ts';
import { toExcerpt, type Quote } from '../quotes/findQuotes.ts';
import { sectionItems } from '../quotes/sectionItems.ts';
import { basisOf, type Basis } from './basis.ts';
import { chooseJudged } from './chooseJudged.ts';
import { decide, decisionFeatures, sureOf } from './decision.ts';
import { loadEvidenceModel } from './evidenceModel.ts';
import { orNull } from './orNull.ts';
import { readEvidence } from './readEvidence.ts';

export interface ChooseByReaderInput {
  library: Library;
  question: Question;
  query: AnalysedQuery;
  /** Best first. */
  ranked: readonly Scored[];
  quotes: readonly Quote[];
  /** Passages the question may be answered from. */
  selected: readonly number[];
  /** What the rules choose; empty where they refuse. */
  byRules: readonly Excerpt[];
  read: Reader;
  /** Told when the reader fails: the rules then choose. */
  onFault?: ((fault: CasebookError) => void) | undefined;
  signal?: AbortSignal | undefined;
}

/** What was chosen, and what was weighed for it; null where the reader failed or nothing was found. */
export interface Chosen {
  excerpts: readonly Excerpt[];
  basis: Basis | null;
}

/** As likely to answer as not. */
const EVEN = 0.5;

/** Quotes for a question that says how long the answer may be. */
function quotesWanted({ shape }: Question): number | undefined {
  return shape === 'oneSentence' || shape === 'shorter' ? 1 : undefined;
}

/**
 * The words that answer a plain question, as the reader and the fitted weights see it; empty where nothing answers. The items of a
 * list that a heading announces stay whole; what the rules say is one thing among those that are weighed.
 *
 * @throws the signal's reason when it is aborted.
 */
export async function chooseByReader(input: ChooseByReaderInput): Promise<Chosen> {
  const { library, question, query, selected, byRules } = input;
  const { order, answers, share, near, sure } = loadEvidenceModel();
  const judged = await orNull(
    () =>
      readEvidence({
        ...input,
        asked: question.read ?? question.text,
        language: question.language,
        order,
      }),
    input.onFault,
  );
  if (judged === null) return { excerpts: byRules, basis: null };
  const isEnglish = question.language === 'en';
  const row = decisionFeatures(judged, { passesRules: byRules.length > 0, isEnglish });
  if (row === null) return { excerpts: [], basis: null };
  const decision = decide(answers, row, { share });
  const basis = basisOf(decision, judged, sureOf(sure, decision));
  if (decision.confidence < (question.least ?? EVEN)) return { excerpts: [], basis };
  const items = sectionItems(normalise(question.text), { library, query, selected });
  const chosen = chooseJudged(judged, { near, most: quotesWanted(question) });
  return { excerpts: items.length > 0 ? items : chosen.map(toExcerpt), basis };
}
