import type { Answer, Citation } from '../../types.ts';

/** A citation at the place in the text where its marker stands. */
export interface MarkedCitation {
  citation: Citation;
  /** Of the marker `[n]` in the text, in UTF-16 units; `end` behind it. */
  start: number;
  end: number;
}

/** Every marker of an answer's text with what it cites, in the order of the text. */
export function markedCitations({
  text,
  citations,
}: Pick<Answer, 'text' | 'citations'>): MarkedCitation[] {
  const byNumber = new Map(citations.map((citation) => [citation.n, citation]));
  return [...text.matchAll(/\[(\d+)\]/gu)].flatMap((marker) => {
    const citation = byNumber.get(Number(marker[1]));
    if (citation === undefined) return [];
    return [{ citation, start: marker.index, end: marker.index + marker[0].length }];
  });
}

/** As the Responses protocol cites a file: the passage (or the book, for the contents), and beside it what the page needs. */
export function fileCitation(
  { citation, start, end }: MarkedCitation,
  titles: ReadonlyMap<string, string>,
): Record<string, unknown> {
  const { n, book, unit, caseTitle, section, pages, quote, passage } = citation;
  return {
    type: 'file_citation',
    file_id: passage ?? book,
    filename: titles.get(book) ?? book,
    index: start,
    start_index: start,
    end_index: end,
    citation: { n, book, unit, caseTitle, section, pages, ...paragraphOf(citation), quote },
  };
}

/** As the protocol of chat completions cites: the address of the page in the reading room at `origin`. */
export function urlCitation(
  { citation, start, end }: MarkedCitation,
  { origin, titles }: { origin: string; titles: ReadonlyMap<string, string> },
): Record<string, unknown> {
  const { book, unit, pages, case: study } = citation;
  const place = placeOf(citation);
  const title = [titles.get(book) ?? book, unit, place].filter((part) => part !== '').join(' · ');
  const room = pages === null ? `case/${encodeURIComponent(study)}` : `page/${pages.first}`;
  const url = `${origin}/#/book/${encodeURIComponent(book)}/${room}`;
  return { type: 'url_citation', url_citation: { start_index: start, end_index: end, url, title } };
}

function paragraphOf({
  paragraph,
  pageLabel,
}: Citation): Pick<Citation, 'paragraph' | 'pageLabel'> {
  return {
    ...(paragraph === undefined ? {} : { paragraph }),
    ...(pageLabel === undefined ? {} : { pageLabel }),
  };
}

/** “p. 4”, “p. 4–5”; the section in a book without pages. */
function placeOf({ pages, section, translation, pageLabel }: Citation): string {
  if (pages === null && pageLabel !== undefined) return `p. ${pageLabel}`;
  if (pages === null) return translation?.section ?? section ?? '';
  const { first, last } = pages;
  return first === last ? `p. ${first}` : `p. ${first}–${last}`;
}
