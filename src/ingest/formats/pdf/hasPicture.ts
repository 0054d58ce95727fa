import type { OPS } from 'pdfjs-dist';

/** What a page does, step by step, as the library tells it. */
export interface PageProgram {
  fnArray: readonly number[];
  argsArray: readonly unknown[];
}

/** The steps that matter: `OPS` of the library. */
export type Steps = Pick<typeof OPS, 'save' | 'restore' | 'transform' | 'paintFormXObjectBegin'> & {
  paintFormXObjectEnd: number;
};

/** A scan fills its page, a plate most of it; a signet or an ornament does not. */
const MIN_SHARE = 0.25;

/**
 * Whether a page is set up for a picture that covers a quarter of it or more. A picture is a unit square blown up by the
 * transformation before it (ISO 32000-1, 8.9.5.1), so that tells its size, whether the picture itself was decoded or not.
 *
 * @param area of the page, in square points
 */
export function hasPicture(
  { fnArray, argsArray }: PageProgram,
  { steps, area }: { steps: Steps; area: number },
): boolean {
  const saved: number[] = [];
  let unit = 1; // area of what was a unit square
  return fnArray.some((step, at) => {
    if (step === steps.save || step === steps.paintFormXObjectBegin) saved.push(unit);
    if (step === steps.restore || step === steps.paintFormXObjectEnd) unit = saved.pop() ?? 1;
    const matrix = matrixOf(step, argsArray[at], steps);
    if (matrix !== null) unit *= Math.abs(matrix[0]! * matrix[3]! - matrix[1]! * matrix[2]!);
    return unit >= area * MIN_SHARE;
  });
}

function matrixOf(step: number, args: unknown, steps: Steps): readonly number[] | null {
  const list = args as readonly unknown[] | null;
  if (step === steps.transform) return list as readonly number[];
  if (step === steps.paintFormXObjectBegin) return (list?.[0] as readonly number[] | null) ?? null;
  return null;
}
