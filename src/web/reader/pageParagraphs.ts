import type { PageView, Span } from '../../types.ts';

/** A run of a paragraph that is marked or not. */
export interface Run {
  text: string;
  marked: boolean;
}

/** A paragraph as it stands on a page. */
export interface PageParagraph {
  runs: Run[];
  heading: boolean;
  /** Whether it begins on this page, as far as the page can tell; otherwise it goes on from the one before. */
  begins: boolean;
}

/**
 * The paragraphs of a page, with the words of `mark` (offsets in the book's text) that stand on it marked.
 * `headings` are the section headings of its case.
 */
export function pageParagraphs(
  { text, start }: Pick<PageView, 'text' | 'start'>,
  { mark, headings, first }: { mark: Span | null; headings: ReadonlySet<string>; first: boolean },
): PageParagraph[] {
  const paragraphs: PageParagraph[] = [];
  let at = start;
  for (const line of text.split('\n')) {
    const begins = first || at > start;
    if (line.trim() !== '') {
      paragraphs.push({ runs: runsOf(line, at, mark), heading: headings.has(line.trim()), begins });
    }
    at += line.length + 1;
  }
  return paragraphs;
}

function runsOf(line: string, at: number, mark: Span | null): Run[] {
  const within = (offset: number): number => Math.max(0, Math.min(offset - at, line.length));
  const from = mark === null ? 0 : within(mark.start);
  const to = mark === null ? 0 : within(mark.end);
  return [
    { text: line.slice(0, from), marked: false },
    { text: line.slice(from, to), marked: true },
    { text: line.slice(to), marked: false },
  ].filter((run) => run.text !== '');
}
