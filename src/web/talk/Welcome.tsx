import type { JSX } from 'preact';
import { useRoom } from '../parts/useRoom.ts';

/** What the page is for, and questions to begin with: two for any book, then pages of the cases that are held. */
export function Welcome({ onAsk }: { onAsk: (question: string) => void }): JSX.Element {
  const { settings, shelf } = useRoom();
  const texts = settings.texts.value;
  const book = shelf.shown.value;
  const held = book === null ? [] : shelf.entries(book.id).filter(({ hasText }) => hasText);
  const pages = held
    .slice(0, 2)
    .flatMap(({ firstPage }) => (firstPage === null ? [] : [texts.examplePage(firstPage)]));
  return (
    <section class="welcome">
      <h2>{book === null ? texts.title : shelf.bookTitle(book, settings.language.value)}</h2>
      <p>{texts.tagline}</p>
      <h3>{texts.examples}</h3>
      <ul>
        {[...texts.exampleQuestions, ...pages].map((question) => (
          <li key={question}>
            <button type="button" onClick={() => onAsk(question)}>
              {question}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
