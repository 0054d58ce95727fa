import type { JSX } from 'preact';
import type { Searched } from '../../types.ts';
import { useRoom } from '../parts/useRoom.ts';

/** What a refusal rests on: what was looked at, and which words stand nowhere. */
export function SearchedNote({ searched }: { searched: Searched }): JSX.Element {
  const texts = useRoom().settings.texts.value;
  const { units, passages, missing = [] } = searched;
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
    </dl>
  );
}
