import type { SourcePage } from '../source/sourceDocument.ts';
import type { MarkedLines } from './pageMarks.ts';
import type { SourceLine } from '../source/sourceLines.ts';

/**
 * The page starts of lines whose format tells their pages with their numbers: nothing is looked for in the lines.
 * Null where it tells none.
 *
 * @param from index in the whole file of the first of `lines`
 */
export function knownPages(
  lines: readonly SourceLine[],
  { pages, from }: { pages: readonly SourcePage[]; from: number },
): MarkedLines | null {
  const numbered = pages.filter(({ number }) => number !== null);
  if (numbered.length === 0) return null;
  const starts: MarkedLines['starts'] = [];
  for (const { at, number } of pages) {
    if (at < from || at - from >= lines.length) continue;
    const last = starts.at(-1);
    // Of pages without a line of their own only the one that has the line is seen.
    if (last?.at === at - from) last.page = number;
    else starts.push({ at: at - from, page: number });
  }
  // The page the body starts on may have started in the contents before it.
  const open = pages.findLast(({ at }) => at < from);
  if (starts[0]?.at !== 0 && open !== undefined) starts.unshift({ at: 0, page: open.number });
  const printed = numbered.filter(({ isPrinted }) => isPrinted).map(({ number }) => number!);
  return { lines: [...lines], starts, printed: new Set(printed) };
}
