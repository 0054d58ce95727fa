import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useMemo, useRef } from 'preact/hooks';
import type { ShelfView } from '../../types.ts';
import { createAttempt } from '../model/createAttempt.ts';
import { TroubleNote } from '../parts/TroubleNote.tsx';
import { useRoom } from '../parts/useRoom.ts';

/** Where files are dropped or chosen, with the rules for them. */
export function AddBooks({ rules }: { rules: NonNullable<ShelfView['uploads']> }): JSX.Element {
  const { settings, uploads } = useRoom();
  const texts = settings.texts.value;
  const { trouble, run } = useMemo(createAttempt, []);
  const isOver = useSignal(false);
  const input = useRef<HTMLInputElement>(null);
  const put = (files: FileList | null | undefined): void => {
    if (files === null || files === undefined || files.length === 0) return;
    const chosen = [...files];
    void run(() => uploads.put(chosen));
  };
  return (
    <section
      class={`add-books${isOver.value ? ' over' : ''}`}
      aria-label={texts.addBooks}
      onDragOver={(event) => {
        event.preventDefault();
        isOver.value = true;
      }}
      onDragLeave={() => (isOver.value = false)}
      onDrop={(event) => {
        event.preventDefault();
        isOver.value = false;
        put(event.dataTransfer?.files);
      }}
    >
      <p>
        {texts.dropHere}{' '}
        <button type="button" onClick={() => input.current?.click()}>
          {texts.chooseFiles}
        </button>
        <input
          ref={input}
          type="file"
          multiple
          hidden
          aria-label={texts.chooseFiles}
          accept={rules.endings.join(',')}
          onChange={(event) => {
            put(event.currentTarget.files);
            event.currentTarget.value = ''; // the same file can be chosen again
          }}
        />
      </p>
      <p class="facts">
        {texts.uploadRule(rules.endings.join(' '), Math.floor(rules.largest / 1024 / 1024))}
      </p>
      {trouble.value !== null && <TroubleNote trouble={trouble.value} />}
    </section>
  );
}
