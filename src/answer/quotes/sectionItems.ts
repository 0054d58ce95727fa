import type { QuestionPlan } from '../../question/plan.ts';
import { measureEvidence, readForEvidence } from '../../retrieve/evidence.ts';
import type { Library, Shelved } from '../../retrieve/library.ts';
import type { AnalysedQuery } from '../../retrieve/terms/analyseQuery.ts';
import { splitSentences } from '../../text/sentences.ts';
import type { Span } from '../../types.ts';
import type { Excerpt } from '../../retrieve/excerpt.ts';

/** The heading itself must speak of what was asked. */
const HEADING_COVERAGE = 0.8;

/** A sentence that names an item is short. */
const MAX_ITEM = 40;

/** Fewer items are no list. */
const MIN_ITEMS = 3;

/**
 * The items a section's heading announces (“五结合”, “三公开”): the sentences that open its points, or short
 * sentences that begin alike. Empty where the question does not ask for them or no heading announces them.
 */
export function sectionItems(
  { asks }: Pick<QuestionPlan, 'asks'>,
  {
    library,
    query,
    selected,
  }: { library: Library; query: AnalysedQuery; selected: readonly number[] },
): Excerpt[] {
  if (!asks.members || query.concepts.length === 0) return [];
  const doc = selected.find((one) => announces(library.shelved[one]!, query));
  return doc === undefined ? [] : pointsOf(library.shelved[doc]!, { library, selected });
}

/** The items of one section, each cited from the passage that holds it; empty where there are too few for a list. */
export function pointsOf(
  shelved: Shelved,
  { library, selected }: { library: Library; selected: readonly number[] },
): Excerpt[] {
  const items = itemsOf(shelved);
  if (items.length < MIN_ITEMS) return [];
  return items.flatMap((span) => {
    const home = selected
      .map((one) => library.shelved[one]!)
      .find(({ passage, book }) => holds(passage, span) && book === shelved.book);
    const { book, study, section } = shelved;
    return home === undefined ? [] : [{ book, study, section, passage: home.passage.id, ...span }];
  });
}

function announces({ section }: Shelved, { concepts }: AnalysedQuery): boolean {
  if (section.heading === null) return false;
  return measureEvidence(concepts, readForEvidence(section.heading)).coverage >= HEADING_COVERAGE;
}

function itemsOf({ book, section }: Shelved): Span[] {
  const sentences = splitSentences(book.text.slice(section.bodyStart, section.end)).map(
    ({ start, end }) => ({
      start: start + section.bodyStart,
      end: end + section.bodyStart,
    }),
  );
  const opening = sentences.filter(({ start }) =>
    section.points.some((point) => point.start === start),
  );
  if (opening.length >= MIN_ITEMS) return opening;
  const alike = new Map<string, Span[]>();
  for (const sentence of sentences) {
    if (sentence.end - sentence.start > MAX_ITEM) continue;
    const start = book.text.slice(sentence.start, sentence.start + 2);
    alike.set(start, [...(alike.get(start) ?? []), sentence]);
  }
  return [...alike.values()].sort((a, b) => b.length - a.length)[0] ?? [];
}

function holds(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && outer.end >= inner.end;
}
