import { normalise } from '../../text/normalise.ts';
import type { Entry, IngestWarning, Part } from '../../types.ts';
import { readContentsLine } from '../contents/contentsLine.ts';
import { headingMarker } from '../body/headingMarkers.ts';
import type { SourceLine } from '../source/sourceLines.ts';

/** Where the title and unit of a case stand in the body: lines [from, to). */
export interface CaseHeading {
  /** Null: a heading that fits no entry; the text behind it belongs to no case. */
  entry: Entry | null;
  from: number;
  to: number;
  /** Told in a warning: whose text stands below it is not known. */
  isLeftOut?: true;
}

/** What the body is looked through for. `groups`: headings over cases beside the parts. */
export interface ListedInContents {
  parts: readonly Part[];
  groups?: readonly string[];
  entries: readonly Entry[];
}

/** A title may wrap over so many lines, and so many lines may stand between it and its unit. */
const MAX_TITLE_LINES = 5;

/** Longer lines are running text, not headings. */
const MAX_HEADING = 60;

const SENTENCE_END = /[。！？；：!?;:]["”’』」》）)]*$/u;

/**
 * Finds the heading of every case in the body: its title, wrapped or not, then its unit, compared on
 * normalised text (spacing, width and punctuation do not count). What fits no entry, or more than one, is
 * reported and bounds the text before it; it is never guessed. Headings that stand again are dropped.
 */
export function findHeadings(
  lines: readonly SourceLine[],
  contents: ListedInContents,
): { headings: CaseHeading[]; warnings: IngestWarning[] } {
  const finder = new HeadingFinder(lines, contents);
  return finder.find();
}

/** An entry whose title stands at a line; `to`: behind its title and unit; `stranger`: another unit in its place. */
interface Candidate {
  entry: Entry;
  to: number;
  hasUnit: boolean;
  stranger: string | null;
}

class HeadingFinder {
  private readonly headings: CaseHeading[] = [];
  private readonly warnings: IngestWarning[] = [];
  private readonly seen = new Set<Entry>();
  private readonly keys: string[];
  private readonly byStart = new Map<string, { entry: Entry; title: string; unit: string }[]>();
  private readonly unitKeys: Set<string>;
  private readonly partKeys: Set<string>;

  constructor(
    private readonly lines: readonly SourceLine[],
    { parts, groups = [], entries }: ListedInContents,
  ) {
    this.keys = lines.map(({ text }) => (text.length > MAX_HEADING * 2 ? '' : headingKey(text)));
    for (const entry of entries) {
      const title = headingKey(entry.title);
      const keyed = { entry, title, unit: headingKey(entry.unit) };
      const start = title.slice(0, 2);
      this.byStart.set(start, [...(this.byStart.get(start) ?? []), keyed]);
    }
    // Where no unit is named the title stands for it: the line above it is no title of another case.
    const named = entries.filter(({ title, unit }) => headingKey(title) !== headingKey(unit));
    this.unitKeys = new Set(named.map(({ unit }) => headingKey(unit)));
    const labels = [...parts.flatMap(({ label, title }) => [label, `${label}${title}`]), ...groups];
    this.partKeys = new Set(labels.map(headingKey).filter((key) => key !== ''));
  }

  find(): { headings: CaseHeading[]; warnings: IngestWarning[] } {
    for (let at = 0; at < this.lines.length;) {
      const found = this.headingAt(at) ?? this.partAt(at) ?? this.outOfScopeAt(at);
      if (found !== null) this.headings.push(found);
      at = found === null ? at + 1 : found.to;
    }
    return { headings: this.headings, warnings: this.warnings };
  }

  private headingAt(at: number): CaseHeading | null {
    const fits = this.candidates(at);
    const exact = fits.filter(({ hasUnit }) => hasUnit);
    const best = exact.length > 0 ? exact : fits;
    if (best.length === 0) return null;
    const { entry, to, stranger } = best[0]!;
    const text = this.lines[at]!.text;
    if (best.length > 1) {
      const numbers = best.map(({ entry: { number } }) => number).join(' and ');
      this.warn(
        at,
        `the heading “${text}” fits entries ${numbers} of the contents; its text is left out: set the unit below it as the contents name it`,
      );
      return { entry: null, from: at, to, isLeftOut: true };
    }
    if (stranger !== null) {
      const rule = `the contents name ${entry.unit} for “${entry.title}”, the body names ${stranger}`;
      this.warn(at, `${rule}; its text is left out: make contents and heading agree`);
      return { entry: null, from: at, to, isLeftOut: true };
    }
    if (this.seen.has(entry)) return this.repeated(at, { entry, to });
    this.seen.add(entry);
    const isAbove =
      at > 0 &&
      (this.keys[at - 1] === headingKey(entry.unit) || isLoneNumber(this.lines[at - 1]!.text));
    return { entry, from: isAbove ? at - 1 : at, to };
  }

  /** A running head repeats the case it stands in; any other repetition is reported. */
  private repeated(at: number, { entry, to }: { entry: Entry; to: number }): CaseHeading {
    const current = this.headings.at(-1)?.entry;
    if (current === entry) return { entry, from: at, to };
    this.warn(
      at,
      `the heading “${entry.title}” stands a second time; its text is left out: give it a title of its own, or take it away`,
    );
    return { entry: null, from: at, to, isLeftOut: true };
  }

  /** The body may print the number of the entry before its title (第三章 …), or leave it out. */
  private candidates(at: number): Candidate[] {
    const bare = headingKey(withoutNumber(this.lines[at]!.text));
    return [...new Set([this.keys[at]!, bare])].flatMap((key) => this.candidatesFor(at, key));
  }

  private candidatesFor(at: number, key: string): Candidate[] {
    return (this.byStart.get(key.slice(0, 2)) ?? []).flatMap(
      ({ entry, title, unit }): Candidate[] => {
        const to = this.spell(at, [title, title + unit], key);
        if (to === null) return [];
        const whole = key + this.keys.slice(at + 1, to).join('') === title + unit && unit !== '';
        if (whole) return [{ entry, to, hasUnit: true, stranger: null }];
        const unitEnd = this.spell(to, [unit]);
        if (unitEnd !== null) return [{ entry, to: unitEnd, hasUnit: true, stranger: null }];
        return [
          { entry, to, hasUnit: false, stranger: this.strangeUnit(to, title.includes(unit)) },
        ];
      },
    );
  }

  /** Index behind the lines from `at` whose keys (the first one as `key`) together spell one of the words. */
  private spell(at: number, words: readonly string[], key = this.keys[at] ?? ''): number | null {
    let joined = '';
    for (let to = at; to < Math.min(this.lines.length, at + MAX_TITLE_LINES); to += 1) {
      joined += to === at ? key : this.keys[to]!;
      if (words.includes(joined)) return to + 1;
      if (!words.some((word) => word.startsWith(joined))) return null;
    }
    return null;
  }

  /** The line where the unit should stand, when it names another one. */
  private strangeUnit(at: number, unitIsInTitle: boolean): string | null {
    const line = this.lines[at];
    if (line === undefined || unitIsInTitle) return null;
    return this.unitKeys.has(this.keys[at]!) ? line.text : null;
  }

  private partAt(at: number): CaseHeading | null {
    return this.partKeys.has(this.keys[at]!) ? { entry: null, from: at, to: at + 1 } : null;
  }

  /** A line that is a unit of the contents under a title that is not: a heading we do not know. */
  private outOfScopeAt(at: number): CaseHeading | null {
    const line = this.lines[at]!;
    const next = this.lines[at + 1];
    if (next === undefined || !this.unitKeys.has(this.keys[at + 1]!)) return null;
    const isTitle =
      line.text.length <= MAX_HEADING &&
      !SENTENCE_END.test(line.text) &&
      headingMarker(line.text) === null &&
      !this.partKeys.has(this.keys[at]!);
    if (!isTitle) return null;
    this.warn(
      at,
      `the heading “${line.text}” (${next.text}) fits no entry of the contents; its text is left out: list it there, or correct its title`,
    );
    return { entry: null, from: at, to: at + 2, isLeftOut: true };
  }

  private warn(at: number, message: string): void {
    this.warnings.push({ line: this.lines[at]!.number, message });
  }
}

/** A title without the number before it (第三章, 2、, 1.2). */
export function withoutNumber(text: string): string {
  const read = readContentsLine(text);
  return read.kind === 'entry' && read.columns.length > 0 ? read.columns.join(' ') : text;
}

/** The number of an entry alone on the line above its title (第三章, Chapter 3). */
function isLoneNumber(text: string): boolean {
  const read = readContentsLine(text);
  return read.kind === 'entry' && read.columns.length === 0 && read.page === null;
}

/** A title as it is compared: normalised, without spaces, punctuation and signs. */
export function headingKey(text: string): string {
  return normalise(text).replace(/[\p{P}\p{S}\s]+/gu, '');
}
