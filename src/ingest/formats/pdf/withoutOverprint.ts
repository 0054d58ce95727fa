import type { PdfRun } from './rawPdf.ts';

/** Runs that are drawn over one another stand on one line, but for this share of the type. */
const SAME_LINE = 0.08;

/** What overlaps and what it repeats are as wide as each other, but for this share. */
const SAME_WIDTH = 0.35;

const WIDE = /[\u2E80-\u9FFF\uF900-\uFAFF\uFF01-\uFF60\u3000-\u303F“”‘’—…]/u;

/**
 * The runs of a page without what is drawn a second time over itself: titles that are made bold by drawing them again a
 * little beside, glyph by glyph or whole. A run that begins with the words that end the one it overlaps is cut to what
 * is new.
 */
export function withoutOverprint(runs: readonly PdfRun[]): PdfRun[] {
  const lines: PdfRun[][] = [];
  for (const run of [...runs].sort((a, b) => a.y - b.y)) {
    const line = lines.at(-1);
    if (line !== undefined && run.y - line[0]!.y <= SAME_LINE * run.size) line.push(run);
    else lines.push([run]);
  }
  return lines.flatMap((line) => onLine(line.sort((a, b) => a.x - b.x)));
}

function onLine(line: readonly PdfRun[]): PdfRun[] {
  const kept: PdfRun[] = [];
  for (const run of line) {
    const before = kept.at(-1);
    const repeated = before === undefined ? 0 : repeatedLength(run, before);
    if (repeated === 0) kept.push(run);
    else if (repeated < run.text.length) kept.push(cut(run, repeated));
  }
  return kept;
}

/** How many characters at the start of a run are drawn where those at the end of the run before it stand. */
function repeatedLength(run: PdfRun, before: PdfRun): number {
  const overlap = before.x + before.width - run.x;
  if (overlap <= 0 || Math.abs(run.size - before.size) > SAME_LINE * run.size) return 0;
  for (let length = Math.min(run.text.length, before.text.length); length > 0; length -= 1) {
    if (!before.text.endsWith(run.text.slice(0, length))) continue;
    const width = widthOf(run, length);
    if (Math.abs(width - overlap) <= SAME_WIDTH * width) return length;
  }
  return 0;
}

function cut(run: PdfRun, length: number): PdfRun {
  const width = widthOf(run, length);
  return { ...run, text: run.text.slice(length), x: run.x + width, width: run.width - width };
}

/** Width of the first characters of a run: its own, shared out by how wide each is. */
function widthOf({ text, width }: PdfRun, length: number): number {
  return (width * weight(text.slice(0, length))) / weight(text);
}

function weight(text: string): number {
  return [...text].reduce((sum, character) => sum + (WIDE.test(character) ? 1 : 0.5), 0);
}
