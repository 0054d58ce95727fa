import type { JSX } from 'preact';
import type { ContentsEntry } from '../../types.ts';
import type { Room } from '../model/room.ts';
import { useRoom } from '../parts/useRoom.ts';

/** As many cases are suggested at most. */
const SUGGESTED = 3;

/** What the page is for, and questions to begin with, of what is chosen to be asked. */
export function Welcome({ onAsk }: { onAsk: (question: string) => void }): JSX.Element {
  const room = useRoom();
  const { settings, shelf } = room;
  const texts = settings.texts.value;
  const book = scopedBook(room);
  const title = book === null ? texts.title : shelf.titleOf(book, settings.language.value);
  const isMany = book === null && (shelf.books.value ?? []).length > 1;
  return (
    <section class="welcome">
      <h2>{isMany ? texts.allBooks : title}</h2>
      <p>{texts.tagline}</p>
      <h3>{texts.examples}</h3>
      <ul>
        {questionsOf(room).map((question) => (
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

/** The book that is asked; null where it is all of several. */
function scopedBook({ shelf, filter }: Pick<Room, 'shelf' | 'filter'>): string | null {
  const books = shelf.books.value ?? [];
  return filter.book.value ?? (books.length === 1 ? books[0]!.id : null);
}

/** Of several units what the question of all is; of each case that is chosen and held its first page, or its title where it has no pages. */
function questionsOf(room: Pick<Room, 'settings' | 'shelf' | 'filter'>): string[] {
  const { settings, shelf } = room;
  const texts = settings.texts.value;
  const book = scopedBook(room);
  if (book === null) {
    // pages of several books would be the same pages
    const titles = (shelf.books.value ?? []).flatMap(({ id }) =>
      heldOf(shelf.entries(id)).slice(0, 1),
    );
    return [...texts.exampleQuestions, ...titles.map(({ title }) => texts.exampleCase(title))];
  }
  const chosen = heldOf(shelf.entries(book)).filter((entry) => isChosen(entry, room));
  const ofAll = chosen.length > 1 ? texts.exampleQuestions : [];
  return [
    ...ofAll,
    ...chosen
      .slice(0, SUGGESTED)
      .map(({ firstPage, title }) =>
        firstPage === null ? texts.exampleCase(title) : texts.examplePage(firstPage),
      ),
  ];
}

function heldOf(entries: readonly ContentsEntry[]): ContentsEntry[] {
  return entries.filter(({ hasText }) => hasText);
}

function isChosen(
  entry: ContentsEntry,
  { shelf, filter }: Pick<Room, 'shelf' | 'filter'>,
): boolean {
  const { units, part, pages, book } = filter;
  const chosenPart = shelf.partsOf(book.value ?? '').find(({ number }) => number === part.value);
  return (
    (units.value.length === 0 || units.value.includes(entry.unit)) &&
    (chosenPart === undefined || chosenPart.entries.some((one) => one.case === entry.case)) &&
    (pages.value === null || isWithin(entry, pages.value))
  );
}

function isWithin(
  { firstPage, lastPage }: ContentsEntry,
  { first, last }: { first: number; last: number },
): boolean {
  return firstPage !== null && firstPage <= last && (lastPage ?? firstPage) >= first;
}
