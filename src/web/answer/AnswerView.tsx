import type { JSX } from 'preact';
import type { Answer } from '../../types.ts';
import { AnswerText } from './AnswerText.tsx';
import { CoverageTable } from './CoverageTable.tsx';
import { References } from './References.tsx';
import { SearchedNote } from './SearchedNote.tsx';
import { Unsupported } from './Unsupported.tsx';
import { withoutNotice } from './withoutNotice.ts';

/** A whole answer: text, what is doubtful, the ledger, the references. */
export function AnswerView({ answer }: { answer: Answer }): JSX.Element {
  const { citations, sentences, coverage, searched, status, mode, notice, notes } = answer;
  const doubtful = sentences.filter(({ support }) => support === 'unsupported');
  const isRefusal = status === 'not_in_book' || status === 'text_not_held';
  return (
    <>
      {notice !== undefined && (
        <p class="notice" role="note">
          {notice}
        </p>
      )}
      <AnswerText
        text={withoutNotice(answer)}
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
      {isRefusal && searched.units > 0 && <SearchedNote searched={searched} />}
      {coverage !== undefined && <CoverageTable coverage={coverage} citations={citations} />}
      {citations.length > 0 && <References citations={citations} />}
    </>
  );
}
