import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { openFound } from '../model/openFound.ts';
import { Icon } from '../parts/Icon.tsx';
import { useRoom } from '../parts/useRoom.ts';

/** Above the pages while they show what was found: from one place to the next, by the arrows or their keys, and back to the list. */
export function FindSteps(): JSX.Element | null {
  const room = useRoom();
  const { settings, search, reader } = room;
  const texts = settings.texts.value;
  const at = search.at.value;
  const found = search.found.value;
  const next = useRef<HTMLButtonElement>(null);
  const isShown = at !== null && found !== null;
  useEffect(() => {
    if (isShown) next.current?.focus();
  }, [isShown]);
  if (!isShown) return null;
  const { count, found: places } = found.words;
  const step = (by: number): void => {
    if (places[at + by] !== undefined) void openFound(room, at + by);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const by = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    step(by);
  };
  return (
    <div class="find-steps" role="group" aria-label={texts.findInBook} onKeyDown={onKeyDown}>
      <button type="button" class="quiet" onClick={() => reader.show('find')}>
        {texts.backToFindings}
      </button>
      <span role="status">{texts.findingAt(found.query, at + 1, count)}</span>
      <button
        type="button"
        aria-label={texts.previousFinding}
        title={texts.previousFinding}
        aria-disabled={at === 0}
        onClick={() => step(-1)}
      >
        <Icon name="above" />
      </button>
      <button
        type="button"
        ref={next}
        aria-label={texts.nextFinding}
        title={texts.nextFinding}
        aria-disabled={places[at + 1] === undefined}
        onClick={() => step(1)}
      >
        <Icon name="below" />
      </button>
      <button
        type="button"
        class="quiet"
        aria-label={texts.close}
        onClick={() => search.setAt(null)}
      >
        <Icon name="close" />
      </button>
    </div>
  );
}
