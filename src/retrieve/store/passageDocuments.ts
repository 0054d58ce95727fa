import { Document } from '@langchain/core/documents';
import { studiesOf } from '../../text/studiesOf.ts';
import type { Book, CaseStudy } from '../../types.ts';

/**
 * Every passage of the books by ordinal (book after book, in the order of `Book.passages`) as a LangChain
 * document: the text, and where it stands. Documents are made when asked for.
 *
 * @throws RangeError for an ordinal that no passage has
 */
export function createPassageDocuments(books: readonly Book[]): (doc: number) => Document {
  const cases = books.map((book) => new Map(studiesOf(book).map((each) => [each.id, each])));
  return (doc) => {
    let first = 0;
    for (const [i, book] of books.entries()) {
      const passage = book.passages[doc - first];
      first += book.passages.length;
      if (!passage) continue;
      const { unit, title }: Partial<CaseStudy> = cases[i]!.get(passage.case) ?? {};
      return new Document({
        id: passage.id,
        pageContent: book.text.slice(passage.start, passage.end),
        metadata: { doc, ...passage, unit: unit ?? null, caseTitle: title ?? null },
      });
    }
    throw new RangeError(`passages go from 0 to ${first - 1}: current value is ${doc}`);
  };
}
