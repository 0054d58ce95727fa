import { englishFor } from '../../retrieve/edition/parallelSentences.ts';
import type { Book, Language, Section } from '../../types.ts';

/** A section's heading in the language of the answer where the book has it, without the stop some carry; '' where it has none. */
export function headingIn(
  book: Pick<Book, 'edition'>,
  { heading }: Pick<Section, 'heading'>,
  language: Language,
): string {
  if (heading === null) return '';
  const said = language === 'zh' ? heading : (englishFor(book, heading) ?? heading);
  return said.replace(/[。.]$/u, '');
}
