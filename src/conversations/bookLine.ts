import type { BookSummary, Language } from '../types.ts';

/** What is known of a book that is cited. */
export type CitedBook = Pick<BookSummary, 'id' | 'title' | 'titleEn' | 'publisher' | 'date'>;

/** Title, editor or publisher, date: as far as they are known. */
export function bookLine(
  { title, titleEn, publisher, date }: CitedBook,
  language: Language,
): string {
  const named =
    language === 'en' && titleEn !== null ? `《${title}》 (${titleEn})` : `《${title}》`;
  return [named, publisher, date].filter(Boolean).join(language === 'zh' ? '，' : ', ');
}
