import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import type { SectionAddress } from '../../types.ts';
import type { Spread } from '../model/loadSpread.ts';
import { Icon } from '../parts/Icon.tsx';
import { useRoom } from '../parts/useRoom.ts';

/** Previous page, next page, and any page by its printed number; of a book without pages the sections. */
export function PageBar({ book, spread }: { book: string; spread: Spread | null }): JSX.Element {
  const { settings, reader } = useRoom();
  const texts = settings.texts.value;
  const section = spread?.section ?? null;
  const previous = section?.previous ?? spread?.pages[0]?.previous ?? null;
  const next = section?.next ?? spread?.pages.at(-1)?.next ?? null;
  const go = (to: number | SectionAddress | null): void => {
    const mark = spread?.mark ?? null;
    if (typeof to === 'number') void reader.openPlace({ book, first: to, mark });
    else if (to !== null) void reader.openPlace({ book, ...to, mark });
  };
  const names =
    section === null
      ? { previous: texts.previous, next: texts.next }
      : { previous: texts.previousSection, next: texts.nextSection };
  return (
    <div class="page-bar">
      <button
        type="button"
        aria-label={names.previous}
        title={names.previous}
        disabled={previous === null}
        onClick={() => go(previous)}
      >
        <Icon name="previous" />
      </button>
      <strong>{title()}</strong>
      <button
        type="button"
        aria-label={names.next}
        title={names.next}
        disabled={next === null}
        onClick={() => go(next)}
      >
        <Icon name="next" />
      </button>
      {section === null && <JumpForm onJump={go} />}
    </div>
  );

  function title(): string {
    if (spread === null) return '';
    const { pages } = spread;
    if (section !== null) return section.heading ?? section.caseTitle;
    return texts.pages(pages[0]?.number ?? 0, pages.at(-1)?.number ?? 0);
  }
}

function JumpForm({ onJump }: { onJump: (page: number) => void }): JSX.Element {
  const texts = useRoom().settings.texts.value;
  const wanted = useSignal('');
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        const page = Number(wanted.value);
        if (Number.isInteger(page) && page > 0) onJump(page);
        wanted.value = '';
      }}
    >
      <input
        inputMode="numeric"
        aria-label={texts.jump}
        placeholder={texts.pageHead}
        maxLength={6}
        value={wanted.value}
        onInput={(event) => (wanted.value = event.currentTarget.value)}
      />
      <button type="submit">{texts.go}</button>
    </form>
  );
}
