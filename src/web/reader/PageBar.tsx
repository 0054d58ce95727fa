import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import type { Spread } from '../model/bookReader.ts';
import { formatAddress } from '../model/address.ts';
import { CopyButton } from '../parts/CopyButton.tsx';
import { Icon } from '../parts/Icon.tsx';
import { useRoom } from '../parts/useRoom.ts';

/** Previous page, next page, and any page by its printed number. */
export function PageBar({ book, spread }: { book: string; spread: Spread | null }): JSX.Element {
  const { settings, reader } = useRoom();
  const texts = settings.texts.value;
  const wanted = useSignal('');
  const addressHere = useAddressHere();
  const previous = spread?.pages[0]?.previous ?? null;
  const next = spread?.pages.at(-1)?.next ?? null;
  const go = (page: number | null): void => {
    if (page !== null) void reader.openPlace({ book, first: page, mark: spread?.mark ?? null });
  };
  return (
    <div class="page-bar">
      <button
        type="button"
        aria-label={texts.previous}
        title={texts.previous}
        disabled={previous === null}
        onClick={() => go(previous)}
      >
        <Icon name="previous" />
      </button>
      <strong>{spread === null ? '' : texts.pages(firstOf(spread), lastOf(spread))}</strong>
      <button
        type="button"
        aria-label={texts.next}
        title={texts.next}
        disabled={next === null}
        onClick={() => go(next)}
      >
        <Icon name="next" />
      </button>
      {spread !== null && <OnlyThesePages book={book} spread={spread} />}
      <CopyButton text={addressHere} label={texts.copyLink}>
        <Icon name="link" />
      </CopyButton>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          const page = Number(wanted.value);
          if (Number.isInteger(page) && page > 0) go(page);
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
    </div>
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

/** The address of the open pages with their marked words, without the conversation, which is the reader's own. */
function useAddressHere(): () => string {
  const { reader } = useRoom();
  return () =>
    new URL(formatAddress({ conversation: null, place: reader.place.value }), location.href).href;
}

function firstOf({ pages }: Spread): number {
  return pages[0]?.number ?? 0;
}

function lastOf({ pages }: Spread): number {
  return pages.at(-1)?.number ?? 0;
}
