import type { QuestionPlan } from '../../question/plan.ts';
import { pagesOfSpan } from '../../retrieve/library.ts';
import { joinRanges } from '../../text/pageRanges.ts';
import type { AnswerStatus, Coverage, Language } from '../../types.ts';
import { Composer, contentsPages, pagesLabel, unitName, type Composed } from './composer.ts';
import type { CaseFinding } from '../quotes/coverCases.ts';

export interface CoverageAnswerInput {
  question: QuestionPlan;
  findings: readonly CaseFinding[];
  /** The question named its units: then those without text make the answer partial. */
  named: boolean;
  /** Puts down what was found; by default a line a case. */
  body?: ((composer: Composer) => void) | undefined;
}

/** Words the ledger of a question put to several cases; every count is counted from it. */
export function coverageAnswer({
  question,
  findings,
  named,
  body,
}: CoverageAnswerInput): Composed & {
  status: AnswerStatus;
  coverage: Coverage;
} {
  const coverage = ledgerOf(findings);
  const composer = new Composer(question.language);
  // Who names units knows which are asked: only what is missing is told.
  if (!named || coverage.found.length === 0) composer.note(summary(coverage, question.language));
  if (body !== undefined) body(composer);
  else addLines(composer, findings);
  if (coverage.notFound.length > 0) composer.note(notFoundLine(findings, question.language));
  if (named && coverage.notHeld.length > 0) composer.note(notHeldLine(findings, question.language));
  const outOfScope = named ? question.unknownUnits : [];
  if (outOfScope.length > 0) composer.note(outOfScopeLine(outOfScope, question.language));
  const isWhole = !named || (coverage.notHeld.length === 0 && outOfScope.length === 0);
  return { ...composer.finish(), status: statusOf(coverage, isWhole), coverage };
}

function addLines(composer: Composer, findings: readonly CaseFinding[]): void {
  for (const { target, quotes } of findings) {
    if (quotes.length > 0) composer.quotes(target.study, quotes);
  }
}

function ledgerOf(findings: readonly CaseFinding[]): Coverage {
  const held = findings.filter(({ target }) => target.study.hasText);
  return {
    scanned: held.length,
    total: findings.length,
    found: held
      .filter(({ quotes }) => quotes.length > 0)
      .map(({ target, quotes }) => ({
        unit: target.study.unit,
        pages: joinRanges(quotes.map((quote) => pagesOfSpan(quote.book, quote.study.id, quote))),
      })),
    notFound: held
      .filter(({ quotes }) => quotes.length === 0)
      .map(({ target }) => target.study.unit),
    notHeld: findings
      .filter(({ target }) => !target.study.hasText)
      .map(({ target }) => ({ unit: target.study.unit, page: target.study.firstPage })),
  };
}

function statusOf({ found }: Coverage, isWhole: boolean): AnswerStatus {
  if (found.length === 0) return 'not_in_book';
  return isWhole ? 'answered' : 'partial';
}

function summary({ scanned, total, found, notHeld }: Coverage, language: Language): string {
  if (language === 'zh') {
    const rest = notHeld.length === 0 ? '' : `，其余${notHeld.length}个单位未收录正文`;
    return `查阅了${total}个单位中的${scanned}个${rest}；${found.length}个单位有相关内容：`;
  }
  const rest = notHeld.length === 0 ? '' : `; the text of ${notHeld.length} is not held`;
  return `Scanned ${scanned} of ${total} units${rest}. Found in ${found.length}:`;
}

/** More units than this that say nothing are counted, not named; the ledger has them all. */
const MOST_NAMED = 12;

function notFoundLine(findings: readonly CaseFinding[], language: Language): string {
  const names = findings
    .filter(({ target, quotes }) => target.study.hasText && quotes.length === 0)
    .map(({ target }) => unitName(target.study, language));
  if (names.length > MOST_NAMED) {
    return language === 'zh'
      ? `其余${names.length}个单位未找到相关内容。`
      : `Nothing found in ${names.length} other units.`;
  }
  return language === 'zh'
    ? `未找到相关内容：${names.join('、')}。`
    : `Nothing found in: ${names.join('; ')}.`;
}

function notHeldLine(findings: readonly CaseFinding[], language: Language): string {
  const names = findings
    .filter(({ target }) => !target.study.hasText)
    .map(({ target: { study } }) => {
      const name = unitName(study, language);
      const pages = pagesLabel(contentsPages(study), language);
      if (pages === '') return name;
      return language === 'zh' ? `${name}（${pages}）` : `${name}, ${pages}`;
    });
  return language === 'zh'
    ? `正文未收录：${names.join('、')}。`
    : `Text not held: ${names.join('; ')}.`;
}

/** Organisations the question names beside the units of the book. */
function outOfScopeLine(names: readonly string[], language: Language): string {
  return language === 'zh'
    ? `书中没有“${names.join('、')}”这个单位。`
    : `The book has no unit called “${names.join(', ')}”.`;
}
