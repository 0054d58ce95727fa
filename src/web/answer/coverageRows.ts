import type { Citation, Coverage } from '../../types.ts';

/** What became of one unit when every unit was asked. */
export interface CoverageRow {
  unit: string;
  state: 'found' | 'notFound' | 'notHeld';
  /** First printed page; null where none is known. */
  page: number | null;
  lastPage: number | null;
  quotes: Citation[];
}

/** What the table can be sorted by. */
export type CoverageColumn = 'unit' | 'state' | 'page';

const STATES: CoverageRow['state'][] = ['found', 'notFound', 'notHeld'];

/** One row a unit, those with findings first. */
export function coverageRows(
  { found, notFound, notHeld }: Coverage,
  citations: readonly Citation[],
): CoverageRow[] {
  const quotesOf = (unit: string): Citation[] =>
    citations.filter((citation) => citation.unit === unit && citation.quote !== '');
  return [
    ...found.map(({ unit, pages }): CoverageRow => {
      const [page, lastPage] = [pages?.first ?? null, pages?.last ?? null];
      return { unit, state: 'found', page, lastPage, quotes: quotesOf(unit) };
    }),
    ...notFound.map((unit): CoverageRow => {
      return { unit, state: 'notFound', page: null, lastPage: null, quotes: [] };
    }),
    ...notHeld.map(({ unit, page }): CoverageRow => {
      return { unit, state: 'notHeld', page, lastPage: page, quotes: [] };
    }),
  ];
}

/** Sorted by a column; rows that are equal there keep their order, rows without a page come last. */
export function sortRows(
  rows: readonly CoverageRow[],
  {
    by,
    descending,
    nameOf,
  }: {
    by: CoverageColumn;
    descending: boolean;
    nameOf: (unit: string) => string;
  },
): CoverageRow[] {
  const compare: Record<CoverageColumn, (a: CoverageRow, b: CoverageRow) => number> = {
    unit: (a, b) => nameOf(a.unit).localeCompare(nameOf(b.unit), ['zh', 'en']),
    state: (a, b) => STATES.indexOf(a.state) - STATES.indexOf(b.state),
    page: (a, b) => (a.page ?? 0) - (b.page ?? 0),
  };
  const [paged, unpaged] =
    by === 'page'
      ? [rows.filter(({ page }) => page !== null), rows.filter(({ page }) => page === null)]
      : [rows, []];
  const turn = descending ? -1 : 1;
  return [...paged.toSorted((a, b) => turn * compare[by](a, b)), ...unpaged];
}
