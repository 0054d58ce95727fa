import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import type { SectionAddress } from '../../types.ts';
import { formatAddress } from '../model/address.ts';
import type { Spread } from '../model/loadSpread.ts';
import { pageCount } from '../model/pageCount.ts';
import { CopyButton } from '../parts/CopyButton.tsx';
import { Icon } from '../parts/Icon.tsx';
import { useRoom } from '../parts/useRoom.ts';

/** Previous page, next page, and any page by its printed number; of a book without pages the sections. */
export function PageBar({ book, spread }: { book: string; spread: Spread | null }): JSX.Element {
  const { settings, reader } = useRoom();
  const texts = settings.texts.value;
  const addressHere = useAddressHere();
  const hasPages = useHasPages(book);
  const section = spread?.section ?? null;
  const { previous, next } = neighboursOf(spread);
  const go = (to: number | SectionAddress | null): void => {
    const mark = spread?.mark ?? null;
    if (typeof to === 'number') void reader.openPlace({ book, first: to, mark });
    else if (to !== null) void reader.openPlace({ book, ...to, mark });
  };
  const names =
    section === null
      ? { previous: texts.previous, next: texts.next, copy: texts.copyLink }
      : { previous: texts.previousSection, next: texts.nextSection, copy: texts.copySectionLink };
  return (
    <div class="page-bar">
      <button
        type="button"
        aria-label={names.previous}
        title={names.previous}
        disabled={previous === null}
        onClick={() => go(previous)}
      >
        <Icon name="previous" />
      </button>
      <strong>{titleOf()}</strong>
      <button
        type="button"
        aria-label={names.next}
        title={names.next}
        disabled={next === null}
        onClick={() => go(next)}
      >
        <Icon name="next" />
      </button>
      {spread !== null && section === null && <OnlyThesePages book={book} spread={spread} />}
      <CopyButton text={addressHere} label={names.copy}>
        <Icon name="link" />
      </CopyButton>
      {hasPages && <JumpForm onJump={go} />}
    </div>
  );

  function titleOf(): string {
    if (spread === null) return '';
    if (section !== null) return section.heading ?? section.caseTitle;
    return texts.pages(firstOf(spread), lastOf(spread));
  }
}

function JumpForm({ onJump }: { onJump: (page: number) => void }): JSX.Element {
  const texts = useRoom().settings.texts.value;
  const wanted = useSignal('');
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        const page = Number(wanted.value);
        if (Number.isInteger(page) && page > 0) onJump(page);
        wanted.value = '';
      }}
    >
      <input
        inputMode="numeric"
        aria-label={texts.jump}
        placeholder={texts.pageHead}
        maxLength={6}
        value={wanted.value}
        onInput={(event) => (wanted.value = event.currentTarget.value)}
      />
      <button type="submit">{texts.go}</button>
    </form>
  );
}

/** Limits the questions to the pages that lie open, and frees them again. */
function OnlyThesePages({ book, spread }: { book: string; spread: Spread }): JSX.Element {
  const { settings, filter } = useRoom();
  const texts = settings.texts.value;
  const pages = { first: firstOf(spread), last: lastOf(spread) };
  const chosen = filter.book.value === book ? filter.pages.value : null;
  const isChosen = chosen?.first === pages.first && chosen.last === pages.last;
  const label = texts.choose(texts.pages(pages.first, pages.last));
  return (
    <button
      type="button"
      class="quiet"
      aria-label={label}
      title={label}
      aria-pressed={isChosen}
      onClick={() => filter.choosePages(book, isChosen ? null : pages)}
    >
      <Icon name="scope" />
    </button>
  );
}

/** Whether a book is read by pages; one that is not there is not. */
function useHasPages(id: string): boolean {
  const book = useRoom().shelf.books.value?.find((one) => one.id === id);
  return book !== undefined && pageCount(book) > 0;
}

/** The address of what lies open with its marked words, without the conversation, which is the reader's own. */
function useAddressHere(): () => string {
  const { reader } = useRoom();
  return () =>
    new URL(formatAddress({ conversation: null, place: reader.place.value }), location.href).href;
}

/** Pages, or sections where the book has none. */
function neighboursOf(
  spread: Spread | null,
): Record<'previous' | 'next', number | SectionAddress | null> {
  const { section = null, pages = [] } = spread ?? {};
  if (section !== null) return section;
  return { previous: pages[0]?.previous ?? null, next: pages.at(-1)?.next ?? null };
}

function firstOf({ pages }: Spread): number {
  return pages[0]?.number ?? 0;
}

function lastOf({ pages }: Spread): number {
  return pages.at(-1)?.number ?? 0;
}
