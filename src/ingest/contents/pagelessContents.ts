import { normaliseTight } from '../../text/normalise.ts';
import type { Part } from '../../types.ts';
import type { SourceLine } from '../source/sourceLines.ts';
import type { LeveledEntry, ReadLevels } from './casesOfLevels.ts';
import { readContentsLine } from './contentsLine.ts';
import { looksLikeUnit } from './contentsUnits.ts';

/** Longer lines, and those that end a sentence, are running text. */
const MAX_ENTRY = 60;
const SENTENCE_END = /[。！？；!?;]$/u;

/** The body is looked for so many lines behind the heading. */
const MAX_LINES = 1_000;

/** Shorter titles stand again by chance. */
const MIN_KEY = 4;

/**
 * Reads a table of contents that names no pages: the short lines between its heading and the place where its first title
 * stands again. Entries have page 0. Null where a line names a page, where running text stands between, or where there
 * are not two entries.
 *
 * @param from index of the line with the heading of the contents
 */
export function pagelessContents(
  lines: readonly SourceLine[],
  from: number,
): (ReadLevels & { to: number }) | null {
  const to = bodyStart(lines, from);
  if (to === null) return null;
  const listed = lines
    .slice(from + 1, to)
    .map((line) => ({ line, read: readContentsLine(line.text) }));
  const parts: Part[] = [];
  const raw: LeveledEntry[] = [];
  const isNumbered = listed.some(({ read }) => read.kind === 'entry');
  for (const { line, read } of listed) {
    if (read.kind === 'furniture') continue;
    if (line.text.length > MAX_ENTRY || SENTENCE_END.test(line.text)) return null;
    if (read.kind === 'part') {
      parts.push({ number: parts.length + 1, label: read.label, title: read.title });
      continue;
    }
    if (read.page !== null) return null;
    const before = raw.at(-1);
    if (read.kind === 'text' && isNumbered && before !== undefined) {
      goOn(before, read.columns);
      continue;
    }
    const part = Math.max(1, parts.length);
    const number = raw.filter((one) => one.part === part).length + 1;
    const numbered =
      read.kind === 'entry' ? read : { style: 'none', mark: '', number, columns: read.columns };
    const { style, mark, columns } = numbered;
    raw.push({ part, style, mark, number: numbered.number, columns, page: 0, line: line.number });
  }
  if (raw.length < 2) return null;
  if (parts.length === 0) parts.push({ number: 1, label: '', title: '' });
  return { parts, raw, to };
}

/** A line without a number behind numbered ones: the unit of the entry, or the rest of its title. */
function goOn(entry: LeveledEntry, columns: readonly string[]): void {
  const text = columns.join(' ');
  if (columns.length === 1 && looksLikeUnit(text)) entry.columns.push(text);
  else entry.columns = [...entry.columns.slice(0, -1), `${entry.columns.at(-1) ?? ''}${text}`];
}

/** Index of the line where the first title stands again, or of the part heading above it; null where it does not. */
function bodyStart(lines: readonly SourceLine[], from: number): number | null {
  const kinds = lines
    .slice(from + 1, from + 1 + MAX_LINES)
    .map(({ text }) => ({ text, read: readContentsLine(text) }));
  const first = kinds.findIndex(({ read }) => read.kind === 'entry' || read.kind === 'text');
  if (first < 0) return null;
  const { text, read } = kinds[first]!;
  const titles = [text, read.kind === 'entry' ? read.columns.join('') : text].map(normaliseTight);
  const again = kinds.findIndex((one, at) => {
    const key = normaliseTight(one.text);
    if (at <= first) return false;
    // A short title with its number stands again whole, not by chance.
    if (read.kind === 'entry' && key === titles[0]) return true;
    return key.length >= MIN_KEY && titles.some((title) => title.startsWith(key));
  });
  if (again < 0) return null;
  const opensPart = again > first + 1 && kinds[again - 1]!.read.kind === 'part';
  const start = again - (opensPart ? 1 : 0);
  // The heading of a part that stands again above it: an introduction follows it.
  const labels = kinds.map(({ read }) => (read.kind === 'part' ? normaliseTight(read.label) : ''));
  const introduced = labels.findIndex((label, at) => label !== '' && labels.indexOf(label) < at);
  return from + 1 + (introduced < 0 ? start : Math.min(start, introduced));
}
