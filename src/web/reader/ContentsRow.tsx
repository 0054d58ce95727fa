import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { ContentsEntry } from '../../types.ts';
import { placeOfCase } from '../model/loadSpread.ts';
import { CaseOverview } from './CaseOverview.tsx';
import { useRoom } from '../parts/useRoom.ts';

/** A case in the contents: a choice to ask only its unit, and a way to its first page where its text is held. */
export function ContentsRow({ entry, book }: { entry: ContentsEntry; book: string }): JSX.Element {
  const { settings, shelf, filter, reader } = useRoom();
  const texts = settings.texts.value;
  const { unit, title, firstPage, hasText, number } = entry;
  const name = shelf.unitName(unit, { book, language: settings.language.value });
  const isNamed = reader.named.value === entry.case;
  const row = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isNamed) row.current?.scrollIntoView({ block: 'center' });
  }, [isNamed]);
  const inside = (
    <>
      <span class="unit">
        <span class="number">{number}</span> {name}
      </span>
      <span class="page">
        {[...(hasText ? [] : [texts.notHeld]), ...(firstPage === null ? [] : [firstPage])].join(
          ' · ',
        )}
      </span>
      <span class="title">{title}</span>
    </>
  );
  return (
    <li ref={row} class={`${hasText ? 'held' : 'unheld'}${isNamed ? ' named' : ''}`}>
      <input
        type="checkbox"
        aria-label={texts.choose(name)}
        title={texts.choose(name)}
        checked={filter.book.value === book && filter.units.value.includes(unit)}
        onChange={() => filter.toggleUnit(book, unit)}
      />
      {hasText ? (
        <div class="held-entry">
          <button
            type="button"
            class="entry"
            onClick={() => void reader.openPlace(placeOfCase(book, entry))}
          >
            {inside}
          </button>
          <CaseOverview book={book} entry={entry} />
        </div>
      ) : (
        <div class="entry">{inside}</div>
      )}
    </li>
  );
}
