import { useSignal, useSignalEffect, type Signal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { QuoteCardView } from './answer/QuoteCardView.tsx';
import { BookPanel } from './reader/BookPanel.tsx';
import { AskBox } from './parts/AskBox.tsx';
import { Header } from './parts/Header.tsx';
import { KeyDialog } from './parts/KeyDialog.tsx';
import { Later } from './parts/Later.tsx';
import { Sidebar } from './parts/Sidebar.tsx';
import { TalkView } from './talk/TalkView.tsx';
import { useShortcuts } from './parts/useShortcuts.ts';
import { useRoom } from './parts/useRoom.ts';

/** From this width on the conversations stand beside the talk, in pixels. */
const WIDE = 1280;

/** From this width on the book stands beside the talk, in pixels. */
const ROOM_FOR_BOOK = 860;

/** How often the books are looked for again while there are none, in milliseconds. */
const LOOK_AGAIN = 3000;

const loadJump = async () => (await import('./parts/JumpDialog.tsx')).JumpDialog;
const loadHelp = async () => (await import('./parts/HelpDialog.tsx')).HelpDialog;
const loadShared = async () => (await import('./talk/SharedView.tsx')).SharedView;
const loadNotes = async () => (await import('./talk/NotesView.tsx')).NotesView;
const loadDraft = async () => (await import('./talk/DraftView.tsx')).DraftView;

/** The whole page. */
export function App(): JSX.Element {
  const room = useRoom();
  const { settings, keyWanted, reader, desk } = room;
  const sidebar = useSignal(innerWidth >= WIDE);
  const box = useRef<HTMLTextAreaElement>(null);
  useSignalEffect(() => {
    document.documentElement.lang = settings.language.value;
    document.documentElement.dataset.theme = settings.theme.value;
    document.title = settings.texts.value.title;
  });
  useLookAgain();
  useShortcuts(room);
  useEffect(() => followWidth(sidebar), [sidebar]);
  const ask = (question: string): void => {
    void room.ask(question);
    box.current?.focus();
  };
  const leaveSidebar = (): void => {
    if (innerWidth < WIDE) sidebar.value = false;
    box.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    if (room.card.shown.value !== null) room.card.hide();
    else if (innerWidth < WIDE && sidebar.value) sidebar.value = false;
    else if (innerWidth < ROOM_FOR_BOOK) reader.close();
  };
  return (
    <div
      class={`room${sidebar.value ? ' with-sidebar' : ''}${reader.open.value ? ' book-open' : ''}`}
      onKeyDown={onKeyDown}
    >
      <a class="skip" href="#question">
        {settings.texts.value.skip}
      </a>
      <Header sidebar={sidebar} />
      {sidebar.value && <Sidebar onChosen={leaveSidebar} />}
      {desk.value === 'draft' && <Later load={loadDraft} props={{}} />}
      {desk.value === 'notes' && <Later load={loadNotes} props={{}} />}
      {desk.value === 'shared' && <Later load={loadShared} props={{}} />}
      {desk.value === 'talk' && (
        <>
          <TalkView onAsk={ask} />
          <AskBox onAsk={ask} box={box} />
        </>
      )}
      <BookPanel />
      <QuoteCardView />
      {room.overlay.value === 'jump' && <Later load={loadJump} props={{}} />}
      {room.overlay.value === 'help' && <Later load={loadHelp} props={{}} />}
      {keyWanted.value && <KeyDialog />}
    </div>
  );
}

/** A window made narrow puts the conversations away, which would lie over the talk; made wide it brings them back. */
function followWidth(sidebar: Signal<boolean>): () => void {
  const wide = matchMedia(`(min-width: ${WIDE}px)`);
  const follow = (): void => {
    sidebar.value = wide.matches;
  };
  wide.addEventListener('change', follow);
  return () => wide.removeEventListener('change', follow);
}

/** While there are no books yet, or no server, they are looked for again. */
function useLookAgain(): void {
  const { shelf, begin } = useRoom();
  const waits = ['noIndex', 'gone'].includes(shelf.trouble.value?.kind ?? '');
  useEffect(() => {
    if (!waits) return undefined;
    const timer = setInterval(() => void begin(), LOOK_AGAIN);
    return () => clearInterval(timer);
  }, [waits, begin]);
}
