import { articleNumber, headingMarker } from '../body/headingMarkers.ts';
import { readContentsLine } from '../contents/contentsLine.ts';
import { looksLikeUnit } from '../contents/contentsUnits.ts';
import { isOtherMatter } from '../../text/isOtherMatter.ts';
import type { OutlineItem, SourceDocument } from '../source/sourceDocument.ts';
import type { LineLook, SourceLine } from '../source/sourceLines.ts';
import { PART } from './outlineContents.ts';

/** Longer lines are running text. */
const MAX_TITLE = 60;

const SENTENCE_END = /[。！？；：…!?;:，,、][”"’』」》）)\]]*$/u;

/** Numbered titles that a book is divided by; 一、 and 1. number sections. */
const CHAPTER = /^(?:第一.|案例一)$/u;

/** From this share of a level's titles on, what stands below them tells that they are those of cases. */
const SHARE = 0.6;

/** Fewer titles divide nothing. */
const MIN_TITLES = 2;

/** A title wraps over so many lines, and its unit stands so many lines below. */
const MAX_WRAP = 3;

/** A law has more articles than a case that quotes one. */
const MIN_ARTICLES = 3;

/** A line that may be a title, with those it goes on in. */
interface Title {
  at: number;
  to: number;
  text: string;
  /** Key of how it is set; higher ranks stand out more. */
  rank: number;
}

/**
 * Headings of a book that marks none: chapters that count from one (第一回, 案例一), or titles that are set larger, bold
 * or centred and have a unit or a first section below them; in a text that tells nothing of its setting, titles with a
 * unit alone below. Empty where nothing divides the book.
 */
export function inferOutline({ lines }: Pick<SourceDocument, 'lines'>): OutlineItem[] {
  const titles = findTitles(lines);
  const cases = numberedTitles(lines, titles) ?? titlesBySetting(lines, titles);
  if (cases === null) return [];
  const isCase = new Set(cases.map(({ at }) => at));
  const others = titles.filter(
    ({ at, text }) => !isCase.has(at) && (PART.test(text) || isOtherMatter(text)),
  );
  const level = (one: Title): number => (PART.test(one.text) && !isCase.has(one.at) ? 1 : 2);
  return [...cases, ...others]
    .sort((a, b) => a.at - b.at)
    .map((one) => ({ level: level(one), title: one.text, at: one.at }));
}

function findTitles(lines: readonly SourceLine[]): Title[] {
  const plain = rankOf(mainLook(lines));
  const titles: Title[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at]!;
    if (!isTitleLike(line) || line.startsParagraph === false) continue;
    const rank = rankOf(line.look);
    let to = at + 1;
    // Lines set alike, one under the other, are one title; in plain type they are two lines.
    while (rank > plain && to < at + MAX_WRAP && goesOn(lines, { at, to })) to += 1;
    titles.push({ at, to, text: joined(lines.slice(at, to)), rank: rank > plain ? rank : 0 });
    at = to - 1;
  }
  return titles;
}

function goesOn(lines: readonly SourceLine[], { at, to }: { at: number; to: number }): boolean {
  const [first, next] = [lines[at]!, lines[to]];
  return (
    next !== undefined &&
    !next.afterFormFeed &&
    isTitleLike(next) &&
    !looksLikeUnit(next.text) &&
    headingMarker(next.text) === null &&
    rankOf(next.look) === rankOf(first.look)
  );
}

function joined(lines: readonly SourceLine[]): string {
  return lines
    .map(({ text }) => text)
    .join('\n')
    .replace(/(?<=[\p{Script=Han}\p{P}])\n(?=[\p{Script=Han}\p{P}])/gu, '')
    .replaceAll('\n', ' ');
}

function isTitleLike({ text }: SourceLine): boolean {
  return text.length <= MAX_TITLE && !SENTENCE_END.test(text) && /\p{L}/u.test(text);
}

/** The titles of the outermost style that counts from one without a gap, with text under each; null without one. */
function numberedTitles(lines: readonly SourceLine[], titles: readonly Title[]): Title[] | null {
  if (isLaw(lines)) return null;
  const styles = new Map<string, Title[]>();
  for (const title of titles) {
    const read = readContentsLine(title.text);
    if (read.kind !== 'entry' || !CHAPTER.test(read.style)) continue;
    const before = styles.get(read.style) ?? [];
    if (read.number === 1 && !haveText(lines, before)) styles.set(read.style, [title]);
    else if (read.number === before.length + 1) styles.set(read.style, [...before, title]);
  }
  return [...styles.values()].find((style) => haveText(lines, style)) ?? null;
}

/** The chapters of a law are no cases: it is read whole, article by article. */
function isLaw(lines: readonly SourceLine[]): boolean {
  return lines.filter(({ text }) => articleNumber(text) !== null).length >= MIN_ARTICLES;
}

function titlesBySetting(lines: readonly SourceLine[], titles: readonly Title[]): Title[] | null {
  const ranks = [...new Set(titles.map(({ rank }) => rank))].sort((a, b) => b - a);
  for (const rank of ranks) {
    const level = titles.filter(
      (title) =>
        title.rank === rank &&
        headingMarker(title.text) === null &&
        !looksLikeUnit(title.text) &&
        !isOtherMatter(title.text) &&
        (rank > 0 || unitBelow(lines, title)),
    );
    if (!haveText(lines, level)) continue;
    const told = level.filter((title, index) => {
      const end = level[index + 1]?.at ?? lines.length;
      return unitBelow(lines, title) || hasSections(lines.slice(title.to, end));
    });
    if (told.length >= level.length * SHARE) return level;
  }
  return null;
}

/** A line that is the name of a unit and no more, with text below it. */
function unitBelow(lines: readonly SourceLine[], { to }: Title): boolean {
  const unit = lines[to];
  const next = lines[to + 1];
  return (
    unit !== undefined &&
    looksLikeUnit(unit.text) &&
    next !== undefined &&
    !looksLikeUnit(next.text)
  );
}

function hasSections(lines: readonly SourceLine[]): boolean {
  return lines.some(({ text }) => headingMarker(text)?.number === 1);
}

/** Whether there are titles enough and text under them: one under the other they are a list, such as contents. */
function haveText(lines: readonly SourceLine[], titles: readonly Title[]): boolean {
  if (titles.length < MIN_TITLES) return false;
  const bare = titles.filter(({ to }, index) => {
    const end = titles[index + 1]?.at ?? lines.length;
    return !lines
      .slice(to, end)
      .some(({ text }) => SENTENCE_END.test(text) || text.length > MAX_TITLE);
  });
  return bare.length <= titles.length * (1 - SHARE);
}

/** Size counts before boldness, boldness before the middle of the line. */
function rankOf(look: LineLook | undefined): number {
  const { size = 0, isBold = false, isCentred = false } = look ?? {};
  return Math.round(size * 2) * 4 + (isBold ? 2 : 0) + (isCentred ? 1 : 0);
}

/** How most of the characters are set. */
function mainLook(lines: readonly SourceLine[]): LineLook | undefined {
  const counts = new Map<number, { look: LineLook | undefined; characters: number }>();
  for (const { text, look } of lines) {
    const rank = rankOf(look);
    const counted = counts.get(rank) ?? { look, characters: 0 };
    counted.characters += text.length;
    counts.set(rank, counted);
  }
  return [...counts.values()].sort((a, b) => b.characters - a.characters)[0]?.look;
}
