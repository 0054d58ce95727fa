import type { CasebookError } from '../../errors.ts';
import type { Library } from '../../retrieve/library.ts';
import type { AnalysedQuery } from '../../retrieve/terms/analyseQuery.ts';
import { askedParts } from '../../question/askedParts.ts';
import type { QuestionPlan } from '../../question/plan.ts';
import type { Scored } from '../../retrieve/store/topK.ts';
import type { Reader } from '../../types.ts';
import type { Excerpt } from '../../retrieve/excerpt.ts';
import { PASSAGES, toExcerpt, type Quote } from '../quotes/findQuotes.ts';
import { sectionItems } from '../quotes/sectionItems.ts';
import { basisOf, type Basis } from './basis.ts';
import { chooseJudged, overlaps } from './chooseJudged.ts';
import { decide, decisionFeatures, sureOf, type Decision } from './decision.ts';
import { loadEvidenceModel } from './evidenceModel.ts';
import { orNull } from './orNull.ts';
import { readEvidence } from './readEvidence.ts';
import type { JudgedQuote } from './sentenceEvidence.ts';

export interface ChooseByReaderInput {
  library: Library;
  question: QuestionPlan;
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

/** Quotes shown where several things are asked at once. */
const MOST_OF_PARTS = 3;

/** Quotes for a question that says how long the answer may be. */
function quotesWanted({ shape }: QuestionPlan): number | undefined {
  return shape === 'oneSentence' || shape === 'shorter' ? 1 : undefined;
}

/** What was judged of all that was read for a question, or for a part of it. */
interface Judged {
  judged: readonly JudgedQuote[];
  decision: Decision;
}

/**
 * The words that answer a plain question, as the reader and the fitted weights see it; empty where nothing answers. The items of a
 * list that a heading announces stay whole; what the rules say is one thing among those that are weighed. A question that asks several things is read
 * for each of them, too.
 *
 * @throws the signal's reason when it is aborted.
 */
export async function chooseByReader(input: ChooseByReaderInput): Promise<Chosen> {
  const { library, question, query, selected, byRules } = input;
  const { near, sure } = loadEvidenceModel();
  const asked = question.read ?? question.text;
  const whole = await judge(input, asked);
  if (whole === null) return { excerpts: byRules, basis: null };
  if (whole === 'nothing') return { excerpts: [], basis: null };
  const least = question.least ?? EVEN;
  const most = quotesWanted(question);
  const isAnswered = whole.decision.confidence >= least;
  const own = isAnswered ? chooseJudged(whole.judged, { near, most }) : [];
  const parts = most === undefined ? await answeredParts(input, { asked, own, least }) : [];
  // Where only a part is answered, that is what is told and weighed.
  const first = isAnswered ? whole : (parts[0] ?? whole);
  const basis = basisOf(first.decision, first.judged, sureOf(sure, first.decision));
  const chosen = besideParts(own, parts);
  if (chosen.length === 0) return { excerpts: [], basis };
  const items = sectionItems(question, { library, query, selected });
  return { excerpts: items.length > 0 ? items : chosen.map(toExcerpt), basis };
}

/** Reads for one text; null where the reader failed, `nothing` where nothing was found that could answer. */
async function judge(
  input: ChooseByReaderInput,
  asked: string,
): Promise<Judged | null | 'nothing'> {
  const { question, byRules } = input;
  const { order, answers, share } = loadEvidenceModel();
  const judged = await orNull(
    () => readEvidence({ ...input, asked, language: question.language, order }),
    input.onFault,
  );
  if (judged === null) return null;
  const isEnglish = question.language === 'en';
  const row = decisionFeatures(judged, { passesRules: byRules.length > 0, isEnglish });
  return row === null ? 'nothing' : { judged, decision: decide(answers, row, { share }) };
}

/** The parts of a question that asks several things that are answered, what answers first of all: a sentence of the case that `own` is of. */
async function answeredParts(
  input: ChooseByReaderInput,
  { asked, own, least }: { asked: string; own: readonly Quote[]; least: number },
): Promise<Judged[]> {
  const answered: Judged[] = [];
  let study = own[0]?.shelved.study;
  for (const text of askedParts(asked)) {
    // What was read for the whole, of one case: another one's words would answer something else.
    const ranked = input.ranked
      .slice(0, PASSAGES)
      .filter(({ doc }) => study === undefined || input.library.shelved[doc]!.study === study);
    const part = await judge({ ...input, ranked }, text);
    if (part === null || part === 'nothing' || part.decision.confidence < least) continue;
    study = part.judged[0]!.quote.shelved.study;
    answered.push(part);
  }
  return answered;
}

/** What answers the whole first, then what answers each part. */
function besideParts(own: readonly Quote[], parts: readonly Judged[]): Quote[] {
  if (parts.length === 0) return [...own];
  const first = parts.map(({ judged }) => judged[0]!.quote);
  return apart([...own.slice(0, 1), ...first, ...own.slice(1)]).slice(0, MOST_OF_PARTS);
}

/** Each once: what stands in one before it tells nothing new. */
function apart(quotes: readonly Quote[]): Quote[] {
  const told: Quote[] = [];
  for (const quote of quotes) if (!told.some((other) => overlaps(other, quote))) told.push(quote);
  return told;
}
