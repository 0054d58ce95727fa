import type { JSX } from 'preact';
import { useRoom } from '../parts/useRoom.ts';
import { ContentsRow } from './ContentsRow.tsx';

/** The contents of the book shown: its parts and all its cases, with and without text. */
export function ContentsList(): JSX.Element | null {
  const { settings, shelf, filter } = useRoom();
  const texts = settings.texts.value;
  const contents = shelf.contents.value;
  const book = shelf.shown.value;
  if (contents === null || book === null) return null;
  const many = (shelf.books.value ?? []).length > 1;
  return (
    <div class="contents" tabIndex={0} role="region" aria-label={texts.contents}>
      <h2>{shelf.bookTitle(book, settings.language.value)}</h2>
      <p class="imprint">{[book.publisher, book.date].filter(Boolean).join(' · ')}</p>
      <p class="holdings">{texts.held(book.withText, book.entries)}</p>
      {many && (
        <label class="only-book">
          <input
            type="checkbox"
            checked={filter.book.value === book.id}
            onChange={() => filter.toggleBook(book.id)}
          />
          {texts.onlyThisBook}
        </label>
      )}
      {contents.parts.map((part) => (
        <section key={part.number}>
          <h3>
            {part.label} {part.title}
          </h3>
          <ol>
            {part.entries.map((entry) => (
              <ContentsRow key={entry.case} entry={entry} book={book.id} />
            ))}
          </ol>
        </section>
      ))}
    </div>
  );
}
