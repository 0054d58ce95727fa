import { useSignal } from '@preact/signals';
import type { ComponentChildren, JSX } from 'preact';
import { useRoom } from './useRoom.ts';

/** Copies a text and says so; nothing where the browser has no clipboard, as on plain HTTP from elsewhere. */
export function CopyButton({
  text,
  label,
  children,
}: {
  text: () => string | Promise<string>;
  /** Said where the button shows no words. */
  label?: string;
  children: ComponentChildren;
}): JSX.Element | null {
  const texts = useRoom().settings.texts.value;
  const copied = useSignal(false);
  if (!('clipboard' in navigator)) return null;
  const copy = async (): Promise<void> => {
    // a browser may refuse: then nothing says that it was copied
    copied.value = await Promise.resolve(text())
      .then((words) => navigator.clipboard.writeText(words))
      .then(
        () => true,
        () => false,
      );
  };
  return (
    <button
      type="button"
      class="quiet copy"
      aria-label={label !== undefined && copied.value ? `${texts.copied}: ${label}` : label}
      title={label}
      onClick={() => void copy()}
      onBlur={() => (copied.value = false)}
    >
      <span role="status">{copied.value ? texts.copied : children}</span>
    </button>
  );
}
