import type { ReadonlySignal } from '@preact/signals';

/**
 * When something that lay over the page closes, the focus goes back to where it was when it opened, unless it has
 * gone elsewhere meanwhile. Returns the way to stop.
 */
export function returnFocus(open: ReadonlySignal<boolean>): () => void {
  let before: Element | null = null;
  return open.subscribe((isOpen) => {
    if (isOpen) {
      before = document.activeElement;
      return;
    }
    requestAnimationFrame(() => {
      // on the layer's own button, which has just gone out of sight, or nowhere
      const lost = document.activeElement?.checkVisibility() === false;
      const nowhere = document.activeElement === document.body;
      if ((lost || nowhere) && before instanceof HTMLElement) before.focus();
      before = null;
    });
  });
}
