import type { JSX } from 'preact';
import type { ContentsEntry } from '../../types.ts';
import { useRoom } from '../parts/useRoom.ts';
import { AskAbout } from './AskAbout.tsx';

/** As many questions are shown of a case at most. */
const QUESTIONS = 3;

/** What a case is about: the headings of its sections, each a way to its place, and questions that it answers. */
export function CaseOverview({
  book,
  entry,
}: {
  book: string;
  entry: ContentsEntry;
}): JSX.Element | null {
  const { settings, reader } = useRoom();
  const texts = settings.texts.value;
  const { case: id, sections, unit } = entry;
  if (sections.length === 0) return null;
  return (
    <details class="case-overview">
      <summary>{texts.sections(sections.length)}</summary>
      <ul>
        {sections.map(({ number, heading, page }) => (
          <li key={number}>
            <button
              type="button"
              class="quiet"
              onClick={() =>
                void reader.openPlace(
                  page === null
                    ? { book, case: id, section: number, mark: { from: heading } }
                    : { book, first: page, mark: { from: heading } },
                )
              }
            >
              <span lang="zh">{heading}</span>
              {page !== null && <span class="page">{page}</span>}
            </button>
          </li>
        ))}
      </ul>
      <AskAbout
        title={texts.caseAnswers}
        filter={{ books: [book], units: [unit], cases: [id] }}
        most={QUESTIONS}
      />
    </details>
  );
}
