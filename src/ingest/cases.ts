import { findHeadings, type CaseHeading } from './headings.ts';
import { takePageMarks, type MarkedLines, type PageStart } from './pageMarks.ts';
import type { SourceLine } from './sourceLines.ts';
import type { Entry, IngestWarning, Part } from '../types.ts';

/** The lines of one case, without its title and unit. */
export interface CaseLines {
  entry: Entry;
  lines: SourceLine[];
  /** Page starts inside it; `at` counts in `lines`. */
  starts: PageStart[];
}

export interface FoundCases {
  cases: CaseLines[];
  printed: ReadonlySet<number>;
  warnings: IngestWarning[];
}

/** Cuts the body (all lines behind the contents) into the cases whose text is held, in the order of the body. */
export function findCases(
  body: readonly SourceLine[],
  contents: { parts: readonly Part[]; entries: readonly Entry[] },
): FoundCases {
  const firstPages = findHeadings(body, contents).headings.flatMap(({ entry, from }) =>
    entry === null ? [] : [{ at: from, page: entry.page }],
  );
  const keep = contents.entries.flatMap(({ title, unit }) => [title, unit]);
  const marked = takePageMarks(body, { firstPages, keep });
  const { headings, warnings } = findHeadings(marked.lines, contents);
  const cases = new Map<Entry, CaseLines>();
  headings.forEach((heading, index) => {
    if (heading.entry === null) return;
    const to = headings[index + 1]?.from ?? marked.lines.length;
    const found = cases.get(heading.entry) ?? { entry: heading.entry, lines: [], starts: [] };
    append(found, { heading, to, marked });
    cases.set(heading.entry, found);
  });
  const mismatched = checkFirstPages(headings, marked);
  return {
    cases: [...cases.values()],
    printed: marked.printed,
    warnings: [...warnings, ...mismatched],
  };
}

/** A book without contents is one case: all its lines, whatever their headings. */
export function wholeAsCase(lines: readonly SourceLine[], entry: Entry): FoundCases {
  const { lines: kept, starts, printed } = takePageMarks(lines, { firstPages: [], keep: [] });
  return { cases: [{ entry, lines: kept, starts }], printed, warnings: [] };
}

/** A heading that stands again inside its case leaves a gap of its own lines: the text goes on behind it. */
function append(
  found: CaseLines,
  { heading, to, marked }: { heading: CaseHeading; to: number; marked: MarkedLines },
): void {
  const base = found.lines.length;
  for (const { at, page } of marked.starts) {
    // What starts the page of the title starts the case: that is no page end inside it.
    const isInside = base === 0 ? at > heading.from : at >= heading.from;
    if (isInside && at < to) found.starts.push({ at: base + Math.max(0, at - heading.to), page });
  }
  found.lines.push(...marked.lines.slice(heading.to, to));
}

/** Where the text prints its pages, a case must begin on the page its contents entry names. */
function checkFirstPages(
  headings: readonly CaseHeading[],
  { lines, starts }: { lines: readonly SourceLine[]; starts: readonly PageStart[] },
): IngestWarning[] {
  return headings.flatMap(({ entry, from }) => {
    if (entry === null) return [];
    const page = starts.findLast(({ at, page }) => at <= from && page !== null)?.page ?? null;
    if (page === null || page === entry.page) return [];
    const message = `“${entry.title}” begins on printed page ${page}, the contents name page ${entry.page}`;
    return [{ line: lines[from]!.number, message }];
  });
}
