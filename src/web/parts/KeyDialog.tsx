import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { useRoom } from './useRoom.ts';

/** Asks for the server's key; it stays in this tab. */
export function KeyDialog(): JSX.Element {
  const { settings, key, enterKey } = useRoom();
  const texts = settings.texts.value;
  const typed = useSignal('');
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog
      class="key"
      ref={dialog}
      aria-labelledby="key-title"
      onCancel={(event) => event.preventDefault()}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void enterKey(typed.value.trim());
        }}
      >
        <h2 id="key-title">{texts.keyTitle}</h2>
        <p>{texts.keyHint}</p>
        {key.value !== null && <p role="alert">{texts.keyWrong}</p>}
        <input
          type="password"
          aria-label={texts.keyTitle}
          autocomplete="off"
          required
          value={typed.value}
          onInput={(event) => (typed.value = event.currentTarget.value)}
        />
        <button type="submit" class="primary">
          {texts.keyEnter}
        </button>
      </form>
    </dialog>
  );
}
