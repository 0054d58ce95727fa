import { normaliseTight } from '../../text/normalise.ts';
import { isOtherMatter } from '../../text/isOtherMatter.ts';
import type { Part } from '../../types.ts';
import type { SourceLine } from '../source/sourceLines.ts';
import { badLine } from './badLine.ts';
import type { LeveledEntry } from './casesOfLevels.ts';
import { readColumns, readContentsLine } from './contentsLine.ts';
import { looksLikeUnit } from './contentsUnits.ts';
import { indentLevels } from './indentLevels.ts';

/** Shorter lines stand again by chance, unless they are a whole title. */
const MIN_TITLE = 4;

/** Lines in a row that carry no page number: behind so many the contents have ended. */
const MAX_WRAPPED_LINES = 3;

/** A longer line without a page is the first one of a title that wraps; a shorter one may head a group. */
const MAX_HEAD = 14;

const SENTENCE_END = /[。！？；!?;.]$/u;

/** What stands in a table of contents that names pages. */
export interface ReadContents {
  /** Those that are called so (第一编, Part One) and groups that are headed by a line of their own. */
  parts: Part[];
  raw: LeveledEntry[];
  /** Index of the first line behind the contents. */
  to: number;
}

/** Reads the lines of a table of contents that names pages, from the one behind its heading on. */
export class ContentsReader {
  private readonly parts: Part[] = [];
  private readonly raw: LeveledEntry[] = [];
  /** Styles of the levels so far; of a part with a label of its own. */
  private readonly styles = new Set<string>();
  private pending: (Omit<LeveledEntry, 'page'> & { wrapped: number }) | null = null;
  /** Entries of an upper level without a page: theirs is that of what follows. */
  private heads: Omit<LeveledEntry, 'page'>[] = [];
  private readonly indents: ReadonlyMap<number, number>;
  private at: number;

  constructor(
    private readonly lines: readonly SourceLine[],
    private readonly from: number,
  ) {
    this.at = from + 1;
    this.indents = indentLevels(lines, from + 1);
  }

  /** @throws CasebookError `bad_book`, naming the line of an entry without a page */
  read(): ReadContents {
    while (this.at < this.lines.length && this.take(this.lines[this.at]!)) this.at += 1;
    if (this.pending !== null || this.heads.length > 0) this.failPending();
    if (this.parts.length === 0) this.parts.push({ number: 1, label: '', title: '' });
    return { parts: this.parts, raw: this.raw, to: this.at };
  }

  /** Takes one line in; false where the contents have ended before it. */
  private take(line: SourceLine): boolean {
    const read = readContentsLine(line.text);
    if (read.kind === 'furniture') return true;
    if (read.kind === 'part') return this.takePart(read);
    if (read.kind === 'entry' && this.opensEntry(read)) {
      if (this.pending === null && read.page === null && this.opensBody(line, read)) return false;
      const style = this.styleOf(read);
      if (this.pending !== null) this.takeHead(style);
      this.open(line, { ...read, style });
      return this.close(read.page);
    }
    if (this.startsBody(line) && read.page === null) return false;
    return this.takeText(line);
  }

  /** The number of an entry may stand on a line of its own, above its title. */
  private opensBody(line: SourceLine, { columns }: { columns: readonly string[] }): boolean {
    const titled = columns.length > 0 ? line : this.lines[this.at + 1];
    return titled !== undefined && this.startsBody(titled);
  }

  /** A level that is new is told from a wrapped title by its page. */
  private opensEntry({ style, page }: { style: string; page: number | null }): boolean {
    if (this.styles.size === 0 || this.styles.has(style)) return true;
    return page !== null || this.pending === null;
  }

  /** “3 ” behind “2、” goes on counting: it is no level of its own. */
  private styleOf({ style, number }: { style: string; number: number }): string {
    const before = this.raw.at(-1);
    const goesOn = before !== undefined && number === before.number + 1;
    return goesOn && ARABIC.has(style) && ARABIC.has(before.style) ? before.style : style;
  }

