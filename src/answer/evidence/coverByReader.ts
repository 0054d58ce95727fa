import type { CasebookError } from '../../errors.ts';
import type { Library } from '../../retrieve/library.ts';
import type { QuestionPlan } from '../../question/plan.ts';
import type { NamedCase } from '../../question/units/names/unitName.ts';
import { logOdds, probability } from '../../models/linearModel.ts';
import type { Reader } from '../../types.ts';
import { findingByWords, type CaseFinding, type CaseLook } from '../quotes/coverCases.ts';
import { toExcerpt } from '../quotes/findQuotes.ts';
import { basisOf, type Basis } from './basis.ts';
import { chooseJudged } from './chooseJudged.ts';
import { decide, decisionFeatures, unitsSureFeatures, type Decision } from './decision.ts';
import { loadEvidenceModel } from './evidenceModel.ts';
import { orNull } from './orNull.ts';
import { readEvidence } from './readEvidence.ts';
import type { JudgedQuote } from './sentenceEvidence.ts';

export interface CoverByReaderInput {
  library: Library;
  question: QuestionPlan;
  looks: readonly CaseLook[];
  read: Reader;
  /** Told when the reader fails: words then decide. */
  onFault?: ((fault: CasebookError) => void) | undefined;
  signal?: AbortSignal | undefined;
}

/** What each case says, and what was weighed in the one that says it most surely; null where nothing was. */
export interface Covered {
  findings: CaseFinding[];
  basis: Basis | null;
}

/** Quotes shown of each case. */
export const QUOTES_PER_UNIT = 3;

/** Passages read for one question, over all cases. */
const MOST_READ = 12;

/**
 * What each case says to a question that is put to several, as the reader and the fitted weights see it: of every case the first passages are
 * read, as many as the budget allows; what cases beyond it say is not shown.
 *
 * @throws the signal's reason when it is aborted.
 */
export async function coverByReader(input: CoverByReaderInput): Promise<Covered> {
  const { library, question, looks, read, signal } = input;
  const { order, covers, near, coversFrom, unitsSure } = loadEvidenceModel();
  const most = QUOTES_PER_UNIT;
  const prior = priorOf(question, looks);
  const shares = passagesToRead(looks);
  const findings: CaseFinding[] = [];
  const decided: number[] = [];
  let likeliest: { decision: Decision; judged: readonly JudgedQuote[] } | null = null;
  for (const [at, look] of looks.entries()) {
    const byWords = findingByWords(look, most);
    const ranked = look.ranked.slice(0, shares[at]);
    const asked = {
      library,
      asked: askedOf(question, look.target),
      language: question.language,
      ranked,
      quotes: look.quotes,
      read,
      order,
    };
    const judged =
      ranked.length === 0
        ? null
        : await orNull(() => readEvidence({ ...asked, signal }), input.onFault);
    const row =
      judged === null
        ? null
        : decisionFeatures(judged, {
            passesRules: byWords.quotes.length > 0,
            isEnglish: question.language === 'en',
          });
    if (ranked.length === 0 && look.ranked.length > 0) {
      findings.push({ target: look.target, quotes: [] }); // beyond the budget: others speak of it more
    } else if (judged === null || row === null) findings.push(byWords);
    else {
      const decision = decide(covers, row, prior);
      decided.push(decision.confidence);
      if (likeliest === null || decision.confidence > likeliest.decision.confidence) {
        likeliest = { decision, judged };
      }
      const chosen = decision.confidence >= coversFrom ? chooseJudged(judged, { near, most }) : [];
      findings.push({ target: look.target, quotes: chosen.map(toExcerpt).sort(inBookOrder) });
    }
  }
  if (likeliest === null) return { findings, basis: null };
  const { decision, judged } = likeliest;
  // Where none is shown there is no answer to be sure of: how likely any case has one is what is left to tell.
  const sure =
    decision.confidence < coversFrom
      ? decision.confidence
      : probability(logOdds(unitsSure, unitsSureFeatures(decided, coversFrom)));
  return { findings, basis: basisOf(decision, judged, sure) };
}

/** What is asked of one case: where several are named, it alone, without the words that compare. */
export function askedOf(
  { cases, language, text, topic }: QuestionPlan,
  { study }: NamedCase,
): string {
  if (cases.length < 2) return text;
  return language === 'zh' ? `${study.unit}${topic}` : `${topic} (${study.unitEn})`;
}

/** Who names units knows of something there. */
function priorOf(
  { cases }: QuestionPlan,
  looks: readonly CaseLook[],
): { share: number; prior?: number } {
  const { coversShare: share, namedShare, casesCovered } = loadEvidenceModel();
  if (cases.length > 0) return { share, prior: namedShare };
  const held = looks.filter(({ ranked }) => ranked.length > 0).length;
  return { share, prior: priorOfEach({ share, casesCovered, held }) };
}

/** Who asks which units there are will find some, however many (`held`) were asked. */
export function priorOfEach({
  share,
  casesCovered,
  held,
}: {
  share: number;
  casesCovered: number;
  held: number;
}): number {
  return Math.min(share, casesCovered / Math.max(1, held));
}

/** How many passages of each case are read: the first of each, of the best cases first, then the second, until the budget is spent. */
export function passagesToRead(looks: readonly Pick<CaseLook, 'ranked'>[]): number[] {
  const shares = looks.map(() => 0);
  const all = looks.flatMap(({ ranked }, look) =>
    ranked.map(({ score }, rank) => ({ look, rank, score })),
  );
  all.sort((a, b) => a.rank - b.rank || b.score - a.score);
  for (const { look } of all.slice(0, MOST_READ)) shares[look]! += 1;
  return shares;
}

function inBookOrder(a: { start: number }, b: { start: number }): number {
  return a.start - b.start;
}
