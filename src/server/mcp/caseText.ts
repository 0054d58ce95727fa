import type { Casebook } from '../../casebook.ts';
import { CasebookError } from '../../errors.ts';
import type { ContentsEntry, PageView, SectionAddress, SectionView } from '../../types.ts';

/**
 * The text of a case as far as it is held: page by page, the printed number above each; section by section where nothing tells pages.
 *
 * @throws CasebookError `not_found` for a case there is not, or whose text is not held.
 */
export function caseText(
  casebook: Pick<Casebook, 'contents' | 'page' | 'section'>,
  book: string,
  study: string,
): string {
  const entries = casebook.contents(book).parts.flatMap((part) => part.entries);
  const entry = entries.find((one) => one.case === study);
  if (entry === undefined) throw new CasebookError('not_found', `${book} has no case ${study}`);
  const texts =
    entry.firstPage === null
      ? sectionsOf(casebook, book, study)
      : pagesOf(casebook, book, entry).map(({ number, text }) => `[p. ${number}]\n${text}`);
  const head = [entry.unit, entry.title].filter((part) => part !== '').join(' · ');
  return [head, ...texts].join('\n\n');
}

function pagesOf(
  casebook: Pick<Casebook, 'page'>,
  book: string,
  { case: study, firstPage }: ContentsEntry,
): PageView[] {
  const pages = [];
  for (let number: number | null = firstPage; number !== null;) {
    const page: PageView = casebook.page(book, number);
    if (page.case !== study) break;
    pages.push(page);
    number = page.next;
  }
  return pages;
}

function sectionsOf(casebook: Pick<Casebook, 'section'>, book: string, study: string): string[] {
  const texts = [];
  for (let at: SectionAddress | null = { case: study, section: 0 }; at?.case === study;) {
    const section: SectionView = casebook.section(book, at);
    texts.push(section.text.trim());
    at = section.next;
  }
  return texts;
}
