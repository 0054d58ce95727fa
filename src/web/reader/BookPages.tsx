import type { JSX } from 'preact';
import type { Spread } from '../model/loadSpread.ts';
import { KeepButton } from '../parts/KeepButton.tsx';
import { useRoom } from '../parts/useRoom.ts';
import { BookSheet } from './BookSheet.tsx';
import { FindSteps } from './FindSteps.tsx';
import { PageBar } from './PageBar.tsx';
import { SectionSheet } from './SectionSheet.tsx';
import { whyNoPage } from './whyNoPage.ts';

/** The pages that lie open, as they are printed, and the bar to leaf through them. */
export function BookPages(): JSX.Element {
  const { settings, shelf, reader } = useRoom();
  const texts = settings.texts.value;
  const spread = reader.spread.value;
  const missing = reader.missing.value;
  const open = spread?.section ?? spread?.pages[0];
  const book = missing?.book ?? open?.book ?? shelf.shown.value?.id ?? '';
  return (
    <div class="pages">
      <FindSteps />
      <PageBar book={book} spread={spread} />
      {spread !== null && <KeepWords spread={spread} />}
      <div class="sheets" tabIndex={0} role="region" aria-label={texts.bookPages}>
        {missing !== null ? (
          <p class="notice" role="alert">
            {whyNot(missing)}
          </p>
        ) : spread === null ? (
          <p class="none">{texts.pickPage}</p>
        ) : (
          <>
            {spread.isMarkLost && (
              <p class="notice" role="note">
                {texts.markLost}
              </p>
            )}
            {spread.section !== null && (
              <SectionSheet section={spread.section} mark={spread.mark} />
            )}
            {spread.pages.map((page) => (
              <BookSheet key={`${page.book}-${page.number}`} page={page} mark={spread.mark} />
            ))}
          </>
        )}
      </div>
    </div>
  );

  function whyNot({ page, trouble }: NonNullable<typeof missing>): string {
    if (trouble.kind !== 'refused') return texts.trouble[trouble.kind];
    if (shelf.books.value?.some(({ id }) => id === book) === false) return texts.noSuchBook(book);
    if (page === null) return texts.noSuchSection;
    const entry = whyNoPage(shelf.entries(book), page);
    if (entry === null) return texts.noSuchPage(page);
    const name = shelf.unitName(entry.unit, { book, language: settings.language.value });
    return texts.pageNotHeld(page, name, entry.title);
  }
}

/** Keeps the marked words, where there are some of a case. */
function KeepWords({ spread: { mark, section, pages } }: { spread: Spread }): JSX.Element | null {
  const { shelf } = useRoom();
  const open = section ?? pages[0];
  if (mark === null || open === undefined) return null;
  const { book, case: id } = open;
  if (!shelf.entries(book).some((one) => one.case === id)) return null;
  const { start, end } = mark;
  return (
    <p class="keep-words">
      <KeepButton key={`${start}-${end}`} what={{ book, case: id, start, end }} />
    </p>
  );
}
