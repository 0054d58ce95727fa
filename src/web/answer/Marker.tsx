import type { JSX } from 'preact';
import { useRoom } from '../parts/useRoom.ts';
import { QUOTE_CARD_ID, type QuoteNote } from '../model/quoteCard.ts';
import { shortPlace } from './citationPlace.ts';

/** A small mark that shows its quote when pointed at and opens the page when clicked; in print it is a number. */
export function Marker({
  note,
  n,
  onOpen,
}: {
  note: QuoteNote;
  /** Its number among the references; null for a passage that is only near. */
  n: number | null;
  onOpen: () => void;
}): JSX.Element {
  const room = useRoom();
  const { settings, shelf, card } = room;
  const { unit, book } = note.citation;
  const language = settings.language.value;
  const name = shelf.unitName(unit, { language, ...(book === undefined ? {} : { book }) });
  const short = shortPlace(room, note.citation);
  const behind = short === '' ? '' : `·${short}`;
  const place = `〔${name}${behind}〕`;
  const show = (event: Event): void => {
    const marker = event.currentTarget as Element;
    marker.setAttribute('aria-describedby', QUOTE_CARD_ID);
    card.show(note, marker.getBoundingClientRect());
  };
  const hide = (event: Event): void => {
    (event.currentTarget as Element).removeAttribute('aria-describedby');
    card.hide();
  };
  return (
    <button
      type="button"
      class="marker"
      aria-label={n === null ? place : settings.texts.value.citation(n, place)}
      onMouseEnter={show}
      onMouseLeave={hide}
      onFocus={show}
      onBlur={hide}
      onClick={(event) => {
        hide(event);
        onOpen();
      }}
    >
      {n !== null && <span class="print-number">[{n}]</span>}
      <span class="place">
        〔<span class="unit">{name}</span>
        {behind}〕
      </span>
    </button>
  );
}
