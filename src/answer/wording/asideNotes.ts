import type { QuestionPlan } from '../../question/plan.ts';
import { contentsPages, pagesLabel, unitName } from './composer.ts';

/** A line for each name of the question that could have meant another unit. */
export function asideNotes({
  aside,
  language,
}: Pick<QuestionPlan, 'aside' | 'language'>): string[] {
  const isZh = language === 'zh';
  const list = (names: readonly string[]): string => names.join(isZh ? '、' : ', ');
  return aside.map(({ text, meant, others }) => {
    const taken = list(meant.map(({ study }) => unitName(study, language)));
    const left = list(
      others.map(({ study }) => {
        const pages = pagesLabel(contentsPages(study), language);
        if (pages === '') return unitName(study, language);
        return isZh ? `${study.unit}（${pages}）` : `${unitName(study, language)}, ${pages}`;
      }),
    );
    return isZh
      ? `“${text}”在这里指${taken}；目录另列有${left}，正文未收录。`
      : `“${text}” is taken to mean ${taken}; the contents also list ${left}, whose text is not held.`;
  });
}
