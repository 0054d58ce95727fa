import type { PdfRun, RawPage } from './rawPdf.ts';

/** A sheet of two pages is wider than high by so much. */
const WIDE = 1.2;

/** Page numbers stand in the outer parts of a page. */
const OUTER = 0.16;

/** On so many sheets two numbers must stand that follow each other, and on so large a share of those with text in both halves. */
const MIN_SHEETS = 2;
const MIN_SHARE = 0.5;

/** A number alone, with its ornaments. */
const NUMBER = /^[-–—−·•~.|\s]*(?:第\s*)?([0-9]{1,4})(?:\s*页)?[-–—−·•~.|\s]*$/u;

/** Which page of a sheet is read first: that on the left, or on the right, as in books set from the right. */
export type SpreadOrder = 'left' | 'right';

/**
 * Tells whether the sheets of a file bear two printed pages side by side, and which comes first: they are wide, nothing
 * crosses their middle, and each half has a page number of its own, one the next to the other. Null where they do not.
 *
 * @param sheets some of the file
 */
export function spreadOrder(sheets: readonly RawPage[]): SpreadOrder | null {
  const filled = sheets.filter((sheet) => isParted(sheet) && halvesOf(sheet).every(hasText));
  const isTold = (order: SpreadOrder): boolean => {
    const step = order === 'left' ? 1 : -1;
    const numbered = filled.filter((sheet) => {
      const [left, right] = halvesOf(sheet).map((runs) => numbersAtEdges(runs, sheet.height));
      return left!.some((number) => right!.includes(number + step));
    });
    const least = Math.max(1, Math.min(MIN_SHEETS, filled.length), filled.length * MIN_SHARE);
    return numbered.length >= least;
  };
  return (['left', 'right'] as const).find(isTold) ?? null;
}

/** The two pages of a sheet in the order they are read; a sheet whose text crosses its middle stays one page. */
export function pagesOfSheet(sheet: RawPage, order: SpreadOrder): RawPage[] {
  if (!isParted(sheet)) return [sheet];
  const width = sheet.width / 2;
  const [left, right] = halvesOf(sheet);
  const half = (runs: PdfRun[], from: number): RawPage => ({
    ...sheet,
    width,
    runs: runs.map((run) => ({ ...run, x: run.x - from })),
    rules: sheet.rules
      .filter(({ left, right }) => (left + right) / 2 >= from && (left + right) / 2 < from + width)
      .map((rule) => ({ ...rule, left: rule.left - from, right: rule.right - from })),
    links: sheet.links
      .filter((link) => link.left >= from && link.left < from + width)
      .map((link) => ({ ...link, left: link.left - from, right: link.right - from })),
    isPicture: sheet.isPicture && from === 0,
  });
  const pages = [half(left!, 0), half(right!, width)];
  return order === 'left' ? pages : pages.reverse();
}

function isParted({ runs, width, height }: RawPage): boolean {
  const middle = width / 2;
  return (
    width > height * WIDE &&
    runs.every(({ text, x, width: own }) => text.trim() === '' || x >= middle || x + own <= middle)
  );
}

function halvesOf({ runs, width }: RawPage): PdfRun[][] {
  const middle = width / 2;
  return [runs.filter(({ x }) => x < middle), runs.filter(({ x }) => x >= middle)];
}

function hasText(runs: readonly PdfRun[]): boolean {
  return runs.some(({ text }) => /\p{L}{2}/u.test(text));
}

function numbersAtEdges(runs: readonly PdfRun[], height: number): number[] {
  return rowsAtEdges(runs, height).flatMap((text) => {
    const digits = NUMBER.exec(text.normalize('NFKC'))?.[1];
    return digits === undefined ? [] : [Number(digits)];
  });
}

/** What stands at the head and the foot, runs of one height together. */
function rowsAtEdges(runs: readonly PdfRun[], height: number): string[] {
  const rows = new Map<number, PdfRun[]>();
  for (const run of runs) {
    if (run.y > height * OUTER && run.y < height * (1 - OUTER)) continue;
    const y = Math.round(run.y);
    const row = rows.get(y);
    if (row === undefined) rows.set(y, [run]);
    else row.push(run);
  }
  return [...rows.values()].map((row) =>
    row
      .sort((a, b) => a.x - b.x)
      .map(({ text }) => text)
      .join(''),
  );
}
