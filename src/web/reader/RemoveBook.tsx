import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import type { BookSummary } from '../../types.ts';
import { createAttempt } from '../model/createAttempt.ts';
import { pageCount } from '../model/pageCount.ts';
import { TroubleNote } from '../parts/TroubleNote.tsx';
import { useRoom } from '../parts/useRoom.ts';

/** Takes a book off the shelf: asks once, and tells what goes. */
export function RemoveBook({ book, title }: { book: BookSummary; title: string }): JSX.Element {
  const { settings, uploads, filter } = useRoom();
  const texts = settings.texts.value;
  const asks = useSignal(false);
  const { trouble, run } = useMemo(createAttempt, []);
  const remove = async (): Promise<void> => {
    if (filter.book.value === book.id) filter.clear();
    await uploads.remove(book.id);
  };
  return (
    <>
      <button
        type="button"
        class="quiet"
        aria-label={texts.removeBook(title)}
        aria-expanded={asks.value}
        onClick={() => (asks.value = !asks.value)}
      >
        {texts.remove}
      </button>
      {asks.value && (
        <div class="sure" role="alert">
          <p>{texts.removeBookSure(book.entries, pageCount(book))}</p>
          <button
            type="button"
            class="danger"
            onClick={() => {
              asks.value = false;
              void run(remove);
            }}
          >
            {texts.removeBook(title)}
          </button>
          <button type="button" class="quiet" onClick={() => (asks.value = false)}>
            {texts.cancel}
          </button>
        </div>
      )}
      {trouble.value !== null && <TroubleNote trouble={trouble.value} />}
    </>
  );
}
