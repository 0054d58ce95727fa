import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import type { BookSummary } from '../../types.ts';
import { pageCount } from '../model/pageCount.ts';
import { useRoom } from '../parts/useRoom.ts';
import { AddBooks } from './AddBooks.tsx';
import { JobRow } from './JobRow.tsx';
import { RemoveBook } from './RemoveBook.tsx';

/** How often the shelf is looked at while something is on its way, in milliseconds. */
const LOOK_EVERY = 1500;

/** All books with what they hold, those on their way, and where new ones are put in. */
export function ShelfList(): JSX.Element {
  const { settings, shelf } = useRoom();
  const texts = settings.texts.value;
  const jobs = shelf.uploads.value?.jobs ?? [];
  const isBusy = jobs.some(({ state }) => state === 'waiting' || state === 'working');
  useEffect(() => {
    if (!isBusy) return undefined;
    const timer = setInterval(() => void shelf.look().catch(() => undefined), LOOK_EVERY);
    return () => {
      clearInterval(timer);
      void shelf.load(); // it is over
    };
  }, [isBusy, shelf]);
  return (
    <div class="shelf" tabIndex={0} role="region" aria-label={texts.shelf}>
      {shelf.uploads.value !== null && <AddBooks rules={shelf.uploads.value} />}
      {jobs.length > 0 && (
        <ul class="jobs" aria-live="polite">
          {jobs.map((job) => (
            <JobRow key={job.id} job={job} />
          ))}
        </ul>
      )}
      <ul class="books">
        {(shelf.books.value ?? []).map((book) => (
          <ShelfRow key={book.id} book={book} />
        ))}
      </ul>
    </div>
  );
}

function ShelfRow({ book }: { book: BookSummary }): JSX.Element {
  const { settings, shelf, filter, reader } = useRoom();
  const texts = settings.texts.value;
  const title = shelf.bookTitle(book, settings.language.value);
  const pages = pageCount(book);
  const facts = [
    texts.cases(book.entries, book.withText),
    pages === 0 ? null : texts.pageCount(pages),
    book.date,
    texts.ready,
  ];
  const isChosen = filter.book.value === book.id;
  return (
    <li>
      <h3>{title}</h3>
      <p class="facts">{facts.filter((fact) => fact !== null).join(' · ')}</p>
      <div class="row">
        <button
          type="button"
          aria-label={`${texts.openContents}: ${title}`}
          onClick={() => {
            shelf.show(book.id);
            reader.nameCase(null);
          }}
        >
          {texts.openContents}
        </button>
        <button
          type="button"
          aria-pressed={isChosen}
          aria-label={`${texts.onlyThisBook}: ${title}`}
          onClick={() => filter.chooseBook(isChosen ? null : book.id)}
        >
          {texts.onlyThisBook}
        </button>
        {shelf.uploads.value !== null && <RemoveBook book={book} title={title} />}
      </div>
    </li>
  );
}
