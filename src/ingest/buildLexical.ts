import type { Library, Shelved } from '../retrieve/library.ts';
import { LexicalIndex } from '../retrieve/store/lexicalIndex.ts';
import { passageTerms } from '../retrieve/passageTerms.ts';
import { BookFault } from './bookFault.ts';

/** The terms of a passage, given its text. */
export type TermsOf = (text: string, one: Shelved) => string[];

/**
 * The lexical index of all passages, as it is written.
 *
 * @throws BookFault where the words of a passage cannot be told.
 */
export function buildLexical(library: Library, termsOf: TermsOf = passageTerms): Uint8Array {
  return LexicalIndex.build(termLists(library, termsOf)).toBytes();
}

function* termLists(library: Library, termsOf: TermsOf): Generator<string[]> {
  for (const one of library.shelved) {
    let terms: string[];
    try {
      terms = termsOf(library.textOf(one), one);
    } catch (error) {
      throw new BookFault(one.book.id, error);
    }
    yield terms;
  }
}
