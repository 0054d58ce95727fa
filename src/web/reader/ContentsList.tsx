import type { JSX } from 'preact';
import { useRoom } from '../parts/useRoom.ts';
import { BookOverview } from './BookOverview.tsx';
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
      <BookOverview contents={contents} />
      {many && (
        <label class="only-book">
          <input
            type="checkbox"
            checked={filter.book.value === book.id}
            onChange={() => filter.chooseBook(filter.book.value === book.id ? null : book.id)}
          />
          {texts.onlyThisBook}
        </label>
      )}
      {many && <OtherBooks shown={book.id} />}
      {contents.parts.map((part) => (
        <section key={part.number}>
          <h3>
            {contents.parts.length > 1 && (
              <input
                type="checkbox"
                aria-label={texts.choose(`${part.label} ${part.title}`.trim())}
                checked={filter.book.value === book.id && filter.part.value === part.number}
                onChange={() => filter.togglePart(book.id, part.number)}
              />
            )}
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

/** Looking into another book changes nothing of what is asked. */
function OtherBooks({ shown }: { shown: string }): JSX.Element {
  const { settings, shelf } = useRoom();
  const language = settings.language.value;
  return (
    <select
      class="other-books"
      aria-label={settings.texts.value.showBook}
      value={shown}
      onChange={(event) => shelf.show(event.currentTarget.value)}
    >
      {(shelf.books.value ?? []).map((book) => (
        <option key={book.id} value={book.id}>
          {shelf.bookTitle(book, language)}
        </option>
      ))}
    </select>
  );
}
