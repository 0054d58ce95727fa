import type { Book, CaseStudy, Language } from '../../types.ts';
import { contentsPages, pagesLabel, unitName } from '../wording/composer.ts';
import { inQuotes } from '../wording/inQuotes.ts';
import { titleIn } from '../wording/titleIn.ts';

/** A case as the contents list it: 市财政局：《…》，第4—7页。 */
export function entryLine(
  book: Pick<Book, 'edition'>,
  study: CaseStudy,
  language: Language,
): string {
  const label = pagesLabel(contentsPages(study), language);
  const pages = label === '' ? '' : `${language === 'zh' ? '，' : ', '}${label}`;
  const name = unitName(study, language);
  if (language === 'zh') {
    return `${name}：《${study.title}》${pages}${study.hasText ? '' : '（正文未收录）'}。`;
  }
  return `${name}: ${inQuotes(titleIn(book, study, language))}${pages}${study.hasText ? '' : ' (text not held)'}.`;
}
