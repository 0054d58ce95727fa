import { signal, type ReadonlySignal } from '@preact/signals';
import type { AnswerSentence, Citation } from '../../types.ts';

/** Id of the card's element, for the marker it describes. */
export const QUOTE_CARD_ID = 'quote-card';

/** What the card beside a marker tells. */
export interface QuoteNote {
  citation: Pick<
    Citation,
    'unit' | 'caseTitle' | 'section' | 'pages' | 'paragraph' | 'quote' | 'translation'
  > & {
    book?: string;
  };
  sentence: AnswerSentence | null;
}

/** The card that shows a quote while its marker is pointed at or has the focus. */
export interface QuoteCard {
  shown: ReadonlySignal<{ note: QuoteNote; at: DOMRect } | null>;
  show(note: QuoteNote, at: DOMRect): void;
  hide(): void;
}

/** At most one card at a time. */
export function createQuoteCard(): QuoteCard {
  const shown = signal<{ note: QuoteNote; at: DOMRect } | null>(null);
  return {
    shown,
    show: (note, at) => void (shown.value = { note, at }),
    hide: () => void (shown.value = null),
  };
}
