import { CasebookError } from '../../errors.ts';
import type { Entry, IngestWarning, Part } from '../../types.ts';
import type { SourcePage } from '../source/sourceDocument.ts';
import { findHeadings, headingKey, type CaseHeading } from './headings.ts';
import { isOtherMatter } from '../../text/isOtherMatter.ts';
import type { CaseLines } from './caseLines.ts';
import { matterOf } from './matterOf.ts';
import { knownPages } from '../pages/knownPages.ts';
import { namesInHeadings } from './namesInHeadings.ts';
import { nearHeadings } from './nearHeadings.ts';
import { takePageMarks, type MarkedLines } from '../pages/pageMarks.ts';
import type { LabelOfLine } from '../pages/pageLabels.ts';
import type { PageStart } from '../source/pageStart.ts';
import type { SourceLine } from '../source/sourceLines.ts';
import { withFoundPages } from './withFoundPages.ts';

export interface FoundCases {
  cases: CaseLines[];
  /** What belongs to no case, as cases of part 0. */
  matter: CaseLines[];
  printed: ReadonlySet<number>;
  warnings: IngestWarning[];
}

/** The body of a book: all lines behind the contents, and the pages its format tells. */
export interface BodyInput {
  lines: readonly SourceLine[];
  pages: readonly SourcePage[];
  /** Index of the first of the lines in the whole file. */
  from: number;
  labelOf: LabelOfLine;
}

interface ContentsInput {
  parts: readonly Part[];
  groups?: readonly string[];
  /** First pages of what stands under `groups`, by its title. */
  groupPages?: ReadonlyMap<string, number>;
  entries: readonly Entry[];
}

/**
 * Cuts the body into the cases whose text is held, in the order of the body.
 *
 * @throws CasebookError `bad_book` when the body prints its pages and a case does not begin on the page its entry
 * names: every citation of it would be wrong.
 */
export function findCases(body: BodyInput, contents: ContentsInput): FoundCases {
  const known = knownPages(body.lines, body);
  const marked = known ?? markPages(body.lines, contents);
  const found = findHeadings(marked.lines, contents);
  const { headings, warnings } =
    known === null ? found : withNearHeadings(found, { contents, marked });
  withFoundPages(headings, marked);
  assertFirstPages(headings, marked);
  if (known !== null) assertBegun(contents.entries, { headings, marked });
  for (const { entry, title, unit } of namesInHeadings(headings, marked.lines)) {
    Object.assign(entry, { title, unit }); // the body prints them apart
  }
  for (const one of nothingFound(headings, { contents, marked })) warnings.push(one);
  const behind = matterBehind(headings, marked);
  const all = behind === null ? headings : [...headings, behind];
  // Where the format tells pages, those without a number are of the cover and the contents.
  const matter = matterOf({ headings: all, marked, title: '' }).filter(
    ({ entry }) =>
      (known === null || entry.page > 0 || body.labelOf(entry.line) !== null) && entry.title !== '',
  );
  nameListedPages(matter, contents);
  const line = behind === null ? undefined : marked.lines[behind.from];
  if (line !== undefined && matter.every(({ entry }) => entry.line <= line.number)) {
    const message = `“${line.text}” opens a page behind the last case: its text belongs to no case and is left out: list it in the contents to have it read`;
    warnings.push({ line: line.number, message });
  }
  return { ...cutCases(all, marked), matter, warnings };
}

/** Where the text tells no pages, those that the contents name for forewords and appendices. */
function nameListedPages(
  matter: readonly CaseLines[],
  { groupPages = new Map() }: ContentsInput,
): void {
  const pages = new Map([...groupPages].map(([title, page]) => [headingKey(title), page]));
  for (const { entry } of matter)
    if (entry.page === 0) entry.page = pages.get(headingKey(entry.title)) ?? 0;
}

/** A text in which no case is found answers nothing: that is said. */
function nothingFound(
  headings: readonly CaseHeading[],
  { contents, marked }: { contents: ContentsInput; marked: MarkedLines },
): IngestWarning[] {
  const first = marked.lines.find(({ text }) => text.trim() !== '');
  if (first === undefined || headings.some(({ entry }) => entry !== null)) return [];
  const none = `none of the ${contents.entries.length} cases of the contents was found in the text`;
  const rule = 'the heading of a case has the words of its entry, title and unit';
  return [{ line: first.number, message: `${none}, which is left out: ${rule}` }];
}

/** An appendix or afterword at the top of a page behind the last case; null without one. */
function matterBehind(
  headings: readonly CaseHeading[],
  { lines, starts }: MarkedLines,
): CaseHeading | null {
  const last = headings.at(-1);
  if (last === undefined) return null;
  const start = starts.find(({ at }) => at >= last.to && isOtherMatter(lines[at]?.text ?? ''));
  return start === undefined ? null : { entry: null, from: start.at, to: start.at + 1 };
}

