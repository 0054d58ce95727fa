import type { Span } from '../../types.ts';
import type { LineRuler } from './pageLayout.ts';
import type { Paragraph } from '../body/paragraphs.ts';

/**
 * The text before, between and behind the page ends of a case. The line break behind a paragraph that ends its page belongs
 * to neither page.
 */
export function pageSpans(
  ends: readonly { offset: number }[],
  paragraphs: readonly Paragraph[],
  ruler: LineRuler,
): Span[] {
  const paragraphEnds = paragraphs.map(({ text }, index) => ruler.startOf(index) + text.length);
  const behindBreak = new Map(paragraphEnds.map((end) => [end, end + 1]));
  const length = paragraphEnds.at(-1) ?? 0;
  return [...ends, null].map((end, index) => {
    const start = ends[index - 1]?.offset ?? 0;
    const pageEnd = end?.offset ?? length;
    return { start: Math.min(behindBreak.get(start) ?? start, pageEnd), end: pageEnd };
  });
}
