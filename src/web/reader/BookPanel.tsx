import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { Icon } from '../parts/Icon.tsx';
import { Later } from '../parts/Later.tsx';
import { returnFocus } from '../parts/returnFocus.ts';
import { useRoom } from '../parts/useRoom.ts';
import { BookPages } from './BookPages.tsx';
import { ContentsList } from './ContentsList.tsx';

const loadShelf = async () => (await import('./ShelfList.tsx')).ShelfList;
const loadFind = async () => (await import('./FindInBook.tsx')).FindInBook;

/** The books beside the answers: the shelf, and of one of them contents, pages, and a search. */
export function BookPanel(): JSX.Element {
  const { settings, reader } = useRoom();
  const texts = settings.texts.value;
  useEffect(() => returnFocus(reader.open), [reader]);
  const view = reader.view.value;
  const tabs = {
    shelf: texts.shelf,
    contents: texts.contents,
    pages: texts.bookPages,
    find: texts.find,
  };
  return (
    <aside class="book" aria-label={texts.book}>
      <div class="book-tabs" role="group" aria-label={texts.book}>
        {(['shelf', 'contents', 'pages', 'find'] as const).map((one) => (
          <button
            key={one}
            type="button"
            aria-pressed={view === one}
            onClick={() => reader.show(one)}
          >
            {tabs[one]}
          </button>
        ))}
        <button
          type="button"
          class="quiet close-book"
          aria-label={texts.close}
          onClick={reader.close}
        >
          <Icon name="close" />
        </button>
      </div>
      {view === 'shelf' && <Later load={loadShelf} props={{}} />}
      {view === 'contents' && <ContentsList />}
      {view === 'pages' && <BookPages />}
      {view === 'find' && <Later load={loadFind} props={{}} />}
    </aside>
  );
}
