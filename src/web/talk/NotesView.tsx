import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useMemo } from 'preact/hooks';
import type { Note } from '../../types.ts';
import { CitationLink } from '../answer/CitationLink.tsx';
import { createAttempt } from '../model/createAttempt.ts';
import { RemoveButton } from '../parts/RemoveButton.tsx';
import { saveFile } from '../parts/saveFile.ts';
import { TroubleNote } from '../parts/TroubleNote.tsx';
import { useRoom } from '../parts/useRoom.ts';

/** What a reader has kept: found by words, taken along, deleted. */
export function NotesView(): JSX.Element {
  const { settings, notes } = useRoom();
  const texts = settings.texts.value;
  const words = useSignal('');
  const { trouble, run } = useMemo(createAttempt, []);
  useEffect(() => void notes.load(''), [notes]);
  const list = notes.list.value;
  const lost = notes.trouble.value ?? trouble.value;
  return (
    <main class="talk notes">
      <h2>{texts.notes.title}</h2>
      <p class="find-notes">
        <input
          type="search"
          id="question"
          aria-label={texts.notes.find}
          placeholder={texts.notes.find}
          maxLength={200}
          value={words.value}
          onInput={(event) => {
            words.value = event.currentTarget.value;
            void notes.load(words.value);
          }}
        />
        <button
          type="button"
          class="quiet"
          onClick={() => void run(async () => saveFile(await notes.exported(), 'notes.md'))}
        >
          {texts.exportAs.markdown.name}
        </button>
      </p>
      <p role="status">{texts.notes.count(notes.count.value)}</p>
      {lost !== null && <TroubleNote trouble={lost} />}
      <ul>
        {list.map((note) => (
          <NoteRow
            key={note.id}
            note={note}
            onRemove={() => void run(() => notes.remove(note.id))}
          />
        ))}
      </ul>
      {list.length < notes.count.value && (
        <button type="button" class="quiet" onClick={() => void notes.loadMore()}>
          {texts.older}
        </button>
      )}
    </main>
  );
}

function NoteRow({ note, onRemove }: { note: Note; onRemove: () => void }): JSX.Element {
  const { settings } = useRoom();
  const texts = settings.texts.value;
  const { comment, question, text, citations, at } = note;
  return (
    <li>
      {comment !== '' && <p class="comment">{comment}</p>}
      {question !== null && <h3>{question}</h3>}
      <blockquote>{text}</blockquote>
      {citations.map((citation) => (
        <p key={citation.n}>
          [{citation.n}] <CitationLink citation={citation} />
          {citation.stale !== undefined && (
            <span class="stale"> {texts.stale(citation.stale)}</span>
          )}
        </p>
      ))}
      <p class="when">
        {new Date(at).toLocaleString(settings.language.value)}
        <RemoveButton title={comment || question || text.slice(0, 40)} onRemove={onRemove} />
      </p>
    </li>
  );
}
