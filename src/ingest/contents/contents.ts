import { normaliseTight } from '../../text/normalise.ts';
import type { Entry, IngestWarning, Part } from '../../types.ts';
import { casesOfLevels, type LeveledEntry } from './casesOfLevels.ts';
import { badLine } from './badLine.ts';
import { ContentsReader } from './contentsReader.ts';
import { resolveUnits } from './contentsUnits.ts';
import { pagelessContents } from './pagelessContents.ts';
import type { SourceLine } from '../source/sourceLines.ts';

/** A table of contents as read. */
export interface Contents {
  parts: Part[];
  entries: Entry[];
  /** Index of the line with its heading, and of the first line behind it. */
  from: number;
  to: number;
  /** What stands over entries beside the parts: chapters of cases; their headings bound the cases before them. */
  groups: string[];
  /** First pages of what stands under those headings, by its title; 0 where none is named. */
  groupPages: ReadonlyMap<string, number>;
  /** What the contents list below the level of the cases. */
  sections: ListedSection[];
  warnings: IngestWarning[];
}

/** A section of a case, as the contents list it. */
export interface ListedSection {
  /** The number as printed: 第一节, 1.2; empty without one. */
  mark: string;
  title: string;
  /** Its page; 0 where the contents name none. */
  page: number;
}

const HEADING = /^(?:目[录次]|contents|tableofcontents)$/u;

/**
 * Reads the table of contents: the lines from a heading 目录 (or “Contents”) on. Titles may run over several
 * lines; blank lines, leaders and page furniture between them do not matter. Contents that name no pages give entries
 * of page 0. Returns null where the text has no such heading.
 *
 * @throws CasebookError `bad_book`, naming the line, when entries cannot be told or their pages go back.
 */
export function readContents(lines: readonly SourceLine[]): Contents | null {
  const from = lines.findIndex(({ text }) => HEADING.test(normaliseTight(text)));
  if (from < 0) return null;
  const { to, ...read } = pagelessContents(lines, from) ?? new ContentsReader(lines, from).read();
  const { parts, raw, bounds, groups, below } = casesOfLevels(read);
  const warnings = checkEntries(raw, lines[from]!);
  const sections = below.map(({ mark, columns, page }) => ({
    mark,
    title: columns.join(' '),
    page,
  }));
  const entries = withLastPages(resolveUnits(raw), bounds);
  const groupPages = new Map(groups.map((title, at) => [title, bounds[at]?.page ?? 0]));
  return { parts, entries, from, to, groups, groupPages, sections, warnings };
}

function checkEntries(raw: readonly LeveledEntry[], heading: SourceLine): IngestWarning[] {
  if (raw.length === 0)
    throw badLine(heading, 'no entry with a page number follows the contents heading');
  const warnings: IngestWarning[] = [];
  raw.forEach((entry, index) => {
    const before = raw[index - 1];
    if (entry.columns.length === 0)
      throw badLine({ number: entry.line }, 'the contents entry has no title');
    if (entry.page < 1 && raw.some(({ page }) => page > 0))
      throw badLine({ number: entry.line }, `page numbers start at 1: got ${entry.page}`);
    if (before === undefined) return;
    if (entry.page < before.page) {
      const rule = `pages of the contents must not go back: ${entry.page} follows ${before.page}`;
      throw badLine({ number: entry.line }, rule);
    }
    if (entry.part === before.part && entry.number !== before.number + 1) {
      const message = `contents entry ${entry.number} follows entry ${before.number}: both were read; see whether one between them is missing or misnumbered`;
      warnings.push({ line: entry.line, message });
    }
  });
  return warnings;
}

/**
 * The last page of a case is the page before the next one starts, and never before its own first page.
 *
 * @param bounds lines and first pages of what is no case: parts, an appendix
 */
function withLastPages(
  entries: readonly Omit<Entry, 'lastPage'>[],
  bounds: readonly { line: number; page: number }[],
): Entry[] {
  return entries.map((entry, index) => {
    const next = entries[index + 1];
    const bound = bounds.find(({ line }) => line > entry.line && line < (next?.line ?? Infinity));
    const page = bound?.page ?? next?.page;
    const isKnown = page !== undefined && entry.page > 0;
    return { ...entry, lastPage: isKnown ? Math.max(entry.page, page - 1) : null };
  });
}
