import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { addressOfRoom } from '../model/addressOfRoom.ts';
import { goTo } from '../model/goTo.ts';
import { jumpTargets, type JumpBook, type JumpTarget } from '../model/jumpTargets.ts';
import { useRoom } from './useRoom.ts';

/** Goes to a book, a case or a page by typing some of its name. */
export function JumpDialog(): JSX.Element {
  const room = useRoom();
  const { settings, overlay } = room;
  const texts = settings.texts.value;
  const typed = useSignal('');
  const at = useSignal(0);
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  const targets = jumpTargets(typed.value, useJumpBooks());
  const choose = (target: JumpTarget | undefined): void => {
    if (target === undefined) return;
    overlay.value = null;
    void goTo(room, { ...addressOfRoom(room), place: target.place });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const by = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    at.value = Math.max(0, Math.min(at.value + by, targets.length - 1));
  };
  return (
    <dialog
      class="jump"
      ref={dialog}
      aria-label={texts.jumpTitle}
      onClose={() => (overlay.value = null)}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          choose(targets[at.value]);
        }}
      >
        <input
          role="combobox"
          aria-label={texts.jumpTitle}
          aria-expanded="true"
          aria-controls="jump-targets"
          aria-activedescendant={targets.length === 0 ? undefined : `jump-${at.value}`}
          placeholder={texts.jumpPlaceholder}
          autocomplete="off"
          maxLength={100}
          value={typed.value}
          onInput={(event) => {
            typed.value = event.currentTarget.value;
            at.value = 0;
          }}
          onKeyDown={onKeyDown}
        />
      </form>
      <Targets targets={targets} at={at.value} onChoose={choose} />
    </dialog>
  );
}

function Targets({
  targets,
  at,
  onChoose,
}: {
  targets: readonly JumpTarget[];
  at: number;
  onChoose: (target: JumpTarget) => void;
}): JSX.Element {
  const { settings } = useRoom();
  return (
    <ul id="jump-targets" role="listbox" aria-label={settings.texts.value.jumpTitle}>
      {targets.map((target, index) => (
        <Target
          key={`${target.kind} ${target.name} ${JSON.stringify(target.place)}`}
          target={target}
          id={`jump-${index}`}
          isChosen={index === at}
          onChoose={() => onChoose(target)}
        />
      ))}
    </ul>
  );
}

function useJumpBooks(): JumpBook[] {
  const { settings, shelf } = useRoom();
  return (shelf.books.value ?? []).map((summary) => ({
    summary,
    title: shelf.bookTitle(summary, settings.language.value),
    contents: shelf.contentsOf(summary.id),
  }));
}

function Target({
  target: { kind, name, detail, place },
  id,
  isChosen,
  onChoose,
}: {
  target: JumpTarget;
  id: string;
  isChosen: boolean;
  onChoose: () => void;
}): JSX.Element {
  const { settings, shelf } = useRoom();
  const texts = settings.texts.value;
  const language = settings.language.value;
  const named = (unit: string): string =>
    shelf.unitName(unit, {
      language,
      ...('book' in place && place.book !== null ? { book: place.book } : {}),
    });
  const shown = { book: name, section: name, page: texts.page(Number(name)), case: named(name) }[
    kind
  ];
  const isOneBook = (shelf.books.value ?? []).length < 2 && kind === 'page';
  return (
    // the keys are the input's
    <li id={id} role="option" aria-selected={isChosen} onClick={onChoose}>
      <span>{shown}</span>
      {detail !== '' && !isOneBook && <small>{kind === 'section' ? named(detail) : detail}</small>}
    </li>
  );
}
