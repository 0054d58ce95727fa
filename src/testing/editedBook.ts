import { sentenceKey } from '../text/sentenceKey.ts';
import type { Book, Edition } from '../types.ts';

/** An edition that says these words (sentences, titles, units, headings) so. */
export function editionOf(english: Readonly<Record<string, string>>): Edition {
  const sentences = Object.entries(english).map(([zh, en]) => [sentenceKey(zh), en] as const);
  return {
    ...{ version: 1, language: 'en', label: 'English edition', translator: 'a translator' },
    ...{ secondReader: null, glossary: [] },
    sentences: Object.fromEntries(sentences),
  };
}

/** The book with such an edition. */
export function withEnglish(book: Book, english: Readonly<Record<string, string>>): Book {
  return { ...book, edition: editionOf(english) };
}
