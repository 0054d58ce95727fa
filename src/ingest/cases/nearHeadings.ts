import { diceOfPairs } from '../../text/diceOfPairs.ts';
import type { Entry } from '../../types.ts';
import { headingKey, type CaseHeading } from './headings.ts';
import type { PageStart } from '../source/pageStart.ts';
import type { SourceLine } from '../source/sourceLines.ts';
import { largest } from '../../text/largest.ts';

/** From this likeness on, two titles are one with a slip of the printer's: one wrong character in seven. */
const NEAR = 0.7;

/** A title stands in the first lines of its page, and wraps over so many. */
const TOP_LINES = 6;
const MAX_TITLE_LINES = 5;

/** A heading that is not letter for letter the title of its entry, on the page the contents name for it. */
export interface NearHeading extends CaseHeading {
  entry: Entry;
  /** As it stands in the body. */
  text: string;
}

/**
 * Looks for entries whose title was not found word for word: at the top of the page the contents name, lines that
 * read nearly like the title, with or without the unit. Entries whose page is not there are left out.
 */
export function nearHeadings(
  entries: readonly Entry[],
  { lines, starts }: { lines: readonly SourceLine[]; starts: readonly PageStart[] },
): NearHeading[] {
  const pages = new Map(
    starts.map(({ at, page }, index) => [page, { at, to: starts[index + 1]?.at }]),
  );
  return entries.flatMap((entry) => {
    const page = pages.get(entry.page);
    if (page === undefined) return [];
    const to = Math.min(page.to ?? lines.length, page.at + TOP_LINES);
    const best = nearest(entry, lines, { from: page.at, to });
    return best === null ? [] : [best];
  });
}

function nearest(
  entry: Entry,
  lines: readonly SourceLine[],
  { from, to }: { from: number; to: number },
): NearHeading | null {
  const wanted = [headingKey(entry.title + entry.unit), headingKey(entry.title)];
  let best: NearHeading | null = null;
  let bestLikeness = 0;
  for (let start = from; start < to; start += 1) {
    for (let end = start + 1; end <= Math.min(lines.length, start + MAX_TITLE_LINES); end += 1) {
      const titled = lines.slice(start, end).map((line) => line.text);
      const key = headingKey(titled.join(''));
      const likeness = largest(wanted.map((title) => diceOfPairs(key, title)));
      if (likeness < NEAR || likeness <= bestLikeness) continue;
      best = { entry, from: start, to: end, text: titled.join(' ') };
      bestLikeness = likeness;
    }
  }
  return best;
}
