import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { PageView, Span } from '../../types.ts';
import { useRoom } from '../parts/useRoom.ts';
import { pageParagraphs } from './pageParagraphs.ts';
import { SheetParagraphs } from './SheetParagraphs.tsx';

/** One printed page: its text with the marked words, its number, and how the number is known. */
export function BookSheet({ page, mark }: { page: PageView; mark: Span | null }): JSX.Element {
  const { settings, shelf } = useRoom();
  const texts = settings.texts.value;
  const entry = shelf.entries(page.book).find((one) => one.case === page.case);
  const isFirst = entry?.firstPage === page.number;
  const headings = new Set(entry?.sections.map(({ heading }) => heading));
  const paragraphs = pageParagraphs(page, { mark, headings, first: isFirst });
  const sheet = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    // of words that cross a page their beginning is shown
    if (mark === null || mark.start < page.start) return;
    sheet.current?.querySelector('mark')?.scrollIntoView({ block: 'center' });
  }, [mark, page]);
  return (
    <article class="sheet" ref={sheet} aria-label={texts.page(page.number)} lang="zh">
      <header>{isFirst ? '' : `${page.unit} · ${page.caseTitle}`}</header>
      {isFirst && (
        <>
          <h2>{page.caseTitle}</h2>
          <p class="unit">{page.unit}</p>
        </>
      )}
      <SheetParagraphs paragraphs={paragraphs} />
      <footer>
        <span class="number">{page.number}</span>
        <span class="basis" lang={settings.language.value}>
          {texts.basis[page.basis]}
          {page.file !== null && ` · ${texts.filePage(page.file)}`}
        </span>
      </footer>
    </article>
  );
}
