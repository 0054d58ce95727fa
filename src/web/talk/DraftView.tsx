import type { JSX } from 'preact';
import type { CheckedText, DraftSupport } from '../../types.ts';
import { citationPlace } from '../answer/citationPlace.ts';
import { draftWithCitations } from '../answer/draftWithCitations.ts';
import { LONGEST_DRAFT } from '../model/draftCheck.ts';
import { CopyButton } from '../parts/CopyButton.tsx';
import { FilterBar } from '../parts/FilterBar.tsx';
import { TroubleNote } from '../parts/TroubleNote.tsx';
import { useRoom } from '../parts/useRoom.ts';
import { CheckedSentenceRow } from './CheckedSentenceRow.tsx';

/** Of one character in UTF-8. */
const MOST_BYTES = 4;

const SUPPORTS: DraftSupport[] = [
  'verbatim',
  'supported',
  'contradicted',
  'unsupported',
  'noClaim',
];

/** A reader's own text against the books: pasted or dropped, then sentence by sentence what it rests on. */
export function DraftView(): JSX.Element {
  const { settings, draft, chosenFilter } = useRoom();
  const texts = settings.texts.value;
  const result = draft.result.value;
  const read = async (file: File | undefined): Promise<void> => {
    if (file === undefined) return;
    const start = file.slice(0, LONGEST_DRAFT * MOST_BYTES); // of a file that is far too long no more is read
    draft.text.value = (await start.text()).slice(0, LONGEST_DRAFT);
  };
  return (
    <main class="talk">
      <form
        class="draft"
        aria-label={texts.checkDraft}
        onSubmit={(event) => {
          event.preventDefault();
          void draft.check(chosenFilter());
        }}
        onDragOver={(event) => event.preventDefault()}
        onDrop={(event) => {
          const file = event.dataTransfer?.files[0];
          if (file === undefined) return; // words that are dropped are the box's own
          event.preventDefault();
          void read(file);
        }}
      >
        <h2>{texts.checkDraft}</h2>
        <p>{texts.draftHint}</p>
        <textarea
          id="question"
          aria-label={texts.draftText}
          placeholder={texts.draftText}
          rows={6}
          maxLength={LONGEST_DRAFT}
          value={draft.text.value}
          onInput={(event) => (draft.text.value = event.currentTarget.value)}
        />
        <FilterBar />
        <button
          type="submit"
          class="primary"
          disabled={draft.text.value.trim() === '' || draft.isBusy.value}
        >
          {draft.isBusy.value ? texts.stage.checking : texts.check}
        </button>
      </form>
      {draft.trouble.value !== null && <TroubleNote trouble={draft.trouble.value} />}
      {result !== null && <Result {...result} />}
    </main>
  );
}

/** What came of the text that was checked last. */
function Result({ text, checked }: { text: string; checked: CheckedText }): JSX.Element {
  const room = useRoom();
  const texts = room.settings.texts.value;
  const counts = SUPPORTS.map((one) => ({
    one,
    count: checked.sentences.filter(({ support }) => support === one).length,
  })).filter(({ count }) => count > 0);
  return (
    <section class="checked" aria-label={texts.checkResult}>
      <p role="status">
        {counts.map(({ one, count }) => `${texts.draftSupport[one]} ${count}`).join(' · ')}
      </p>
      <CopyButton text={() => draftWithCitations(text, checked, (one) => citationPlace(room, one))}>
        {texts.copyCited}
      </CopyButton>
      <ol>
        {checked.sentences.map((sentence) => (
          <CheckedSentenceRow
            key={sentence.start}
            sentence={sentence}
            citations={checked.citations}
          />
        ))}
      </ol>
    </section>
  );
}
