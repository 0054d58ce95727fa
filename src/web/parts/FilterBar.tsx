import type { JSX } from 'preact';
import { useRoom } from './useRoom.ts';

/** What questions are limited to, always in sight above the box, and a click to drop each. */
export function FilterBar(): JSX.Element | null {
  const { settings, shelf, filter } = useRoom();
  const texts = settings.texts.value;
  const language = settings.language.value;
  const book = filter.book.value;
  const units = filter.units.value;
  if (book === null) return null;
  const summary = shelf.books.value?.find(({ id }) => id === book);
  const title = summary === undefined ? book : shelf.bookTitle(summary, language);
  const chips =
    units.length === 0
      ? [{ name: title, drop: () => filter.toggleBook(book) }]
      : units.map((unit) => ({
          name: shelf.unitName(unit, { book, language }),
          drop: () => filter.toggleUnit(book, unit),
        }));
  return (
    <div class="filter" role="group" aria-label={texts.only}>
      <span>{texts.only}</span>
      {chips.map(({ name, drop }) => (
        <button key={name} type="button" aria-label={texts.dropFilter(name)} onClick={drop}>
          {name} <span aria-hidden="true">×</span>
        </button>
      ))}
      {chips.length > 1 && (
        <button type="button" class="quiet" onClick={filter.clear}>
          {texts.dropAll}
        </button>
      )}
    </div>
  );
}
