import type { Citation, ContentsEntry } from '../../types.ts';
import { formatAddress, markWordsOf, type BookPlace } from './address.ts';

type Cited = Pick<Citation, 'book' | 'case' | 'passage' | 'pages' | 'section' | 'quote'>;
type Contents = readonly Pick<ContentsEntry, 'case' | 'sections'>[];

/**
 * The address of the words a citation cites, or of its case in the contents where it cites none. `contents` of its book tell the number of its
 * section, where it has no pages.
 */
export function addressOfCitation(citation: Cited, contents: Contents = []): string {
  return formatAddress({ conversation: null, place: placeOf(citation, contents) });
}

function placeOf(citation: Cited, contents: Contents): BookPlace {
  const { book, case: id, passage, pages } = citation;
  if (passage === null) return { kind: 'case', book, case: id };
  const words = markWordsOf(citation.quote);
  const mark = words === undefined ? {} : { mark: words };
  if (pages !== null) return { kind: 'page', book, page: pages.first, to: pages.last, ...mark };
  const section = contents
    .find((entry) => entry.case === id)
    ?.sections.find(({ heading }) => heading === citation.section)?.number;
  return { kind: 'case', book, case: id, ...(section === undefined ? {} : { section }), ...mark };
}
