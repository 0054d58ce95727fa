import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { SectionView, Span } from '../../types.ts';
import { pageParagraphs } from './pageParagraphs.ts';
import { SheetParagraphs } from './SheetParagraphs.tsx';

/** One section of a book without pages: its text with the marked words, under its case. */
export function SectionSheet({
  section,
  mark,
}: {
  section: SectionView;
  mark: Span | null;
}): JSX.Element {
  const { heading, unit, caseTitle } = section;
  const headings = new Set(heading === null ? [] : [heading]);
  const paragraphs = pageParagraphs(section, { mark, headings, first: true });
  const sheet = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    sheet.current?.querySelector('mark')?.scrollIntoView({ block: 'center' });
  }, [mark, section]);
  return (
    <article class="sheet" ref={sheet} aria-label={heading ?? caseTitle} lang="zh">
      <h2>{caseTitle}</h2>
      {unit !== caseTitle && <p class="unit">{unit}</p>}
      <SheetParagraphs paragraphs={paragraphs} />
    </article>
  );
}
