import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import type { Searched } from '../../types.ts';
import { createAttempt } from '../model/createAttempt.ts';
import { TroubleNote } from '../parts/TroubleNote.tsx';
import { useRoom } from '../parts/useRoom.ts';
import { Marker } from './Marker.tsx';

/** What a refusal rests on: what was looked at, which words stand nowhere, and the passage that comes nearest. */
export function SearchedNote({ searched }: { searched: Searched }): JSX.Element {
  const { settings, reader } = useRoom();
  const texts = settings.texts.value;
  const { trouble, run } = useMemo(createAttempt, []);
  const { units, passages, nearest, missing = [] } = searched;
  return (
    <dl class="searched">
      <div>
        <dt>{texts.looked(units, passages)}</dt>
      </div>
      {missing.length > 0 && (
        <div>
          <dt>{texts.missing}</dt>
          {missing.map((word) => (
            <dd key={word} class="word">
              {word}
            </dd>
          ))}
        </div>
      )}
      {nearest !== undefined && (
        <div>
          <dt>{texts.nearest}</dt>
          <dd>
            <Marker
              n={null}
              note={{
                citation: { ...nearest, section: nearest.section ?? null },
                sentence: null,
              }}
              onOpen={() => void run(() => reader.openPassage(nearest.passage, nearest.quote))}
            />
            {trouble.value !== null && <TroubleNote trouble={trouble.value} />}
          </dd>
        </div>
      )}
    </dl>
  );
}
