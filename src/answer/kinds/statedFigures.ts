import type { Excerpt } from '../../retrieve/excerpt.ts';
import { figuresIn, type Figure } from '../../text/figures.ts';
import { splitSentences } from '../../text/sentences.ts';
import type { Span } from '../../types.ts';

/** A figure of the book: the sentence that states it, and in it the words that belong to this figure. */
export interface StatedFigure {
  figure: Figure;
  /** The whole sentence. */
  excerpt: Excerpt;
  /** From the sign or the figure before it to the next one, as offsets in the book's text. */
  own: Span;
}

/** What parts the words of one figure from those of the next. */
const PARTS = /[，。；、：,;:]|\.(?!\d)|\band\b/u;

/** The figures that some sentences state, sentence by sentence. */
export function statedFigures(excerpts: readonly Excerpt[]): StatedFigure[] {
  const seen = new Set<string>();
  return excerpts.flatMap((excerpt) => {
    const { book, start, end } = excerpt;
    return splitSentences(book.text.slice(start, end)).flatMap((sentence) => {
      const own = { ...excerpt, start: start + sentence.start, end: start + sentence.end };
      const key = `${book.id} ${own.start}`;
      if (seen.has(key)) return [];
      seen.add(key);
      return inSentence(own);
    });
  });
}

function inSentence(excerpt: Excerpt): StatedFigure[] {
  const text = excerpt.book.text.slice(excerpt.start, excerpt.end);
  const figures = figuresIn(text);
  return figures.map((figure) => {
    // A year tells of which amount; another amount, or another date beside a date, begins something else.
    const others = figures.filter(
      (one) => one !== figure && (one.kind === 'amount') === (figure.kind === 'amount'),
    );
    const before = others.filter((one) => one.end <= figure.start).at(-1)?.end ?? 0;
    const behind = others.find((one) => one.start >= figure.end)?.start ?? text.length;
    const from = before + lastPart(text.slice(before, figure.start));
    const part = PARTS.exec(text.slice(figure.end, behind));
    // Without a sign between, what follows leads to the next figure (42天减少到15天).
    const isLast = behind === text.length;
    const to = part !== null ? figure.end + part.index : isLast ? behind : figure.end;
    const own = trimmed(text, { start: from, end: to });
    return {
      figure,
      excerpt,
      own: { start: excerpt.start + own.start, end: excerpt.start + own.end },
    };
  });
}

/** Behind the last sign that parts. */
function lastPart(words: string): number {
  let from = 0;
  for (const match of words.matchAll(new RegExp(PARTS, 'gu'))) from = match.index + match[0].length;
  return from;
}

function trimmed(text: string, { start, end }: Span): Span {
  const words = text.slice(start, end);
  const from = start + words.length - words.trimStart().length;
  return { start: from, end: Math.max(from, start + words.trimEnd().length) };
}
