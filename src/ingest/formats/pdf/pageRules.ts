import type { OPS } from 'pdfjs-dist';
import type { PageProgram, Steps } from './hasPicture.ts';
import type { PdfRule } from './rawPdf.ts';

/** The steps that matter: `OPS` of the library. */
export type DrawingSteps = Steps &
  Pick<typeof OPS, 'constructPath' | 'endPath' | 'paintImageXObject'>;

/** A transformation as six numbers (ISO 32000-1, 8.3.3). */
export type Matrix = readonly [number, number, number, number, number, number];

/** A rule is no thicker, in points. */
const MAX_THICKNESS = 3;

/** It is longer than that: shorter ones are dashes and dots. */
const MIN_LENGTH = 4;

/** A page of more rules is a drawing. */
const MOST_RULES = 4_000;

/** How many numbers follow each step of a path in the library: move, line, two kinds of curves, close. */
const PATH_NUMBERS = [2, 2, 6, 4, 0];
const MOVE = 0;
const LINE = 1;
const CLOSE = 4;

type Point = readonly [number, number];

/**
 * The level and upright rules a page draws: strokes, and boxes as thin as one. Curves and what is only cut out by are left
 * out; a page of very many has none.
 *
 * @param viewport from the units of the page to points from the left and from the top
 */
export function pageRules(
  { fnArray, argsArray }: PageProgram,
  { steps, viewport }: { steps: DrawingSteps; viewport: Matrix },
): PdfRule[] {
  const saved: Matrix[] = [];
  let matrix = viewport;
  const rules: PdfRule[] = [];
  fnArray.forEach((step, at) => {
    const args = argsArray[at] as readonly unknown[] | null;
    if (step === steps.save || step === steps.paintFormXObjectBegin) saved.push(matrix);
    if (step === steps.restore || step === steps.paintFormXObjectEnd)
      matrix = saved.pop() ?? viewport;
    const inner = innerMatrix(step, args, steps);
    if (inner !== null) matrix = multiplied(matrix, inner);
    if (step !== steps.constructPath || args?.[0] === steps.endPath) return;
    const path = (args?.[1] as readonly (ArrayLike<number> | null)[] | undefined)?.[0];
    for (const points of partsOf(path ?? [], matrix))
      for (const rule of rulesOf(points)) rules.push(rule);
  });
  return rules.length > MOST_RULES ? [] : rules;
}

function innerMatrix(step: number, args: readonly unknown[] | null, steps: Steps): Matrix | null {
  if (step === steps.transform) return args as unknown as Matrix;
  return step === steps.paintFormXObjectBegin ? ((args?.[0] as Matrix | null) ?? null) : null;
}

/** One transformation, then another around it. */
export function multiplied(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer;
  const [g, h, i, j, k, l] = inner;
  return [
    a * g + c * h,
    b * g + d * h,
    a * i + c * j,
    b * i + d * j,
    a * k + c * l + e,
    b * k + d * l + f,
  ];
}

/** The parts of a path as points on the page; those with curves are left out. */
function partsOf(path: ArrayLike<number>, [a, b, c, d, e, f]: Matrix): Point[][] {
  const parts: Point[][] = [];
  let isCurved = false;
  for (let at = 0; at < path.length;) {
    const step = path[at]!;
    const length = PATH_NUMBERS[step];
    if (length === undefined) return parts;
    const [x, y] = [path[at + 1]!, path[at + 2]!];
    const part = parts.at(-1);
    if (step === MOVE) {
      parts.push([]);
      isCurved = false;
    } else if (step === CLOSE) part?.push(part[0]!);
    else if (step !== LINE && !isCurved) {
      isCurved = true;
      parts.splice(-1, 1, []);
    }
    if (step <= LINE && !isCurved) parts.at(-1)?.push([a * x + c * y + e, b * x + d * y + f]);
    at += 1 + length;
  }
  return parts.map((part) => part.filter((point) => point !== undefined));
}

/** A part as thin as a rule is one; of another, its level and upright sides are. */
function rulesOf(points: readonly Point[]): PdfRule[] {
  if (points.length < 2) return [];
  const whole = boxOf(points);
  if (isThin(whole)) return isLong(whole) ? [whole] : [];
  return points
    .slice(1)
    .map((point, at) => boxOf([points[at]!, point]))
    .filter((side) => isThin(side) && isLong(side));
}

function boxOf(points: readonly Point[]): PdfRule {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  return {
    left: xs.reduce((least, x) => Math.min(least, x)),
    right: xs.reduce((most, x) => Math.max(most, x)),
    top: ys.reduce((least, y) => Math.min(least, y)),
    bottom: ys.reduce((most, y) => Math.max(most, y)),
  };
}

function isThin({ left, right, top, bottom }: PdfRule): boolean {
  return Math.min(right - left, bottom - top) <= MAX_THICKNESS;
}

function isLong({ left, right, top, bottom }: PdfRule): boolean {
  return Math.max(right - left, bottom - top) >= MIN_LENGTH;
}
