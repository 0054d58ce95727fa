import type { Part } from '../../types.ts';
import { namesUnits, type RawEntry } from './contentsUnits.ts';
import { isOtherMatter } from '../../text/isOtherMatter.ts';

/** An entry as it stands in the contents, of whatever level. */
export interface LeveledEntry extends RawEntry {
  /** How its number is written; `none` without one. All entries of a level share a style. */
  style: string;
  /** The number as printed: 第三章, 1.2; empty without one. */
  mark: string;
}

/** What a table of contents lists. */
export interface ReadLevels {
  /** Parts that are called so (第一编); one without a label where there are none. */
  parts: Part[];
  raw: LeveledEntry[];
}

/** The cases of a table of contents, and what is none. */
export interface LeveledCases extends ReadLevels {
  bounds: RawEntry[];
  /** Titles of the levels above the cases, and of what is none: forewords, appendices. */
  groups: string[];
  below: LeveledEntry[];
}

/**
 * Tells which entries of the contents are the cases: those of the outermost level of more than one, or of the level
 * below where only those name units (then the level above are the parts). Levels below the cases are sections: `below` are
 * they. Forewords and appendices that stand among numbered cases without a number are none; `bounds` are they, and the parts, for the case before ends there.
 */
export function casesOfLevels({ parts, raw }: ReadLevels): LeveledCases {
  const isMatter = ({ columns }: LeveledEntry): boolean => isOtherMatter(columns.join(''));
  const numbered = raw.filter((entry) => !isMatter(entry));
  const matter = raw.filter(
    (entry) => isMatter(entry) && numbered.every(({ style }) => style !== entry.style),
  );
  const others = raw.filter((entry) => !matter.includes(entry));
  const levels = [...new Set(others.map(({ style }) => style))].map((style) =>
    others.filter((entry) => entry.style === style),
  );
  if (levels.length === 0) return { parts, raw, bounds: [], groups: [], below: [] };
  const at = caseLevel(levels);
  const cases = levels[at]!;
  const above = others.filter((entry) =>
    levels.slice(0, at).some((level) => level.includes(entry)),
  );
  const bounds = [...matter, ...above].sort((a, b) => a.line - b.line);
  const groups = bounds.map(({ mark, columns }) => `${mark}${columns.join(' ')}`);
  const hasLabels = parts.some(({ label }) => label !== '');
  const below = others.filter((entry) =>
    levels.slice(at + 1).some((level) => level.includes(entry)),
  );
  if (at === 0 || hasLabels)
    return { parts, raw: renumbered(cases, at > 0), bounds, groups, below };
  const heads = levels[at - 1]!;
  return {
    parts: heads.map(({ mark, columns }, index) => ({
      number: index + 1,
      label: mark,
      title: columns.join(' '),
    })),
    raw: renumbered(
      cases.map((entry) => {
        const part = heads.filter(({ line }) => line < entry.line).length;
        return { ...entry, part: Math.max(1, part) };
      }),
      true,
    ),
    bounds,
    groups,
    below,
  };
}

function caseLevel(levels: readonly (readonly LeveledEntry[])[]): number {
  const divides = levels.findIndex((level) => level.length > 1);
  if (divides < 0) return 0;
  const next = levels[divides + 1];
  const isBelow = next !== undefined && !namesUnits(levels[divides]!) && namesUnits(next);
  return isBelow ? divides + 1 : divides;
}

/** Numbers that start again under each heading, or that nobody printed, count on through the part. */
function renumbered(entries: readonly LeveledEntry[], isNested: boolean): LeveledEntry[] {
  if (!isNested && entries.some(({ style }) => style !== 'none')) return [...entries];
  const counts = new Map<number, number>();
  return entries.map((entry) => {
    const number = (counts.get(entry.part) ?? 0) + 1;
    counts.set(entry.part, number);
    return { ...entry, number };
  });
}
