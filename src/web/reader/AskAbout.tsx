import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import type { SearchFilter } from '../../types.ts';
import { SuggestedQuestions } from '../parts/SuggestedQuestions.tsx';
import { useRoom } from '../parts/useRoom.ts';

/** Below this width the book lies over the talk, in pixels. */
const ROOM_FOR_BOOK = 860;

/** Folded: questions that a book or one of its cases answers; they are looked for when they are wanted. */
export function AskAbout({
  title,
  filter,
  most,
}: {
  title: string;
  filter: SearchFilter & { books: string[] };
  most: number;
}): JSX.Element {
  const room = useRoom();
  const isOpen = useSignal(false);
  const ask = (question: string): void => {
    const [book] = filter.books;
    const isOneOfMany = (room.shelf.books.value ?? []).length > 1;
    if (isOneOfMany && book !== undefined) room.filter.chooseBook(book);
    if (innerWidth < ROOM_FOR_BOOK) room.reader.close();
    void room.ask(question);
  };
  return (
    <details class="ask-about" onToggle={(event) => (isOpen.value = event.currentTarget.open)}>
      <summary>{title}</summary>
      {isOpen.value && <SuggestedQuestions title={title} about={{ filter, most }} onAsk={ask} />}
    </details>
  );
}
