import type { JSX } from 'preact';
import type { Citation } from '../../types.ts';
import { addressOfCitation } from '../model/addressOfCitation.ts';
import { useRoom } from '../parts/useRoom.ts';
import { citationPlace } from './citationPlace.ts';

/** A link to the cited words: a click opens them beside the answer, and the browser can open or copy it as any other. */
export function CitationLink({ citation }: { citation: Omit<Citation, 'n'> }): JSX.Element {
  const room = useRoom();
  return (
    <a
      class="place"
      href={addressOfCitation(citation, room.shelf.entries(citation.book))}
      onClick={(event) => {
        // another tab is the browser's to open
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        void room.reader.openCitation(citation);
      }}
    >
      {citationPlace(room, citation)}
    </a>
  );
}
