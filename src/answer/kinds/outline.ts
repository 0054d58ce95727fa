import type { Excerpt } from '../../retrieve/excerpt.ts';
import type { Library, Shelved } from '../../retrieve/library.ts';
import { splitSentences } from '../../text/sentences.ts';
import type { Section } from '../../types.ts';
import { pointsOf } from '../quotes/sectionItems.ts';

/** A section of a case in brief. */
export interface OutlinePart {
  section: Section;
  /** The sentences that open its points, in the order of the book; where it has none, its first sentence. */
  excerpts: Excerpt[];
}

/** Points told of a section. */
const MOST_POINTS = 8;

/** Sentences told of a case that is one section without points: the first of each of its passages. */
const MOST_OPENINGS = 4;

/** A case in brief, section by section, by what the book itself sets off: its headings and the sentences that open points. */
export function outlineOf(library: Library, selected: readonly number[]): OutlinePart[] {
  const bySection = new Map<string, number[]>();
  for (const doc of selected) {
    const { book, section } = library.shelved[doc]!;
    const key = `${book.id} ${section.start}`;
    const own = bySection.get(key);
    if (own === undefined) bySection.set(key, [doc]);
    else own.push(doc);
  }
  return [...bySection.values()].map((docs) => {
    const shelved = docs.map((doc) => library.shelved[doc]!);
    const points = pointsOf(shelved[0]!, { library, selected: docs }).slice(0, MOST_POINTS);
    const openings = shelved.slice(0, bySection.size === 1 ? MOST_OPENINGS : 1);
    return {
      section: shelved[0]!.section,
      excerpts: points.length > 0 ? points : openings.flatMap((one) => opening(library, one)),
    };
  });
}

function opening(library: Library, shelved: Shelved): Excerpt[] {
  const first = splitSentences(library.textOf(shelved))[0];
  if (first === undefined) return [];
  const { book, study, section, passage } = shelved;
  const start = first.start + passage.start;
  return [{ book, study, section, passage: passage.id, start, end: first.end + passage.start }];
}
