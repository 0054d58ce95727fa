import type { JSX } from 'preact';
import type { ContentsView } from '../../types.ts';
import { useRoom } from '../parts/useRoom.ts';
import { AskAbout } from './AskAbout.tsx';

/** As many questions are shown of a book at most. */
const QUESTIONS = 6;

/** What a book is: what is printed before its contents, and questions that it answers. */
export function BookOverview({ contents }: { contents: ContentsView }): JSX.Element {
  const texts = useRoom().settings.texts.value;
  const lines = contents.front.split('\n').filter((line) => line.trim() !== '');
  return (
    <div class="book-overview">
      {lines.length > 0 && (
        <details>
          <summary>{texts.beforeContents}</summary>
          <blockquote lang="zh" tabIndex={0}>
            {lines.map((line, at) => (
              <p key={at}>{line}</p>
            ))}
          </blockquote>
        </details>
      )}
      <AskAbout title={texts.bookAnswers} filter={{ books: [contents.book] }} most={QUESTIONS} />
    </div>
  );
}
