import type { JSX } from 'preact';
import type { Answer, Span } from '../../types.ts';
import { AnswerText } from './AnswerText.tsx';
import { ClosestPassage } from './ClosestPassage.tsx';
import { CoverageTable } from './CoverageTable.tsx';
import { References } from './References.tsx';
import { Unsupported } from './Unsupported.tsx';
import { withoutNearest } from './withoutNearest.ts';
import { withoutNotice } from './withoutNotice.ts';

/** The words that answer, where they stand in what is left of the text once its notice is gone. */
function strongIn({ answer, text: whole }: Answer, text: string): Span | null {
  if (answer === undefined) return null;
  const gone = whole.length - text.length;
  return answer.start < gone ? null : { start: answer.start - gone, end: answer.end - gone };
}

/** A whole answer: text, what is doubtful, the ledger, the references. */
export function AnswerView({ answer }: { answer: Answer }): JSX.Element {
  const { citations, sentences, coverage, status, mode, notice, notes } = answer;
  const doubtful = sentences.filter(({ support }) => support === 'unsupported');
  const isRefusal = status === 'not_in_book' || status === 'text_not_held';
  // the nearest passage is shown below, folded
  const text = isRefusal ? withoutNearest(answer) : withoutNotice(answer);
  return (
    <>
      {notice !== undefined && (
        <p class="notice" role="note">
          {notice}
        </p>
      )}
      <AnswerText
        text={text}
        strong={strongIn(answer, text)}
        sentences={sentences}
        citations={citations}
        generated={mode === 'generated'}
      />
      {notes.map((note) => (
        <p class="aside" role="note" key={note}>
          {note}
        </p>
      ))}
      {doubtful.length > 0 && <Unsupported sentences={doubtful} />}
      {answer.closest !== undefined && <ClosestPassage closest={answer.closest} />}
      {/* where each unit was found the answer itself says all */}
      {coverage !== undefined && coverage.found.length < coverage.total && (
        <CoverageTable coverage={coverage} citations={citations} />
      )}
      {citations.length > 0 && <References citations={citations} />}
    </>
  );
}
