import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { createAttempt } from '../model/createAttempt.ts';
import type { ToKeep } from '../model/notes.ts';
import { TroubleNote } from './TroubleNote.tsx';
import { useRoom } from './useRoom.ts';

/** Keeps an answer, or words of a page, with a comment. */
export function KeepForm({ what, onDone }: { what: ToKeep; onDone: () => void }): JSX.Element {
  const { settings, notes } = useRoom();
  const texts = settings.texts.value;
  const comment = useSignal('');
  const { trouble, run } = useMemo(createAttempt, []);
  const keep = async (): Promise<void> => {
    await notes.keep(what, comment.value);
    onDone();
  };
  return (
    <form
      class="keep"
      onSubmit={(event) => {
        event.preventDefault();
        void run(keep);
      }}
    >
      <input
        type="text"
        aria-label={texts.comment}
        placeholder={texts.comment}
        maxLength={2000}
        value={comment.value}
        onInput={(event) => (comment.value = event.currentTarget.value)}
      />
      <button type="submit">{texts.save}</button>
      {trouble.value !== null && <TroubleNote trouble={trouble.value} />}
    </form>
  );
}