  private takePart(read: { label: string; title: string }): boolean {
    const key = normaliseTight(read.label);
    if (this.parts.some(({ label }) => normaliseTight(label) === key)) return false;
    if (this.pending !== null) this.failPending();
    if (this.raw.length > 0 && this.parts.length === 0) {
      this.parts.push({ number: 1, label: '', title: '' });
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
    if (page === null) return this.takeBare(line, columns);
    const style = `none${this.indents.get(line.number) ?? ''}`;
    const isListed = [...this.styles].some((one) => one.startsWith('none'));
    if (this.styles.size > 0 && !isListed && !isSetAsEntry(line.text)) return this.isOpening(line);
    const part = Math.max(1, this.parts.length);
    const before = this.raw.filter((one) => one.part === part && one.style === style).length;
    this.open(line, { style, mark: '', number: before + 1, columns });
    return this.close(page);
  }

  /** A line without a page: the head of a group, the first line of a title that wraps, or the end of the contents. */
  private takeBare(line: SourceLine, columns: string[]): boolean {
    const next = this.lines[this.at + 1];
    const follows = next === undefined ? null : readContentsLine(next.text);
    const isFollowed =
      follows !== null && follows.kind !== 'furniture' && follows.kind !== 'part' &&
      follows.page !== null && isSetAsEntry(next!.text); // prettier-ignore
    if (!isFollowed || SENTENCE_END.test(line.text)) return this.isOpening(line);
    const level = this.indents.get(line.number);
    const isHead =
      level === undefined
        ? [...line.text].length <= MAX_HEAD
        : level < (this.indents.get(next!.number) ?? level);
    if (!isHead && follows.kind === 'text') {
      this.open(line, {
        style: `none${level ?? ''}`,
        mark: '',
        number: this.raw.length + 1,
        columns,
      });
      return true;
    }
    if (follows.kind === 'entry' && this.raw.length === 0) return true; // words above the first entry
    return this.takePart({ label: columns.join(' '), title: '' });
  }

  /** So far nothing is listed: words below the heading are no end of the contents. */
  private isOpening(line: SourceLine): boolean {
    return this.raw.length === 0 && line.number < this.lines[this.from]!.number + 10;
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

  /** An entry of another level that names no page heads what follows. */
  private takeHead(style: string): void {
    if (this.pending === null) return;
    if (this.pending.style === style) this.failPending();
    this.heads.push(listed(this.pending));
    this.pending = null;
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
    if (this.pending === null || page === null) return true;
    for (const one of [...this.heads, listed(this.pending)]) this.raw.push({ ...one, page });
    this.heads = [];
    this.pending = null;
    return true;
  }

  /** The body starts where a title of the contents stands again without a page, with its number or without. */
  private startsBody(line: SourceLine): boolean {
    const read = readContentsLine(line.text);
    const text = normaliseTight(line.text);
    const bare = read.kind === 'entry' ? normaliseTight(read.columns.join('')) : '';
    return this.raw.some(({ columns, number }) => {
      const title = normaliseTight(columns.join(''));
      const alone = normaliseTight(columns[0] ?? '');
      const isNumbered = read.kind === 'entry' && read.number === number;
      const repeats = (words: string): boolean =>
        words !== '' && (words === alone || (words.length >= MIN_TITLE && title.startsWith(words)));
      return repeats(text) || (isNumbered && repeats(bare));
    });
  }

  private failPending(): never {
    const { line, columns } = this.pending ?? this.heads[0]!;
    const source = this.lines.find(({ number }) => number === line)!;
    throw badLine(
      source,
      `the contents entry “${columns.join(' ')}” has no page number at its end`,
    );
  }
}

function listed(entry: Omit<LeveledEntry, 'page'>): Omit<LeveledEntry, 'page'> {
  const { part, number, style, mark, columns, line } = entry;
  return { part, number, style, mark, columns, line };
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
