import { dot } from '../../models/dot.ts';
import type { EmbedText } from '../quotes/wordNearness.ts';
import type { OutlinePart } from './outline.ts';

export interface AlignSectionsInput {
  /** The cases compared, each in brief. */
  outlines: readonly (readonly OutlinePart[])[];
  embed: EmbedText;
}

/** Sections that stand side by side, one of each case in their order; null where a case has none like it. */
export type SectionRow = (OutlinePart | null)[];

/** A section's place in the table: which case's it is, and which of that. */
interface Pair {
  row: number;
  part: number;
  nearness: number;
}

/**
 * Whole cases side by side: each section of the first with the one of every other that is nearest to it in meaning, the nearest pairs
 * first, each section once; those left over stand by themselves. Openings before the first heading stay together.
 */
export function alignSections({ outlines, embed }: AlignSectionsInput): SectionRow[] {
  const [first = [], ...others] = outlines;
  const rows: SectionRow[] = first.map((part) => [part]);
  for (const [at, parts] of others.entries()) {
    const placed = place(first, parts, embed);
    for (const [row, cells] of rows.entries()) cells.push(parts[placed.indexOf(row)] ?? null);
    for (const [index, part] of parts.entries()) {
      if (placed[index] === -1) rows.push([...Array.from({ length: at + 1 }, () => null), part]);
    }
  }
  return rows;
}

/** For each part the section of the first case it stands beside, -1 for none. */
function place(
  first: readonly OutlinePart[],
  parts: readonly OutlinePart[],
  embed: EmbedText,
): number[] {
  const rows = first.map((part) => embed(saidOf(part)));
  const pairs = parts.flatMap((part, index): Pair[] => {
    const own = embed(saidOf(part));
    const mates = rows.map((vector, row) => ({ row, part: index, nearness: dot(own, vector) }));
    return mates.filter(({ row }) => isHeaded(first[row]!) === isHeaded(part));
  });
  pairs.sort((a, b) => b.nearness - a.nearness);
  const placed = parts.map(() => -1);
  for (const { row, part } of pairs) {
    if (placed[part] === -1 && !placed.includes(row)) placed[part] = row;
  }
  return placed;
}

function isHeaded({ section }: OutlinePart): boolean {
  return section.heading !== null;
}

function saidOf({ section, excerpts }: OutlinePart): string {
  const said = excerpts.map(({ book, start, end }) => book.text.slice(start, end));
  return [section.heading ?? '', ...said].join('\n');
}
