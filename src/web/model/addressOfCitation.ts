import type { Citation } from '../../types.ts';
import { formatAddress, markWordsOf } from './address.ts';

/** The address of the words a citation cites, or of its case in the contents where it cites none. */
export function addressOfCitation({
  book,
  case: study,
  passage,
  pages,
  quote,
}: Pick<Citation, 'book' | 'case' | 'passage' | 'pages' | 'quote'>): string {
  if (passage === null) {
    return formatAddress({ conversation: null, place: { kind: 'case', book, case: study } });
  }
  const { first: page, last: to } = pages;
  const mark = markWordsOf(quote);
  const place = { kind: 'page' as const, book, page, to, ...(mark === undefined ? {} : { mark }) };
  return formatAddress({ conversation: null, place });
}
