import type { PdfRule } from './rawPdf.ts';

/** A cell of a ruled table: where it begins, from 0, and how many rows and columns it takes. */
export interface RuledCell {
  row: number;
  column: number;
  down: number;
  across: number;
}

/** A table told by its rules: where its columns and its rows begin, and in the end where the last one ends. */
export interface RuledTable {
  xs: readonly number[];
  ys: readonly number[];
  /** Row by row. */
  cells: readonly RuledCell[];
}

/** Rules nearer than that, in points, are one, or touch. */
const NEAR = 3;

/** A rule along one way: where it lies, and from where to where. */
interface Stroke {
  at: number;
  from: number;
  to: number;
}

interface Strokes {
  level: readonly Stroke[];
  upright: readonly Stroke[];
}

/**
 * The tables that the rules of a page draw: rules that touch, with two rows and two columns at least. The outer sides may be
 * open, as in yearbooks. Cells between which no rule is drawn are one.
 */
export function ruledTables(rules: readonly PdfRule[]): RuledTable[] {
  const level = joined(
    rules
      .filter((rule) => isLevel(rule))
      .map(({ left, right, top, bottom }) => ({ at: (top + bottom) / 2, from: left, to: right })),
  );
  const upright = joined(
    rules
      .filter((rule) => !isLevel(rule))
      .map(({ left, right, top, bottom }) => ({ at: (left + right) / 2, from: top, to: bottom })),
  );
  return touching({ level, upright }).flatMap((strokes) => tableOf(strokes) ?? []);
}

function isLevel({ left, right, top, bottom }: PdfRule): boolean {
  return right - left >= bottom - top;
}

/** Rules of each cell by itself as one, where they lie on one line and meet. */
function joined(strokes: readonly Stroke[]): Stroke[] {
  const lines: Stroke[][] = [];
  for (const one of [...strokes].sort((a, b) => a.at - b.at)) {
    const line = lines.at(-1);
    if (line !== undefined && one.at - line[0]!.at < NEAR) line.push(one);
    else lines.push([one]);
  }
  return lines.flatMap((line) => {
    const whole: Stroke[] = [];
    for (const one of line.sort((a, b) => a.from - b.from)) {
      const last = whole.at(-1);
      if (last !== undefined && one.from - last.to < NEAR) last.to = Math.max(last.to, one.to);
      else whole.push({ ...one, at: line[0]!.at });
    }
    return whole;
  });
}

/** Groups of rules of which each touches another one. */
function touching({ level, upright }: Strokes): Strokes[] {
  const group = level.map((_, at) => at);
  const rootOf = (at: number): number => {
    while (group[at] !== at) at = group[at] = group[group[at]!]!;
    return at;
  };
  const met = upright.map((one) => level.flatMap((other, at) => (meet(one, other) ? [at] : [])));
  for (const [first, ...others] of met)
    for (const other of others) group[rootOf(other)] = rootOf(first!);
  const roots = [...new Set(level.map((_, at) => rootOf(at)))];
  return roots.map((root) => ({
    level: level.filter((_, at) => rootOf(at) === root),
    upright: upright.filter((_, at) => met[at]!.length > 0 && rootOf(met[at]![0]!) === root),
  }));
}

function meet(upright: Stroke, level: Stroke): boolean {
  return (
    upright.at > level.from - NEAR &&
    upright.at < level.to + NEAR &&
    level.at > upright.from - NEAR &&
    level.at < upright.to + NEAR
  );
}

function tableOf(strokes: Strokes): RuledTable | null {
  const { level, upright } = strokes;
  if (level.length < 2 || upright.length < 1) return null;
  const xs = places([
    ...upright.map(({ at }) => at),
    ...level.flatMap(({ from, to }) => [from, to]),
  ]);
  const ys = places([
    ...level.map(({ at }) => at),
    ...upright.flatMap(({ from, to }) => [from, to]),
  ]);
  if (xs.length < 3 || ys.length < 3) return null;
  return { xs, ys, cells: cellsOf({ xs, ys }, strokes) };
}

function places(all: readonly number[]): number[] {
  const found: number[] = [];
  for (const one of [...all].sort((a, b) => a - b)) {
    if (found.length === 0 || one - found.at(-1)! > NEAR) found.push(one);
  }
  return found;
}

function cellsOf(
  { xs, ys }: Pick<RuledTable, 'xs' | 'ys'>,
  { level, upright }: Strokes,
): RuledCell[] {
  const middle = (of: readonly number[], at: number): number => (of[at]! + of[at + 1]!) / 2;
  const isRuled = (strokes: readonly Stroke[], at: number, along: number): boolean =>
    strokes.some((one) => Math.abs(one.at - at) <= NEAR && one.from < along && one.to > along);
  const taken = new Set<string>();
  const cells: RuledCell[] = [];
  for (let row = 0; row < ys.length - 1; row += 1) {
    for (let column = 0; column < xs.length - 1; column += 1) {
      if (taken.has(`${row} ${column}`)) continue;
      let [across, down] = [1, 1];
      while (
        column + across < xs.length - 1 &&
        !taken.has(`${row} ${column + across}`) &&
        !isRuled(upright, xs[column + across]!, middle(ys, row))
      )
        across += 1;
      const isOpen = (below: number): boolean =>
        Array.from({ length: across }, (_, at) => column + at).every(
          (one) => !isRuled(level, ys[below]!, middle(xs, one)),
        );
      while (row + down < ys.length - 1 && isOpen(row + down)) down += 1;
      for (let y = row; y < row + down; y += 1)
        for (let x = column; x < column + across; x += 1) taken.add(`${y} ${x}`);
      cells.push({ row, column, down, across });
    }
  }
  return cells;
}
