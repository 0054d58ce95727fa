import type { SourceLine } from '../source/sourceLines.ts';
import { readContentsLine } from './contentsLine.ts';

/** Contents are no longer. */
const MAX_LINES = 1_000;

/** Behind so many lines without a page, one behind the other, the contents have ended. */
const MAX_BARE = 4;

/** Contents have so many levels at most; lines set around the middle begin in many places. */
const MAX_LEVELS = 3;

/** Lines begin in one place where they differ by so little: half a character, or half of the type. */
const SAME = 0.5;

/**
 * The levels of contents that write no numbers, told by how far their lines are set in: 0 the outermost. Empty where
 * indents tell none, as where only the further lines of titles that wrap are set in.
 *
 * @param from index of the first line of the contents
 * @returns by number of the source line
 */
export function indentLevels(lines: readonly SourceLine[], from: number): Map<number, number> {
  const listed = linesOfContents(lines, from);
  const paged = listed.filter(({ hasPage }) => hasPage);
  const edges = edgesOf(paged);
  const none = new Map<number, number>();
  if (edges.length < 1 || edges.length > MAX_LEVELS) return none;
  const isDeeper = (at: number, than: number): boolean => isRight(listed[at]!, listed[than]!.left);
  // The further line of a title has a page and its first line has none: two with a page are two entries.
  const areLevels = listed.some(
    ({ hasPage }, at) =>
      at > 0 &&
      hasPage &&
      ((listed[at - 1]!.hasPage && isDeeper(at, at - 1)) ||
        (at > 1 &&
          listed[at - 1]!.hasPage &&
          !listed[at - 2]!.hasPage &&
          isDeeper(at - 1, at - 2) &&
          isDeeper(at, at - 2))),
  );
  if (!areLevels) return none;
  const all = edgesOf(listed);
  if (all.length > MAX_LEVELS) return none;
  return new Map(
    listed.map(({ line, left, size }) => [
      line.number,
      all.findLastIndex((edge) => left >= edge - SAME * size),
    ]),
  );
}

interface Listed {
  line: SourceLine;
  left: number;
  size: number;
  hasPage: boolean;
}

/** The lines that write no number, up to where no more pages follow. */
function linesOfContents(lines: readonly SourceLine[], from: number): Listed[] {
  const listed: Listed[] = [];
  let bare = 0;
  for (const line of lines.slice(from, from + MAX_LINES)) {
    const read = readContentsLine(line.text);
    const { left, size = 1 } = line.look ?? { left: 0 };
    if (read.kind === 'furniture' || read.kind === 'part' || left === undefined) continue;
    bare = read.page === null ? bare + 1 : 0;
    if (bare > MAX_BARE) break;
    if (read.kind === 'text') listed.push({ line, left, size, hasPage: read.page !== null });
  }
  return listed.slice(0, listed.findLastIndex(({ hasPage }) => hasPage) + 1);
}

/** Where lines begin, from the left; each place counts once. */
function edgesOf(listed: readonly Listed[]): number[] {
  const edges: number[] = [];
  for (const one of [...listed].sort((a, b) => a.left - b.left)) {
    const last = edges.at(-1);
    if (last === undefined || isRight(one, last)) edges.push(one.left);
  }
  return edges;
}

function isRight({ left, size }: Listed, edge: number): boolean {
  return left > edge + SAME * size;
}
