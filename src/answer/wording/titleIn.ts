import { englishFor } from '../../retrieve/edition/parallelSentences.ts';
import type { Book, CaseStudy, Language } from '../../types.ts';

/** The title of a case in the language of the answer, where the book has it. */
export function titleIn(
  book: Pick<Book, 'edition'>,
  { title }: Pick<CaseStudy, 'title'>,
  language: Language,
): string {
  return language === 'zh' ? title : (englishFor(book, title) ?? title);
}
