import type { Book, CaseStudy } from '../../types.ts';
import type { QuestionRecord } from '../questionRecord.ts';
import { html, type Html } from './html.ts';
import { largest } from '../../text/largest.ts';

/** Shades from never to most cited. */
const SHADES = 5;

/** Every printed page of a book: how often its text was cited, which pages never were, and of which no text is held. */
export function pageStrip(book: Book, questions: readonly QuestionRecord[]): Html {
  const counts = new Map<number, number>();
  for (const { answer } of questions.filter((one) => one.book === book.id)) {
    for (const { pages, passage } of answer.citations) {
      if (passage === null || pages === null) continue;
      for (let page = pages.first; page <= pages.last; page += 1)
        counts.set(page, (counts.get(page) ?? 0) + 1);
    }
  }
  const most = largest(counts.values(), 1);
  const held = new Set(book.pages.map(({ number }) => number));
  const never = [...held].filter((page) => !counts.has(page)).sort((a, b) => a - b);
  const cases = book.cases.flatMap(({ firstPage, ...study }) =>
    firstPage === null ? [] : [caseCells({ ...study, firstPage }, { held, counts, most })],
  );
  return html`<figure class="wide">
    <figcaption>${book.title}: pages cited</figcaption>
    <ol class="strip">
      ${cases}
    </ol>
    <p class="note">
      ${held.size} pages with text;
      ${never.length === 0 ? 'every one of them was cited' : `never cited: ${never.join(', ')}`}.
      The paler the page, the less often; a hatched page has no text here.
    </p>
  </figure>`;
}

function caseCells(
  { unit, firstPage, lastPage }: CaseStudy & { firstPage: number },
  {
    held,
    counts,
    most,
  }: { held: ReadonlySet<number>; counts: ReadonlyMap<number, number>; most: number },
): Html {
  const numbers = Array.from(
    { length: (lastPage ?? firstPage) - firstPage + 1 },
    (_, at) => firstPage + at,
  );
  const cells = numbers.map((page) => {
    const count = counts.get(page) ?? 0;
    const shade = count === 0 ? 0 : Math.ceil((SHADES * count) / most);
    const isHeld = held.has(page);
    const said = isHeld ? `cited ${count} times` : 'text not held';
    const title = `p. ${page}, ${unit}: ${said}`;
    return html`<span class="page ${isHeld ? `shade-${shade}` : 'unheld'}" title="${title}"
      ><span class="unseen">${title}</span></span
    >`;
  });
  return html`<li>${cells}</li>`;
}
