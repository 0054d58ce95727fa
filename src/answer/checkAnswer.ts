import { studiesOf } from '../text/studiesOf.ts';
import type { Library } from '../retrieve/library.ts';
import type { AnswerSentence, CaseStudy, Citation } from '../types.ts';
import { translationOf } from '../retrieve/edition/translationOf.ts';
import type { CitedText } from '../check/check.ts';
import type { Composed } from './wording/composer.ts';
import type { Checker } from '../check/createChecker.ts';
import { saysTranslation } from '../check/saysTranslation.ts';
import { textAround } from '../check/textAround.ts';

export interface CheckAnswerDeps {
  library: Library;
  check: Checker;
}

/**
 * Looks every sentence up in the pages it cites, whoever wrote it, and sets its support. Sentences about the table
 * of contents rest on its entries, not on pages of text, and keep theirs. What the edition says for the words cited is verbatim.
 * Throws a RangeError when a citation leaves the pages of its unit or tells another translation than the edition has for its
 * quote: that is a defect, never an answer.
 */
export function checkAnswer(
  { sentences, citations }: Composed,
  deps: CheckAnswerDeps,
): AnswerSentence[] {
  for (const citation of citations) {
    assertInRange(citation, deps.library);
    assertOfEdition(citation, deps.library);
  }
  return sentences.map((sentence) => {
    const cited = citations.filter(({ n }) => sentence.citations.includes(n));
    if (cited.some(({ passage }) => passage === null)) return sentence;
    if (saysTranslation(sentence, cited)) return { ...sentence, support: 'verbatim' };
    // The words shown carry the sentence where they can; a page is the last resort.
    const quotes = cited.map(({ unit, quote }) => ({ unit, text: quote }));
    // A part of a sentence in the book's own words stands there, in whichever language.
    const isSaid = sentence.text !== '' && quotes.some(({ text }) => text.includes(sentence.text));
    if (isSaid) return { ...sentence, support: 'verbatim' };
    const byQuotes = deps.check(sentence.text, quotes);
    const { support, reason } =
      byQuotes.support === 'unsupported'
        ? deps.check(
            sentence.text,
            cited.map((citation) => citedText(citation, deps.library)),
          )
        : byQuotes;
    return { ...sentence, support, ...(reason === null ? {} : { reason }) };
  });
}

/** All text of the unit on the cited pages. */
function citedText({ book, case: caseId, unit, ...at }: Citation, library: Library): CitedText {
  return { unit, text: textAround(library.book(book)!, caseId, at) };
}

function assertOfEdition(citation: Citation, library: Library): void {
  const { n, book: id, translation, start, end, quote } = citation;
  if (translation?.by !== 'edition' || quote === '') return;
  const book = library.book(id);
  const said = book === undefined ? null : translationOf(book, { start, end });
  if (said !== translation.text)
    throw new RangeError(`citation ${n} does not tell what the edition of ${id} says there`);
}

function assertInRange(citation: Citation, library: Library): void {
  const { book, case: id, pages, start, end } = citation;
  const held = library.book(book);
  const study = held && studiesOf(held).find((one) => one.id === id);
  const isWithin = pages === null ? isWithinText : isWithinPages;
  if (study !== undefined && isWithin(citation, study)) return;
  const place =
    pages === null ? `the span ${start}–${end} lies` : `pages ${pages.first}–${pages.last} lie`;
  throw new RangeError(`${place} outside case ${id} of ${book}`);
}

function isWithinPages({ pages }: Citation, { firstPage, lastPage }: CaseStudy): boolean {
  if (pages === null || firstPage === null) return false;
  return pages.first >= firstPage && pages.last <= (lastPage ?? Infinity);
}

/** Only a book without pages is cited without them. */
function isWithinText({ passage, start, end }: Citation, { firstPage, span }: CaseStudy): boolean {
  if (firstPage !== null) return false;
  return passage === null || (span !== undefined && start >= span.start && end <= span.end);
}
