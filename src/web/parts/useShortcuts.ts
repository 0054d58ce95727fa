import { useEffect } from 'preact/hooks';
import type { Room } from '../model/room.ts';

/** Keys of the whole page: `/` to the question, Ctrl-K (⌘K) to a place in the books, `?` for what there is. */
export function useShortcuts({ overlay, keyWanted }: Pick<Room, 'overlay' | 'keyWanted'>): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (overlay.value !== null || keyWanted.value || event.isComposing) return;
      const isJump = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey);
      const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey && !isTyping(event.target);
      if (isJump) overlay.value = 'jump';
      else if (isPlain && event.key === '?') overlay.value = 'help';
      else if (isPlain && event.key === '/') document.getElementById('question')?.focus();
      else return;
      event.preventDefault();
    };
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  }, [overlay, keyWanted]);
}

/** Whether a key is a letter of something that is being written. */
function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, textarea, select') !== null;
}
