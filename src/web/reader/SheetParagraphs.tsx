import type { JSX } from 'preact';
import type { PageParagraph } from './pageParagraphs.ts';

/** Paragraphs and section headings as they stand on a sheet. */
export function SheetParagraphs({
  paragraphs,
}: {
  paragraphs: readonly PageParagraph[];
}): JSX.Element {
  return (
    <>
      {paragraphs.map((paragraph, at) => (
        <Paragraph key={at} paragraph={paragraph} />
      ))}
    </>
  );
}

function Paragraph({
  paragraph: { runs, heading, begins },
}: {
  paragraph: PageParagraph;
}): JSX.Element {
  const inside = runs.map(({ text, marked }) => (marked ? <mark>{text}</mark> : text));
  if (heading) return <h3>{inside}</h3>;
  return <p class={begins ? 'begins' : ''}>{inside}</p>;
}
