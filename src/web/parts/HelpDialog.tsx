import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { useRoom } from './useRoom.ts';

/** What the keys do. */
export function HelpDialog(): JSX.Element {
  const { settings, overlay } = useRoom();
  const texts = settings.texts.value;
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog
      class="help"
      ref={dialog}
      aria-labelledby="help-title"
      onClose={() => (overlay.value = null)}
    >
      <h2 id="help-title">{texts.helpTitle}</h2>
      <dl>
        {texts.keys.map(([keys, what]) => (
          <div key={keys}>
            <dt>
              <kbd>{keys}</kbd>
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
      <form method="dialog">
        <button type="submit">{texts.close}</button>
      </form>
    </dialog>
  );
}
