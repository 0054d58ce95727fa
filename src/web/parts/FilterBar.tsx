import type { JSX } from 'preact';
import type { Room } from '../model/room.ts';
import { scopeNames } from './scopeNames.ts';
import { useRoom } from './useRoom.ts';

/** A limit of the questions that can be dropped. */
interface Chip {
  name: string;
  drop: () => void;
}

/**
 * What questions are asked of, always in sight above the box: each limit with a click to drop it. Where there is one book and no limit there is
 * nothing to say.
 */
export function FilterBar(): JSX.Element | null {
  const room = useRoom();
  const { settings, shelf, filter } = room;
  const texts = settings.texts.value;
  const chips = chipsOf(room);
  if (chips.length === 0 && (shelf.books.value ?? []).length < 2) return null;
  return (
    <div class="filter" role="group" aria-label={texts.scope}>
      <span>{texts.scope}</span>
      {chips.length === 0 && <span class="all">{texts.allBooks}</span>}
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

function chipsOf(room: Room): Chip[] {
  const { settings, shelf, filter } = room;
  const book = filter.book.value;
  if (book === null) return [];
  const language = settings.language.value;
  const part = shelf.partsOf(book).find(({ number }) => number === filter.part.value);
  const pages = filter.pages.value;
  return [
    ...scopeNames(room, { books: [book] }).map((name) => ({ name, drop: filter.clear })),
    ...(part === undefined
      ? []
      : [
          {
            name: `${part.label} ${part.title}`.trim(),
            drop: () => filter.togglePart(book, part.number),
          },
        ]),
    ...filter.units.value.map((unit) => ({
      name: shelf.unitName(unit, { book, language }),
      drop: () => filter.toggleUnit(book, unit),
    })),
    ...(pages === null
      ? []
      : [
          {
            name: settings.texts.value.pages(pages.first, pages.last),
            drop: () => filter.choosePages(book, null),
          },
        ]),
  ];
}
