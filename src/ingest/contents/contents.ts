import { CasebookError } from '../../errors.ts';
import { normaliseTight } from '../../text/normalise.ts';
import type { Entry, IngestWarning, Part } from '../../types.ts';
import { casesOfLevels, type LeveledEntry } from './casesOfLevels.ts';
import { readColumns, readContentsLine } from './contentsLine.ts';
import { looksLikeUnit, resolveUnits } from './contentsUnits.ts';
import { isOtherMatter } from '../../text/isOtherMatter.ts';
import { pagelessContents } from './pagelessContents.ts';
import type { SourceLine } from '../source/sourceLines.ts';

/** A table of contents as read. */
export interface Contents {
  parts: Part[];
  entries: Entry[];
  /** Index of the line with its heading, and of the first line behind it. */
  from: number;
  to: number;
  warnings: IngestWarning[];
}

const HEADING = /^(?:目[录次]|contents|tableofcontents)$/u;

/** Lines in a row that carry no page number: behind so many the contents have ended. */
const MAX_WRAPPED_LINES = 3;

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
  const { parts, raw, bounds } = casesOfLevels(read);
  const warnings = checkEntries(raw, lines[from]!);
  return { parts, entries: withLastPages(resolveUnits(raw), bounds), from, to, warnings };
}

class ContentsReader {
  private readonly parts: Part[] = [];
  private readonly raw: LeveledEntry[] = [];
  /** Styles of the levels so far; of a part with a label of its own. */
  private readonly styles = new Set<string>();
  private pending: (Omit<LeveledEntry, 'page'> & { wrapped: number }) | null = null;
  private at: number;

  constructor(
    private readonly lines: readonly SourceLine[],
    private readonly from: number,
  ) {
    this.at = from + 1;
  }

  read(): { parts: Part[]; raw: LeveledEntry[]; to: number } {
    while (this.at < this.lines.length && this.take(this.lines[this.at]!)) this.at += 1;
    if (this.pending !== null) this.failPending();
    if (this.parts.length === 0) this.parts.push({ number: 1, label: '', title: '' });
    return { parts: this.parts, raw: this.raw, to: this.at };
  }

  /** Takes one line in; false where the contents have ended before it. */
  private take(line: SourceLine): boolean {
    const read = readContentsLine(line.text);
    if (read.kind === 'furniture') return true;
    if (read.kind === 'part') return this.takePart(line, read);
    if (read.kind === 'entry' && this.opensEntry(read)) {
      if (this.pending === null && read.page === null && this.startsBody(line)) return false;
      if (this.pending !== null) this.failPending();
      this.open(line, { ...read, style: this.styleOf(read) });
      return this.close(read.page);
    }
    if (this.startsBody(line) && read.page === null) return false;
    return this.takeText(line);
  }

  /** A level that is new is told from a wrapped title by its page. */
  private opensEntry({ style, page }: { style: string; page: number | null }): boolean {
    if (this.styles.size === 0 || this.styles.has(style)) return true;
    return this.pending === null && page !== null;
  }

  /** “3 ” behind “2、” goes on counting: it is no level of its own. */
  private styleOf({ style, number }: { style: string; number: number }): string {
    const before = this.raw.at(-1);
    const goesOn = before !== undefined && number === before.number + 1;
    return goesOn && ARABIC.has(style) && ARABIC.has(before.style) ? before.style : style;
  }

  private takePart(line: SourceLine, read: { label: string; title: string }): boolean {
    if (this.parts.some(({ label }) => label === read.label)) return false;
    if (this.pending !== null) this.failPending();
    if (this.raw.length > 0 && this.parts.length === 0) {
      throw bad(line, `a part (${read.label}) follows entries that belong to no part`);
    }
    this.parts.push({ number: this.parts.length + 1, label: read.label, title: read.title });
    this.styles.clear();
    return true;
  }

