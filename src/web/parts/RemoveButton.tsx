import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { Icon } from './Icon.tsx';
import { useRoom } from './useRoom.ts';

/** Deletes on the second click; looking elsewhere takes the first one back. */
export function RemoveButton({
  title,
  onRemove,
}: {
  title: string;
  onRemove: () => void;
}): JSX.Element {
  const texts = useRoom().settings.texts.value;
  const isSure = useSignal(false);
  return (
    <button
      type="button"
      class={isSure.value ? 'danger' : 'quiet'}
      aria-label={`${isSure.value ? texts.removeSure : texts.remove}: ${title}`}
      title={texts.remove}
      onBlur={() => (isSure.value = false)}
      onClick={() => (isSure.value ? onRemove() : (isSure.value = true))}
    >
      {isSure.value ? texts.removeSure : <Icon name="close" />}
    </button>
  );
}
