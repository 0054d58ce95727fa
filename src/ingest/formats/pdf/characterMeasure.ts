import type { PdfLine } from './joinRuns.ts';

/** Lines that are broken after so many characters, however wide these are. */
export interface CharacterMeasure {
  /** Characters of a full line, its indent among them. */
  length: number;
  /** Where lines begin that are not set in. */
  left: number;
}

/** Fewer lines tell nothing, nor do shorter ones. */
const MIN_LINES = 12;
const MIN_LENGTH = 15;

/** From this share of the lines on, equal lengths are no chance; paragraphs end in shorter ones. */
const EQUAL = 0.5;

/** Full lines of one width are broken at the margin: here this share of them ends so many times the type before the others. */
const RAGGED = { share: 0.25, by: 2 };

/**
 * How the lines of a text are broken that was cut after so many characters before it was set, as a plain text is: then
 * neither margin nor words tell which lines are full. Null where the margin breaks them.
 *
 * @param left where lines begin that are not set in
 */
export function characterMeasure(
  lines: readonly PdfLine[],
  { left, size }: { left: number; size: number },
): CharacterMeasure | null {
  const text = lines.filter((line) => Math.abs(line.size - size) < 0.6);
  const counts = new Map<number, number>();
  for (const line of text) {
    const length = lengthOf(line, left);
    if (length >= MIN_LENGTH) counts.set(length, (counts.get(length) ?? 0) + 1);
  }
  const [length, most] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [0, 0];
  const trimmed = counts.get(length - 1) ?? 0; // a space stood at the cut
  if (text.length < MIN_LINES || most + trimmed < text.length * EQUAL) return null;
  const rights = text.flatMap((line) => (lengthOf(line, left) === length ? [line.right] : []));
  const edge = rights.reduce((far, right) => Math.max(far, right), 0);
  const short = rights.filter((right) => right < edge - RAGGED.by * size).length;
  return short >= rights.length * RAGGED.share ? { length, left } : null;
}

/** Spaces within a line may not be seen either: one that stops within a sentence is full from this share on. */
const NEARLY = 0.75;

/** Whether a line has all characters it can have; a space at the cut is not seen. */
export function isFullLine(
  line: PdfLine,
  { length, left, isOpen }: CharacterMeasure & { isOpen: boolean },
): boolean {
  return lengthOf(line, left) >= (isOpen ? length * NEARLY : length - 1);
}

/** Whether a line goes on without a space where the one before was cut, be it within a word. */
export function isCutWithin(before: PdfLine, line: PdfLine, measure: CharacterMeasure): boolean {
  const { length, left } = measure;
  return lengthOf(before, left) === length && lengthOf(line, left) !== length - 1;
}

function lengthOf({ text, left, size }: PdfLine, edge: number): number {
  const indent = Math.max(0, Math.round((left - edge) / Math.max(1, size)));
  return [...text].length + indent;
}
