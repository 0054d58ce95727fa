import { pagesOfSpan } from '../../retrieve/library.ts';
import type { Excerpt } from '../../retrieve/excerpt.ts';
import type { QuestionPlan } from '../../question/plan.ts';
import { joinRanges } from '../../text/pageRanges.ts';
import type { CaseStudy } from '../../types.ts';
import { Composer, pagesLabel, unitName, type Composed } from '../wording/composer.ts';

/** What was asked of one unit and is another's: whose it is and where, that the one asked about does not speak of it, and the other's words. */
export function premiseAnswer(
  { cases, language }: Pick<QuestionPlan, 'cases' | 'language'>,
  excerpts: readonly Excerpt[],
): Composed {
  const composer = new Composer(language);
  const isZh = language === 'zh';
  const nameOf = (study: CaseStudy): string => unitName(study, language);
  const asked = cases.map(({ study }) => nameOf(study)).join(isZh ? '、' : ', ');
  for (const study of new Set(excerpts.map((excerpt) => excerpt.study))) {
    const own = excerpts.filter((excerpt) => excerpt.study === study);
    const pages = joinRanges(own.map((one) => pagesOfSpan(one.book, one.study.id, one)));
    const label = pagesLabel(pages, language);
    const place = label === '' ? '' : isZh ? `（${label}）` : ` (${label})`;
    composer.note(
      isZh
        ? `书中这是${nameOf(study)}的${place}；${asked}的正文没有提到。`
        : `In the book this is said of ${nameOf(study)}${place}; the text of ${asked} does not mention it.`,
    );
    composer.quotes(study, own);
  }
  return composer.finish();
}
