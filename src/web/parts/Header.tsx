import type { Signal } from '@preact/signals';
import type { JSX } from 'preact';
import { Icon } from './Icon.tsx';
import { useRoom } from './useRoom.ts';

/** The head of the page: conversations, the book (or which of them is asked), language and colours. */
export function Header({ sidebar }: { sidebar: Signal<boolean> }): JSX.Element {
  const { settings, reader } = useRoom();
  const texts = settings.texts.value;
  const theme = settings.theme.value;
  return (
    <header class="head">
      <button
        type="button"
        class="quiet menu"
        aria-expanded={sidebar.value}
        aria-label={texts.conversations}
        title={texts.conversations}
        onClick={() => (sidebar.value = !sidebar.value)}
      >
        <Icon name="menu" />
      </button>
      <h1>casebook</h1>
      <BookChoice />
      <button type="button" class="quiet open-book" onClick={() => reader.show(reader.view.value)}>
        {texts.openBook}
      </button>
      <button
        type="button"
        class="quiet"
        aria-label={texts.languageLabel}
        onClick={settings.switchLanguage}
      >
        {texts.language}
      </button>
      <button
        type="button"
        class="quiet"
        aria-label={texts.theme[theme]}
        title={texts.theme[theme]}
        onClick={settings.switchTheme}
      >
        <Icon name={theme} />
      </button>
    </header>
  );
}

function BookChoice(): JSX.Element {
  const { settings, shelf, filter, reader } = useRoom();
  const books = shelf.books.value ?? [];
  const shown = shelf.shown.value;
  const language = settings.language.value;
  const texts = settings.texts.value;
  if (books.length < 2) {
    return <p class="book-title">{shown === null ? '' : shelf.bookTitle(shown, language)}</p>;
  }
  return (
    <select
      class="book-title"
      aria-label={texts.askWhich}
      title={texts.askWhich}
      value={filter.book.value ?? ''}
      onChange={(event) => {
        const chosen = event.currentTarget.value;
        filter.chooseBook(chosen === '' ? null : chosen);
        if (chosen === '') return;
        shelf.show(chosen);
        if (reader.open.value) reader.nameCase(null);
      }}
    >
      <option value="">{texts.allBooks}</option>
      {books.map((book) => (
        <option key={book.id} value={book.id}>
          {shelf.bookTitle(book, language)}
        </option>
      ))}
    </select>
  );
}
