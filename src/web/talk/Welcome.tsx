import type { JSX } from 'preact';
import { SuggestedQuestions } from '../parts/SuggestedQuestions.tsx';
import { useRoom } from '../parts/useRoom.ts';

/** As many questions are suggested at most. */
const SUGGESTED = 5;

/** What the page is for, and questions to begin with, of what is chosen to be asked. */
export function Welcome({ onAsk }: { onAsk: (question: string) => void }): JSX.Element {
  const room = useRoom();
  const { settings, shelf, filter } = room;
  const texts = settings.texts.value;
  const books = shelf.books.value ?? [];
  const book = filter.book.value ?? (books.length === 1 ? books[0]!.id : null);
  const title = book === null ? texts.title : shelf.titleOf(book, settings.language.value);
  return (
    <section class="welcome">
      <h2>{book === null && books.length > 1 ? texts.allBooks : title}</h2>
      <p>{texts.tagline}</p>
      {books.length > 0 && (
        <SuggestedQuestions
          title={texts.examples}
          about={{ filter: room.chosenFilter(), most: SUGGESTED }}
          onAsk={onAsk}
        />
      )}
    </section>
  );
}
