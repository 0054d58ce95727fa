import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { createAttempt } from '../model/createAttempt.ts';
import { TroubleNote } from './TroubleNote.tsx';
import { useRoom } from './useRoom.ts';

/** A new title for a conversation, typed in its place; Escape leaves it as it was. */
export function RenameForm({
  id,
  title,
  onDone,
}: {
  id: string;
  title: string;
  onDone: () => void;
}): JSX.Element {
  const { settings, history } = useRoom();
  const texts = settings.texts.value;
  const typed = useSignal(title);
  const { trouble, run } = useMemo(createAttempt, []);
  return (
    <form
      class="rename"
      onSubmit={(event) => {
        event.preventDefault();
        const name = typed.value.trim();
        if (name !== '') void run(() => history.rename(id, name).then(onDone));
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onDone();
      }}
    >
      <input
        aria-label={texts.newTitle}
        maxLength={200}
        value={typed.value}
        autofocus
        onInput={(event) => (typed.value = event.currentTarget.value)}
      />
      <button type="submit">{texts.save}</button>
      <button type="button" class="quiet" onClick={onDone}>
        {texts.cancel}
      </button>
      {trouble.value !== null && <TroubleNote trouble={trouble.value} />}
    </form>
  );
}