/** A book without contents is one case: all its lines, whatever their headings. */
export function wholeAsCase(body: Omit<BodyInput, 'labelOf'>, entry: Entry): FoundCases {
  const known = knownPages(body.lines, body);
  const marked = known ?? takePageMarks(body.lines, { firstPages: [], keep: [] });
  const { lines, starts, printed } = marked;
  const counted = starts.findIndex(({ page }) => page !== null);
  if (known !== null && counted > 0) return behindFront(entry, known, starts[counted]!);
  const [first, ...rest] = starts;
  const opens = first?.at === 0 && first.page !== null; // what starts the first page starts the case
  if (opens) entry.page = first.page!;
  return {
    cases: [{ entry, lines, starts: opens ? rest : starts }],
    matter: [],
    printed,
    warnings: [],
  };
}

/** A case whose pages count from 1 behind a cover or a foreword, which are none of its text. */
function behindFront(entry: Entry, marked: MarkedLines, { at: from, page }: PageStart): FoundCases {
  entry.page = page!;
  const headings = [{ entry, from, to: from }];
  const matter = matterOf({ headings, marked, title: entry.title });
  return { ...cutCases(headings, marked), matter, warnings: [] };
}

/** The lines between one heading and the next, case by case. */
export function cutCases(
  headings: readonly CaseHeading[],
  marked: MarkedLines,
): Pick<FoundCases, 'cases' | 'printed'> {
  const cases = new Map<Entry, CaseLines>();
  headings.forEach((heading, index) => {
    if (heading.entry === null) return;
    const to = headings[index + 1]?.from ?? marked.lines.length;
    const found = cases.get(heading.entry) ?? { entry: heading.entry, lines: [], starts: [] };
    append(found, { heading, to, marked });
    cases.set(heading.entry, found);
  });
  return { cases: [...cases.values()], printed: marked.printed };
}

function markPages(lines: readonly SourceLine[], contents: ContentsInput): MarkedLines {
  const firstPages = findHeadings(lines, contents).headings.flatMap(({ entry, from }) =>
    entry === null || entry.page === 0 ? [] : [{ at: from, page: entry.page }],
  );
  const keep = contents.entries.flatMap(({ title, unit }) => [title, unit]);
  return takePageMarks(lines, { firstPages, keep });
}

/** What stands nearly like an entry's title on the page the entry names is its heading, with a remark. */
function withNearHeadings(
  { headings, warnings }: ReturnType<typeof findHeadings>,
  { contents, marked }: { contents: ContentsInput; marked: MarkedLines },
): ReturnType<typeof findHeadings> {
  const found = new Set(headings.map(({ entry }) => entry));
  const missing = contents.entries.filter((entry) => !found.has(entry));
  const near = nearHeadings(missing, marked).filter(({ from, to }) =>
    headings.every((one) => one.entry === null || one.to <= from || one.from >= to),
  );
  const isReplaced = (one: { from: number; to: number }): boolean =>
    near.some(({ from, to }) => one.from < to && from < one.to);
  const kept = headings.filter((one) => one.entry !== null || !isReplaced(one));
  const remarked = new Set(
    near.flatMap(({ from, to }) => marked.lines.slice(from, to).map(({ number }) => number)),
  );
  return {
    headings: [...kept, ...near].sort((a, b) => a.from - b.from),
    warnings: [
      ...warnings.filter(({ line }) => line === null || !remarked.has(line)),
      ...near.map(({ entry, from, text }) => ({
        line: marked.lines[from]!.number,
        message: `the heading “${text}” is taken for “${entry.title}”, which the contents name for page ${entry.page}: correct one of the two if they are not the same`,
      })),
    ],
  };
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
  for (const line of marked.lines.slice(heading.to, to)) found.lines.push(line);
}

const CORRECTION =
  'where the contents are wrong, put the right `page` of the unit into the JSON file beside the book';

/** Where the text prints its pages, a case must begin on the page its contents entry names. */
function assertFirstPages(
  headings: readonly CaseHeading[],
  { lines, starts }: { lines: readonly SourceLine[]; starts: readonly PageStart[] },
): void {
  const seen = new Set<Entry>();
  const wrong = headings.flatMap(({ entry, from }) => {
    if (entry === null || seen.has(entry)) return [];
    seen.add(entry);
    const page = starts.findLast(({ at, page }) => at <= from && page !== null)?.page ?? null;
    if (page === null || page === entry.page) return [];
    const place = `line ${lines[from]!.number}: “${entry.title}”`;
    return [`${place} begins on printed page ${page}, the contents name page ${entry.page}`];
  });
  if (wrong.length > 0) throw new CasebookError('bad_book', `${wrong.join('; ')}; ${CORRECTION}`);
}

/** Where the format tells the pages, a page that is there must begin the case the contents name for it. */
function assertBegun(
  entries: readonly Entry[],
  { headings, marked }: { headings: readonly CaseHeading[]; marked: MarkedLines },
): void {
  const found = new Set(headings.map(({ entry }) => entry));
  const wrong = entries.flatMap((entry) => {
    const start = marked.starts.find(({ page }) => page === entry.page);
    if (found.has(entry) || start === undefined) return [];
    const line = marked.lines[start.at]!;
    const begins = `page ${entry.page} begins with “${line.text.slice(0, 40)}”`;
    return [
      `“${entry.title}” does not begin on page ${entry.page}, which the contents name: ${begins}`,
    ];
  });
  if (wrong.length > 0) throw new CasebookError('bad_book', `${wrong.join('; ')}; ${CORRECTION}`);
}
