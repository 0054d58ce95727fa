import { isOtherMatter } from '../../text/isOtherMatter.ts';
import type { Entry, Part } from '../../types.ts';
import { headingMarker } from '../body/headingMarkers.ts';
import { readColumns, readContentsLine } from '../contents/contentsLine.ts';
import { looksLikeUnit, resolveUnits, type RawEntry } from '../contents/contentsUnits.ts';
import type { OutlineItem, SourceDocument } from '../source/sourceDocument.ts';
import { headingKey, type CaseHeading } from './headings.ts';
import type { SourceLine } from '../source/sourceLines.ts';

/** The contents of a book as its headings or bookmarks tell them, and where its cases stand. */
export interface OutlineContents {
  parts: Part[];
  /** `page` and `lastPage` are 0 and null: the outline tells no printed pages. */
  entries: Entry[];
  /** In the order of the text; what belongs to no case bounds the one before it. */
  headings: CaseHeading[];
}

/** How a part of a book is called. */
export const PART =
  /^第\s*[0-9一二三四五六七八九十百]{1,4}\s*(?:部分|部|编|篇|辑|卷)|^part\s+(?:[0-9]+|[ivxlc]+)\b/iu;

/** A title wraps over so many lines at most. */
const MAX_TITLE_LINES = 5;

/**
 * Reads the contents from an outline: parts where its outermost headings are called so, otherwise its outermost level
 * that divides the text. Null where nothing divides it: a lone heading over sections is one case.
 */
export function outlineContents({ outline, lines }: SourceDocument): OutlineContents | null {
  const levels = caseLevels(outline, lines);
  if (levels === null) return null;
  const parts: Part[] = [];
  const raw: RawEntry[] = [];
  const headings: { from: number; raw: number | null; to: number }[] = [];
  for (const item of outline) {
    if (item.level > levels.cases) continue;
    const to = endOfTitle(lines, item);
    const isCase = item.level === levels.cases && !isOtherMatter(item.title);
    if (isCase) {
      const unit = unitBelow(lines, to);
      headings.push({ from: item.at, raw: raw.length, to: unit === null ? to : to + 1 });
      const line = lines[item.at]?.number ?? 1;
      raw.push(rawEntry(item.title, { part: Math.max(1, parts.length), raw, unit, line }));
    } else {
      if (item.level === levels.parts && (levels.areHeads || PART.test(item.title.trim()))) {
        parts.push(partOf(item.title.trim(), parts.length + 1));
      }
      headings.push({ from: item.at, raw: null, to });
    }
  }
  const entries = resolveUnits(raw).map((entry) => ({ ...entry, lastPage: null }));
  if (parts.length === 0) parts.push({ number: 1, label: '', title: '' });
  return {
    parts,
    entries,
    headings: headings.map(({ from, raw: index, to }) => ({
      entry: index === null ? null : entries[index]!,
      from,
      to,
    })),
  };
}

/** Which level the parts and which the cases are on; null without cases. */
function caseLevels(
  outline: readonly OutlineItem[],
  lines: readonly SourceLine[],
): { parts: number; cases: number; areHeads?: boolean } | null {
  const matter = outline.filter(({ title }) => !isOtherMatter(title));
  const levels = [...new Set(matter.map(({ level }) => level))].sort((a, b) => a - b);
  for (const [index, level] of levels.entries()) {
    const at = matter.filter((item) => item.level === level);
    const below = levels[index + 1];
    const areParts = at.some(({ title }) => PART.test(title.trim()));
    if (areParts && below !== undefined) return { parts: level, cases: below };
    if (at.length > 1 && below !== undefined && areHeads(outline, lines, { level, below }))
      return { parts: level, cases: below, areHeads: true };
    // One heading over all others is the title of the book; with sections alone below, it is a single case.
    if (at.length > 1)
      return levels.length - index > 1 || index === 0 ? { parts: 0, cases: level } : null;
  }
  return null;
}

/** How the name of a group of cases ends. */
const GROUP = /(?:篇|编|辑|卷|部分|类)$/u;

/**
 * Whether headings only head others: no text of their own, and below them titles of cases, which count nothing, come once
 * each, and have sections or a unit of their own below them (or the heads are called 篇).
 */
function areHeads(
  outline: readonly OutlineItem[],
  lines: readonly SourceLine[],
  { level, below }: { level: number; below: number },
): boolean {
  const own = outline.flatMap((item, at) =>
    item.level === level ? [{ item, next: outline[at + 1] }] : [],
  );
  const matter = own.filter(({ item }) => isOtherMatter(item.title));
  const heads = own.filter(({ item }) => !isOtherMatter(item.title));
  const isBare = ({ item, next }: (typeof own)[number]): boolean =>
    next?.level === below && next.at <= endOfTitle(lines, item);
  if (!heads.every(isBare) || matter.length === own.length) return false;
  const titled = outline.flatMap((item, at) =>
    item.level === below ? [{ item, next: outline[at + 1] }] : [],
  );
  const titles = titled.map(({ item }) => headingKey(item.title));
  if (new Set(titles).size < titles.length) return false;
  if (titled.some(({ item }) => headingMarker(item.title) !== null)) return false;
  const isCase = titled.some(
    ({ item, next }) =>
      (next !== undefined && next.level > below) ||
      unitBelow(lines, endOfTitle(lines, item)) !== null,
  );
  return isCase || heads.every(({ item }) => GROUP.test(item.title.trim()));
}

function partOf(title: string, number: number): Part {
  const label = PART.exec(title)?.[0] ?? '';
  const rest = title.slice(label.length).replace(/^[\s:：、—-]+/u, '');
  return { number, label: label.replace(/\s+/gu, ' '), title: rest };
}

interface RawEntryInput {
  part: number;
  raw: readonly RawEntry[];
  /** From the line below the title. */
  unit: string | null;
  line: number;
}

/** A heading may carry a number and, behind a dash or a wide gap, the unit. */
function rawEntry(title: string, { part, raw, unit, line }: RawEntryInput): RawEntry {
  const before = raw.filter((entry) => entry.part === part).length;
  const read = readContentsLine(title);
  const bare = read.kind === 'entry' ? bareTitle(read) : title;
  const { columns } = readColumns(bare.replace(/\s+[—–|]\s+/gu, '\t'));
  const titled = columns.length > 0 ? columns : [title];
  if (read.kind === 'entry' && read.style === '第一回') unit ??= titled.join(' '); // a chapter of a novel has no unit
  return {
    part,
    number: before + 1,
    columns: unit === null ? titled : [titled.join(' '), unit],
    page: 0,
    line,
  };
}

/** Titles of novels are couplets: a wide gap parts their lines, no unit; they are named with their number. */
function bareTitle({
  style,
  mark,
  columns,
}: {
  style: string;
  mark: string;
  columns: string[];
}): string {
  return style === '第一回' ? `${mark} ${columns.join(' ')}` : columns.join('\t');
}

/** Index behind the lines that together spell the heading. */
function endOfTitle(lines: readonly SourceLine[], { at, title }: OutlineItem): number {
  const wanted = headingKey(title);
  let joined = '';
  for (let to = at; to < Math.min(lines.length, at + MAX_TITLE_LINES); to += 1) {
    joined += headingKey(lines[to]!.text);
    if (joined === wanted) return to + 1;
    if (!wanted.startsWith(joined)) break;
  }
  return at;
}

/** The unit, where it stands alone on the line below the title. */
function unitBelow(lines: readonly SourceLine[], at: number): string | null {
  const text = lines[at]?.text ?? '';
  return text.length <= 20 && looksLikeUnit(text) ? text : null;
}
