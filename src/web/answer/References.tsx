import type { JSX } from 'preact';
import type { Citation } from '../../types.ts';
import { useRoom } from '../parts/useRoom.ts';
import { CiteButton } from './CiteButton.tsx';
import { CitationLink } from './CitationLink.tsx';
import { headingOf } from './citationPlace.ts';
import { EnglishOf } from './EnglishOf.tsx';

/** The references of an answer; in print they carry their quotes, as footnotes do. */
export function References({ citations }: { citations: readonly Citation[] }): JSX.Element {
  const room = useRoom();
  const texts = room.settings.texts.value;
  return (
    <div class="references" role="group" aria-label={texts.references}>
      <ol>
        {citations.map((citation) => (
          <li key={citation.n} value={citation.n}>
            <CitationLink citation={citation} />
            <span class="section"> {headingOf(citation)}</span>
            {citation.passage === null && <span class="basis"> {texts.inContents}</span>}
            {citation.pages?.basis === 'estimated' && (
              <span class="basis"> {texts.basis.estimated}</span>
            )}
            {citation.stale !== undefined && (
              <span class="stale" lang={room.settings.language.value}>
                {' '}
                {texts.stale(citation.stale)}
              </span>
            )}
            {citation.quote !== '' && <q class="print-quote">{citation.quote}</q>}
            {citation.stale === undefined && <CiteButton citation={citation} />}
            <EnglishOf citation={citation} />
          </li>
        ))}
      </ol>
    </div>
  );
}
