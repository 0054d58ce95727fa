import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import type { Citation, Coverage } from '../../types.ts';
import { useRoom } from '../parts/useRoom.ts';
import { CoverageCells } from './CoverageCells.tsx';
import { coverageRows, sortRows, type CoverageColumn, type CoverageRow } from './coverageRows.ts';

type Shown = CoverageRow['state'] | 'all';

/** The ledger of a question put to every unit: sortable, and by result; what was found is shown first. */
export function CoverageTable({
  coverage,
  citations,
}: {
  coverage: Coverage;
  citations: readonly Citation[];
}): JSX.Element {
  const { settings, shelf } = useRoom();
  const texts = settings.texts.value;
  const language = settings.language.value;
  const shown = useSignal<Shown>(coverage.found.length > 0 ? 'found' : 'all');
  const order = useSignal<{ by: CoverageColumn; descending: boolean } | null>(null);
  const rows = coverageRows(coverage, citations);
  const nameOf = (unit: string): string => shelf.unitName(unit, { language });
  const chosen = rows.filter(({ state }) => shown.value === 'all' || state === shown.value);
  const sorted = order.value === null ? chosen : sortRows(chosen, { ...order.value, nameOf });
  const sortBy = (by: CoverageColumn): void => {
    const again = order.value?.by === by && !order.value.descending;
    order.value = { by, descending: again };
  };
  return (
    <section class="coverage">
      <header>
        <h3>{texts.scanned(coverage.scanned, coverage.total)}</h3>
        <ShownChoice rows={rows} shown={shown.value} onChoose={(one) => (shown.value = one)} />
      </header>
      <div class="table-scroll" tabIndex={0} role="region" aria-label={texts.finding}>
        <table>
          <thead>
            <tr>
              <Head column="unit" order={order.value} onSort={sortBy} />
              <Head column="state" order={order.value} onSort={sortBy} />
              <Head column="page" order={order.value} onSort={sortBy} />
              <th scope="col">{texts.references}</th>
            </tr>
          </thead>
          <tbody>
            {sorted.map((row, at) => (
              <CoverageCells key={`${row.unit}-${at}`} row={row} name={nameOf(row.unit)} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function Head({
  column,
  order,
  onSort,
}: {
  column: CoverageColumn;
  order: { by: CoverageColumn; descending: boolean } | null;
  onSort: (column: CoverageColumn) => void;
}): JSX.Element {
  const texts = useRoom().settings.texts.value;
  const names = { unit: texts.unit, state: texts.finding, page: texts.pageHead };
  const sorted = order?.by !== column ? 'none' : order.descending ? 'descending' : 'ascending';
  const arrow = { none: '↕', ascending: '↑', descending: '↓' }[sorted];
  return (
    <th scope="col" aria-sort={sorted}>
      <button type="button" onClick={() => onSort(column)}>
        {names[column]} <span aria-hidden="true">{arrow}</span>
      </button>
    </th>
  );
}

function ShownChoice({
  rows,
  shown,
  onChoose,
}: {
  rows: readonly CoverageRow[];
  shown: Shown;
  onChoose: (shown: Shown) => void;
}): JSX.Element {
  const texts = useRoom().settings.texts.value;
  const count = (state: Shown): number =>
    state === 'all' ? rows.length : rows.filter((row) => row.state === state).length;
  const choices = (['found', 'notFound', 'notHeld', 'all'] as const).filter(
    (one) => count(one) > 0,
  );
  return (
    <div class="choices" role="group" aria-label={texts.show}>
      {choices.map((one) => (
        <button type="button" aria-pressed={shown === one} onClick={() => onChoose(one)}>
          {one === 'all' ? texts.all : texts.state[one]} {count(one)}
        </button>
      ))}
    </div>
  );
}
