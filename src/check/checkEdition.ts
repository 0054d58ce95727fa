import { englishFor, parallelSentences } from '../retrieve/edition/parallelSentences.ts';
import type { Book } from '../types.ts';
import type { Checker } from './createChecker.ts';

/** English of an edition that the checker does not find in the words it translates. */
export interface EditionFault {
  unit: string;
  /** In the book. */
  words: string;
  english: string;
  reason: string;
}

/** How many were checked, and which of them do not stand. */
export interface EditionCheck {
  checked: number;
  faults: EditionFault[];
}

/**
 * Holds the English of a book's sentences (headings among them) and of its titles against each one's own words, and nothing beside
 * them. Titles are counted apart: where all words are capitals, the checker takes them for names.
 */
export function checkEdition(
  book: Book,
  check: Checker,
): { sentences: EditionCheck; titles: EditionCheck } {
  return {
    sentences: checkPairs(sentencePairs(book), check),
    titles: checkPairs(titlePairs(book), check),
  };
}

function checkPairs(pairs: readonly Pair[], check: Checker): EditionCheck {
  const faults = pairs.flatMap(({ unit, words, english }) => {
    const { support, reason } = check(english, [{ unit, text: words }]);
    return support === 'unsupported' ? [{ unit, words, english, reason: reason ?? '' }] : [];
  });
  return { checked: pairs.length, faults };
}

type Pair = Omit<EditionFault, 'reason'>;

function sentencePairs(book: Book): Pair[] {
  return parallelSentences(book).flatMap(({ start, end, english }) => {
    const study = book.cases.find(
      ({ span }) => span !== undefined && span.start <= start && start < span.end,
    );
    if (english === null || study === undefined) return [];
    return [{ unit: study.unit, words: book.text.slice(start, end), english }];
  });
}

function titlePairs(book: Book): Pair[] {
  return book.cases.flatMap(({ unit, title }) => {
    const english = englishFor(book, title);
    return english === null ? [] : [{ unit, words: title, english }];
  });
}
