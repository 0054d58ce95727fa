import type { ComponentChildren, JSX } from 'preact';
import type { Citation } from '../../types.ts';
import { useRoom } from '../parts/useRoom.ts';
import { AnswerTable } from './AnswerTable.tsx';
import { leadOf } from './leadOf.ts';
import { plainBlocks } from './plainBlocks.ts';
import type { SignRendering } from './signRendering.ts';

/** An extractive answer: each line a paragraph, the unit a line begins with set off; its lists and tables as such. */
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
  const written = (line: string): ComponentChildren => {
    const lead = leadOf(line, units);
    return (
      <>
        {lead > 0 && <strong class="lead">{line.slice(0, lead)}</strong>}
        {signs.text(line.slice(lead))}
      </>
    );
  };
  return (
    <>
      {plainBlocks(text).map((block, at) => {
        if (block.kind === 'line') return <p key={at}>{written(block.text)}</p>;
        if (block.kind === 'list') {
          return (
            <ul key={at}>
              {block.items.map((item) => (
                <li>{written(item)}</li>
              ))}
            </ul>
          );
        }
        const head = block.head.map((name) => ({ name: signs.literal(name), shown: name }));
        const rows = block.rows.map((cells) => cells.map((cell) => signs.text(cell)));
        return <AnswerTable key={at} head={head} rows={rows} />;
      })}
    </>
  );
}
