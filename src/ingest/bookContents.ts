import { CasebookError } from '../errors.ts';
import type { Entry, Part } from '../types.ts';
import { frontMatter } from './cases/frontMatter.ts';
import { matterOf } from './cases/matterOf.ts';
import type { CaseLines } from './cases/caseLines.ts';
import { cutCases, findCases, wholeAsCase, type FoundCases } from './cases/cases.ts';
import { readContents } from './contents/contents.ts';
import type { SourceDocument } from './source/sourceDocument.ts';
import { hasPages } from './pages/hasPages.ts';
import { knownPages } from './pages/knownPages.ts';
import type { LabelOfLine } from './pages/pageLabels.ts';
import { inferOutline } from './cases/inferOutline.ts';
import { outlineContents, type OutlineContents } from './cases/outlineContents.ts';
import { listedSections } from './cases/listedSections.ts';
import { withCorrections, type Sidecar } from './contents/sidecar.ts';

/** The contents of a book, and the lines of every case whose text is held. */
export interface BookContents extends FoundCases {
  parts: Part[];
  entries: Entry[];
  /** Index of the line with the heading of the printed contents, or of the first case; the cover is before it. */
  from: number;
  /** First pages come from the contents as printed: pages may be recovered with them. */
  isAnchored: boolean;
  /** Numbers of the source lines with the headings of sections that the printed contents list. */
  listed: ReadonlySet<number>;
}

/** Of a book without printed contents. */
const unlisted = { isAnchored: false, listed: new Set<number>() };

/**
 * Finds out what cases a book has: from its printed table of contents; otherwise from the headings or bookmarks its
 * format marks; otherwise the book is one case.
 *
 * @throws CasebookError `bad_book` when its contents cannot be read or do not fit the pages it prints.
 */
export function bookContents(
  document: SourceDocument,
  { title, sidecar, labelOf }: { title: string; sidecar: Sidecar | null; labelOf: LabelOfLine },
): BookContents {
  const { lines, pages } = document;
  if (document.isOneCase === true) return oneCase(document, { title, sidecar });
  const outlined = outlineContents(document);
  const contents = printedContents(document, outlined !== null);
  if (contents !== null) {
    const entries = withCorrections(contents.entries, sidecar);
    const listed = listedSections(lines.slice(contents.to), contents.sections);
    const body = { lines: listed.lines, pages, from: contents.to, labelOf };
    const found = findCases(body, { ...contents, entries });
    const warnings = [...contents.warnings, ...found.warnings];
    const { parts, from } = contents;
    const isAnchored = entries.some(({ page }) => page > 0);
    const front = frontMatter(document, { to: from, labelOf });
    return {
      ...found,
      matter: numbered([...front, ...found.matter]),
      parts,
      entries,
      from,
      isAnchored,
      listed: listed.headings,
      warnings,
    };
  }
  if (outlined !== null) return fromOutline(document, { outlined, sidecar, title, labelOf });
  // Where the format marks headings that divide nothing, the book is one case; a lone bookmark marks nothing.
  const outline = document.outline.length > 1 ? [] : inferOutline(document);
  const inferred = outlineContents({ ...document, outline });
  if (inferred !== null)
    return fromOutline(document, { outlined: inferred, sidecar, title, labelOf });
  const whole = oneCase(document, { title, sidecar });
  const isPaged = hasPages(whole, document);
  const estimated = whole.printed.size === 0 && isPaged ? ', its pages are estimated' : '';
  const rule =
    'a table of contents, or one level of headings for cases with sections under them, would part it';
  const message = `the book has no table of contents (目录): it is read as one case${estimated}; ${rule}`;
  return { ...whole, warnings: [{ line: document.lines[0]?.number ?? 1, message }] };
}

function oneCase(
  { lines, pages }: SourceDocument,
  { title, sidecar }: { title: string; sidecar: Sidecar | null },
): BookContents {
  const [entry] = withCorrections([wholeEntry(title)], sidecar);
  const parts = [{ number: 1, label: '', title: '' }];
  const found = wholeAsCase({ lines, pages, from: 0 }, entry!);
  const from = Math.max(0, lines.indexOf(found.cases[0]!.lines[0]!));
  return { ...found, ...unlisted, parts, entries: [entry!], from, warnings: [] };
}

/** Contents without page numbers are of use only where headings tell the cases too: then those are taken. */
function printedContents(
  { lines }: SourceDocument,
  hasOutline: boolean,
): ReturnType<typeof readContents> {
  try {
    const contents = readContents(lines);
    const hasPages = contents?.entries.some(({ page }) => page > 0) ?? false;
    return hasOutline && !hasPages ? null : contents;
  } catch (error) {
    if (hasOutline && error instanceof CasebookError) return null;
    throw error;
  }
}

function fromOutline(
  { lines, pages }: SourceDocument,
  {
    outlined,
    sidecar,
    title,
    labelOf,
  }: {
    outlined: OutlineContents;
    sidecar: Sidecar | null;
    title: string;
    labelOf: LabelOfLine;
  },
): BookContents {
  const entries = withCorrections(outlined.entries, sidecar);
  const renamed = new Map(outlined.entries.map((entry, index) => [entry, entries[index]!]));
  const headings = outlined.headings.map((heading) => ({
    ...heading,
    entry: heading.entry === null ? null : renamed.get(heading.entry)!,
  }));
  const known = knownPages(lines, { pages, from: 0 });
  // Marks are not looked for where headings cut the lines: their indexes would no longer fit.
  const marked = known ?? {
    lines: [...lines],
    starts: lines.flatMap((line, at) => (line.afterFormFeed ? [{ at, page: null }] : [])),
    printed: new Set<number>(),
  };
  for (const { entry, from } of headings) {
    if (entry === null || entry.page > 0) continue;
    entry.page = marked.starts.findLast(({ at, page }) => at <= from && page !== null)?.page ?? 0;
  }
  return {
    ...cutCases(headings, marked),
    parts: outlined.parts,
    entries,
    from: firstCaseLine(headings),
    ...unlisted,
    matter: matterOf({ headings, marked, title }).filter(
      ({ entry }) => known === null || entry.page > 0 || labelOf(entry.line) !== null,
    ),
    warnings: [],
  };
}

/** Where the first case begins, or the part right above it. */
function firstCaseLine(headings: OutlineContents['headings']): number {
  const first = headings.findIndex(({ entry }) => entry !== null);
  const above = headings[first - 1];
  const heading = headings[first];
  if (heading === undefined) return 0;
  return above !== undefined && above.to === heading.from && above.from > 0
    ? above.from
    : heading.from;
}

/** Counted from 1. */
function numbered(matter: readonly CaseLines[]): CaseLines[] {
  return matter.map((one, at) => ({ ...one, entry: { ...one.entry, number: at + 1 } }));
}

/** No page is known of it. */
function wholeEntry(title: string): Entry {
  return { part: 1, number: 1, title, unit: title, page: 0, lastPage: null, line: 1 };
}
