import type { JSX } from 'preact';
import { QUOTE_CARD_ID } from '../model/quoteCard.ts';
import { useRoom } from '../parts/useRoom.ts';
import { citationPlace, headingOf } from './citationPlace.ts';
import { EnglishOf } from './EnglishOf.tsx';

/** Widest card and least room below a marker, in pixels. */
const WIDTH = 380;
const ROOM_BELOW = 260;
const GAP = 6;

/** The card beside a marker: the quote, where it stands, how the page is known, how the sentence stood the check. */
export function QuoteCardView(): JSX.Element | null {
  const room = useRoom();
  const shown = room.card.shown.value;
  if (shown === null) return null;
  const texts = room.settings.texts.value;
  const { note, at } = shown;
  const { citation, sentence } = note;
  return (
    <div id={QUOTE_CARD_ID} class="quote-card" role="tooltip" style={placeOf(at)}>
      <p class="place">{citationPlace(room, citation)}</p>
      <p class="section">{headingOf(citation)}</p>
      {citation.quote !== '' && <blockquote>{citation.quote}</blockquote>}
      <EnglishOf citation={citation} />
      {sentence !== null && (
        <p class={`support ${sentence.support}`}>
          {texts.support[sentence.support]}
          {sentence.reason === undefined ? '' : `: ${sentence.reason}`}
        </p>
      )}
      <p class="hint">
        {citation.pages === null
          ? texts.openSection
          : `${texts.basis[citation.pages.basis]} · ${texts.openHint}`}
      </p>
    </div>
  );
}

function placeOf(at: DOMRect): { left: string; top?: string; bottom?: string } {
  const left = Math.max(GAP, Math.min(at.left, innerWidth - WIDTH - GAP));
  const below = innerHeight - at.bottom;
  return below >= ROOM_BELOW
    ? { left: `${left}px`, top: `${at.bottom + GAP}px` }
    : { left: `${left}px`, bottom: `${innerHeight - at.top + GAP}px` };
}
