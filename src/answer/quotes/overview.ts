import type { Library } from '../../retrieve/library.ts';
import { splitSentences } from '../../text/sentences.ts';
import type { SearchFilter, Span } from '../../types.ts';
import type { Excerpt } from '../../retrieve/excerpt.ts';
import { pointsOf } from './sectionItems.ts';

/** Quotes of an overview. */
const MOST = 6;

/**
 * What a case, or a page, is about, for a question that names it and asks nothing more: the first sentence of
 * every passage on the pages asked for; of one section its points, of a whole case the first sentence of each section.
 */
export function overviewQuotes(
  library: Library,
  selected: readonly number[],
  { pages = [] }: SearchFilter,
): Excerpt[] {
  const sections = new Set(selected.map((doc) => library.shelved[doc]!.section));
  if (sections.size === 1 && pages.length === 0) {
    const points = pointsOf(library.shelved[selected[0]!]!, { library, selected });
    if (points.length > 0) return points;
  }
  const seen = new Set<string>();
  const excerpts = selected.flatMap((doc): Excerpt[] => {
    const shelved = library.shelved[doc]!;
    const { book, study, section, passage } = shelved;
    const onPages = book.pages.filter(
      ({ number, case: id }) => pages.includes(number) && id === study.id,
    );
    const sentences = splitSentences(library.textOf(shelved)).map(({ start, end }) => ({
      start: start + passage.start,
      end: end + passage.start,
    }));
    const first = sentences.find(
      (sentence) => onPages.length === 0 || onPages.some((page) => overlaps(page, sentence)),
    );
    const key = pages.length > 0 ? passage.id : `${book.id} ${study.id} ${section.number}`;
    if (first === undefined || seen.has(key)) return [];
    seen.add(key);
    return [{ book, study, section, passage: passage.id, ...first }];
  });
  return excerpts.slice(0, MOST);
}

function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && a.end > b.start;
}