  private takeText(line: SourceLine): boolean {
    const { columns, page } = readColumns(line.text);
    if (this.pending !== null) {
      this.pending.wrapped += 1;
      if (this.pending.wrapped > MAX_WRAPPED_LINES) this.failPending();
      if (columns.length === 1 && page !== null && looksLikeUnit(columns[0]!)) {
        this.pending.columns.push(columns[0]!);
      } else this.join(columns);
      return this.close(page);
    }
    const isEntry = this.styles.size === 0 || this.styles.has('none') || isSetAsEntry(line.text);
    if (page === null || !isEntry) {
      return this.raw.length === 0 && line.number < this.lines[this.from]!.number + 10;
    }
    const part = Math.max(1, this.parts.length);
    const before = this.raw.filter((one) => one.part === part && one.style === 'none').length;
    this.open(line, { style: 'none', mark: '', number: before + 1, columns });
    return this.close(page);
  }

  private open(
    line: SourceLine,
    { style, mark, number, columns }: Pick<LeveledEntry, 'style' | 'mark' | 'number' | 'columns'>,
  ): void {
    this.styles.add(style);
    const part = Math.max(1, this.parts.length);
    const own = { style, mark, number, columns: [...columns] };
    this.pending = { part, ...own, line: line.number, wrapped: 0 };
  }

  /** A wrapped title goes on in the next line: Chinese without a space, a new column as a column. */
  private join(columns: string[]): void {
    const [first, ...rest] = columns;
    if (first === undefined || this.pending === null) return;
    const last = this.pending.columns.pop() ?? '';
    const glue =
      /[\p{Script=Han}”》，、]$/u.test(last) && /^[\p{Script=Han}“《]/u.test(first) ? '' : ' ';
    const joined = `${last}${glue}${first}`.trim();
    this.pending.columns = [...this.pending.columns, joined, ...rest];
  }

  private close(page: number | null): boolean {
    if (this.pending !== null && page !== null) {
      const { part, number, style, mark, columns, line } = this.pending;
      this.raw.push({ part, number, style, mark, columns, page, line });
      this.pending = null;
    }
    return true;
  }

  /** The body starts where a title of the contents stands again without a page. */
  private startsBody(line: SourceLine): boolean {
    const text = normaliseTight(line.text);
    return (
      text.length >= 4 &&
      this.raw.some(({ columns }) => normaliseTight(columns.join('')).startsWith(text))
    );
  }

  private failPending(): never {
    const { line, columns } = this.pending!;
    const source = this.lines.find(({ number }) => number === line)!;
    throw bad(source, `the contents entry “${columns.join(' ')}” has no page number at its end`);
  }
}

/** Styles that count in figures: one list may mix them. */
const ARABIC: ReadonlySet<string> = new Set(['1、', '(1)', '1 ']);

/** Matter before and behind the cases, or a leader or a wide gap before the page: no sentence that ends in a figure. */
function isSetAsEntry(text: string): boolean {
  const { columns } = readColumns(text);
  return (
    isOtherMatter(columns.join('')) || /(?:\s{2,}|\t|[.．…⋯·・]{2,})\s*[0-9０-９]{1,4}$/u.test(text)
  );
}

function checkEntries(raw: readonly LeveledEntry[], heading: SourceLine): IngestWarning[] {
  if (raw.length === 0)
    throw bad(heading, 'no entry with a page number follows the contents heading');
  const warnings: IngestWarning[] = [];
  raw.forEach((entry, index) => {
    const before = raw[index - 1];
    if (entry.columns.length === 0)
      throw bad({ number: entry.line }, 'the contents entry has no title');
    if (entry.page < 1 && raw.some(({ page }) => page > 0))
      throw bad({ number: entry.line }, `page numbers start at 1: got ${entry.page}`);
    if (before === undefined) return;
    if (entry.page < before.page) {
      const rule = `pages of the contents must not go back: ${entry.page} follows ${before.page}`;
      throw bad({ number: entry.line }, rule);
    }
    if (entry.part === before.part && entry.number !== before.number + 1) {
      const message = `contents entry ${entry.number} follows entry ${before.number}`;
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

function bad(line: { number: number }, message: string): CasebookError {
  return new CasebookError('bad_book', `line ${line.number}: ${message}`);
}
