import type { Excerpt } from '../../retrieve/excerpt.ts';
import type { Shelved } from '../../retrieve/library.ts';
import type { Span } from '../../types.ts';

/** A span as its passages hold it: what stands in a heading is in none. */
export function spanExcerpts(span: Span, passages: readonly Shelved[]): Excerpt[] {
  return passages.flatMap(({ book, study, section, passage }) => {
    const start = Math.max(span.start, passage.start);
    const end = Math.min(span.end, passage.end);
    return start < end ? [{ book, study, section, passage: passage.id, start, end }] : [];
  });
}
