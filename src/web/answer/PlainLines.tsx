import type { JSX } from 'preact';
import type { Citation } from '../../types.ts';
import { useRoom } from '../parts/useRoom.ts';
import { leadOf } from './leadOf.ts';
import type { SignRendering } from './signRendering.ts';

/** An extractive answer: each line a paragraph, the unit a line begins with set off. */
export function PlainLines({
  text,
  signs,
  citations,
}: {
  text: string;
  signs: SignRendering;
  citations: readonly Citation[];
}): JSX.Element {
  const { shelf } = useRoom();
  const units = citations.flatMap(({ unit, book }) => [
    unit,
    shelf.unitName(unit, { book, language: 'en' }),
  ]);
  return (
    <>
      {text.split('\n').map((line, at) => {
        const lead = leadOf(line, units);
        return (
          <p key={at}>
            {lead > 0 && <strong class="lead">{line.slice(0, lead)}</strong>}
            {signs.text(line.slice(lead))}
          </p>
        );
      })}
    </>
  );
}
