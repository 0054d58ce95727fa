import type { JSX } from 'preact';
import type { Citation } from '../../types.ts';
import { useRoom } from '../parts/useRoom.ts';
import { headingOf, shortPlace } from './citationPlace.ts';
import type { CoverageRow } from './coverageRows.ts';

/** One unit of the ledger: what was found, and where; the words stand in the answer, once. */
export function CoverageCells({ row, name }: { row: CoverageRow; name: string }): JSX.Element {
  const room = useRoom();
  const { settings, reader } = room;
  const texts = settings.texts.value;
  const placeOf = (citation: Citation): string => {
    const { pages } = citation;
    if (pages !== null) return texts.pages(pages.first, pages.last);
    return shortPlace(room, citation) || headingOf(citation);
  };
  const { state, page, lastPage, quotes } = row;
  return (
    <tr class={state}>
      <th scope="row">{name}</th>
      <td class="state">{texts.state[state]}</td>
      <td class="page">{page === null ? '' : texts.pageRange(page, lastPage ?? page)}</td>
      <td class="cited">
        {quotes.map((citation) => (
          <button
            key={citation.n}
            type="button"
            onClick={() => void reader.openCitation(citation)}
            aria-label={texts.citation(citation.n, placeOf(citation))}
          >
            [{citation.n}]
          </button>
        ))}
      </td>
    </tr>
  );
}
