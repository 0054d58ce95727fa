import { joinRuns, type PdfLine } from './joinRuns.ts';
import type { PdfRun, RawPage } from './rawPdf.ts';

/** Lines a column must have: fewer are a table or a signature. */
const MIN_COLUMN_LINES = 5;

/** How much of its column the lines of running text fill, on the average. */
const MIN_FILL = 0.55;

/** Share of the runs that may cross a gutter: titles over both columns do. */
const MAX_CROSSING = 0.2;

/**
 * The lines of a page in the order they are read: where a white gutter down the middle parts two columns of running
 * text, the left one before the right one, each run over both in its place.
 */
export function pageLines({ runs, width }: Pick<RawPage, 'runs' | 'width'>): PdfLine[] {
  const inked = runs.filter(({ text }) => text.trim() !== '');
  const gutter = findGutter(inked, width);
  if (gutter === null) return joinRuns(runs);
  const isAcross = (run: PdfRun): boolean => run.x < gutter && run.x + run.width > gutter;
  const across = inked.filter(isAcross).sort((a, b) => a.y - b.y);
  const lines: PdfLine[] = [];
  let rest = runs.filter((run) => !isAcross(run));
  for (const wide of [...across, null]) {
    const above = wide === null ? rest : rest.filter(({ y }) => y < wide.y);
    rest = rest.filter((run) => !above.includes(run));
    lines.push(...joinRuns(above.filter(({ x }) => x < gutter)));
    lines.push(...joinRuns(above.filter(({ x }) => x >= gutter)));
    if (wide !== null) lines.push(...joinRuns([wide]));
  }
  return lines;
}

/** The x of a gutter in the middle third of the page, or null. */
function findGutter(runs: readonly PdfRun[], width: number): number | null {
  if (runs.length < MIN_COLUMN_LINES * 2) return null;
  let best: { x: number; crossing: number } | null = null;
  for (let x = width / 3; x <= (width * 2) / 3; x += 2) {
    const crossing = runs.filter((run) => run.x < x && run.x + run.width > x).length;
    if (best === null || crossing < best.crossing) best = { x, crossing };
  }
  if (best === null || best.crossing > runs.length * MAX_CROSSING) return null;
  const { x } = best;
  const sides = [
    joinRuns(runs.filter((run) => run.x + run.width <= x)),
    joinRuns(runs.filter((run) => run.x >= x)),
  ];
  return sides.every(isColumn) && !isContents(sides[1]!) ? x : null;
}

/** Units and page numbers of a table of contents stand apart from its titles too. */
function isContents(right: readonly PdfLine[]): boolean {
  return right.filter(({ text }) => /(?:^|\D)[0-9]{1,4}$/u.test(text)).length * 2 > right.length;
}

function isColumn(lines: readonly PdfLine[]): boolean {
  if (lines.length < MIN_COLUMN_LINES) return false;
  const left = Math.min(...lines.map((line) => line.left));
  const right = Math.max(...lines.map((line) => line.right));
  const filled = lines.reduce((sum, line) => sum + (line.right - line.left), 0);
  const isText = lines.filter(({ text }) => /[\p{L}]{4}/u.test(text)).length > lines.length / 2;
  return isText && filled / lines.length >= MIN_FILL * (right - left);
}
