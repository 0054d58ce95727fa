import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { openFound } from '../model/openFound.ts';
import { TroubleNote } from '../parts/TroubleNote.tsx';
import { useRoom } from '../parts/useRoom.ts';
import { Findings } from './Findings.tsx';

/** Finds words in one book or all: where they stand letter for letter, then passages like them; each opens at its page. */
export function FindInBook(): JSX.Element {
  const room = useRoom();
  const { settings, shelf, search } = room;
  const texts = settings.texts.value;
  const found = search.found.value;
  const query = useSignal(found?.query ?? '');
  /** Null: all books; undefined: the one that is shown. */
  const book = useSignal<string | null | undefined>(found?.book);
  useEffect(() => {
    if (found === null) return;
    query.value = found.query; // it may come from an address
    book.value = found.book;
  }, [found, query, book]);
  const where = book.value === undefined ? (shelf.shown.value?.id ?? null) : book.value;
  const find = (): void => {
    if (query.value.trim() !== '') void search.find(where, query.value.trim());
  };
  return (
    <div class="find">
      <form
        role="search"
        onSubmit={(event) => {
          event.preventDefault();
          find();
        }}
      >
        <input
          type="search"
          id="find-words"
          aria-label={texts.findInBook}
          placeholder={texts.findPlaceholder}
          maxLength={200}
          value={query.value}
          onInput={(event) => (query.value = event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'ArrowDown' || found === null) return;
            event.preventDefault();
            void openFound(room, 0);
          }}
        />
        <button type="submit">{texts.find}</button>
        <FindWhere
          where={where}
          onChoose={(chosen) => {
            book.value = chosen;
            find();
          }}
        />
      </form>
      {search.trouble.value !== null && <TroubleNote trouble={search.trouble.value} />}
      <Findings found={found} />
    </div>
  );
}

/** In which of several books, or in all of them. */
function FindWhere({
  where,
  onChoose,
}: {
  where: string | null;
  onChoose: (book: string | null) => void;
}): JSX.Element | null {
  const { settings, shelf } = useRoom();
  const texts = settings.texts.value;
  const books = shelf.books.value ?? [];
  if (books.length < 2) return null;
  return (
    <select
      aria-label={texts.findWhere}
      value={where ?? ''}
      onChange={(event) => onChoose(event.currentTarget.value || null)}
    >
      <option value="">{texts.allBooks}</option>
      {books.map((one) => (
        <option key={one.id} value={one.id}>
          {shelf.bookTitle(one, settings.language.value)}
        </option>
      ))}
    </select>
  );
}
