import type { ComponentChildren, JSX } from 'preact';
import { useRoom } from '../parts/useRoom.ts';

/** A column of a table: its head, and the same in plain words for a narrow page, where each cell bears them. */
export interface TableHead {
  name: string;
  shown: ComponentChildren;
}

/** A table within an answer; on a narrow page its cells stand one below the other, each under the name of its column. */
export function AnswerTable({
  head,
  rows,
}: {
  head: readonly TableHead[];
  /** The first cell of a row says what the row is about. */
  rows: readonly (readonly ComponentChildren[])[];
}): JSX.Element {
  const texts = useRoom().settings.texts.value;
  return (
    <div class="table-scroll" tabIndex={0} role="region" aria-label={texts.table}>
      <table>
        <thead>
          <tr>
            {head.map(({ shown }) => (
              <th scope="col">{shown}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([label, ...cells]) => (
            <tr>
              <th scope="row">{label}</th>
              {cells.map((cell, at) => (
                <td data-column={head[at + 1]?.name}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
