import type { Span } from '../types.ts';

/** Where words stand within a span, however they are spaced. */
export function occurrences(words: string, text: string, { start, end }: Span): Span[] {
  const signs = [...words.replace(/\s+/gu, '')].map((sign) =>
    sign.replace(/[.*+?^${}()|[\]\\]/u, '\\$&'),
  );
  const pattern = new RegExp(signs.join('\\s*'), 'gu');
  return [...text.slice(start, end).matchAll(pattern)].map(({ 0: match, index }) => ({
    start: start + index,
    end: start + index + match.length,
  }));
}
