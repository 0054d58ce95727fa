import { useSignal } from '@preact/signals';
import type { ComponentChildren, JSX } from 'preact';
import { byDay, nameOfDay } from '../model/byDay.ts';
import type { Desk } from '../model/room.ts';
import { ConversationRow } from './ConversationRow.tsx';
import { useRoom } from './useRoom.ts';

/** From so many on the list can be searched. */
const MANY = 6;

/** The conversations of before, by day. */
export function Sidebar({ onChosen }: { onChosen: () => void }): JSX.Element {
  const { settings, talk, history, desk } = useRoom();
  const texts = settings.texts.value;
  const list = history.list.value;
  const typed = useSignal('');
  return (
    <nav class="sidebar" aria-label={texts.conversations}>
      <button
        type="button"
        class="new"
        onClick={() => {
          talk.startNew();
          desk.value = 'talk';
          onChosen();
        }}
      >
        ＋ {texts.newConversation}
      </button>
      <DeskButton name="draft" onChosen={onChosen}>
        ✓ {texts.checkDraft}
      </DeskButton>
      <DeskButton name="notes" onChosen={onChosen}>
        ☆ {texts.notes.title}
      </DeskButton>
      {list.length === 0 && <p class="none">{texts.noConversations}</p>}
      {list.length >= MANY && (
        <input
          type="search"
          class="find-talk"
          aria-label={texts.findConversation}
          placeholder={texts.findConversation}
          maxLength={100}
          value={typed.value}
          onInput={(event) => (typed.value = event.currentTarget.value)}
        />
      )}
      {byDay(list, typed.value).map(({ start, conversations }) => (
        <section key={start}>
          <h2>{nameOfDay(start, { now: Date.now(), language: settings.language.value })}</h2>
          <ul>
            {conversations.map((summary) => (
              <ConversationRow key={summary.id} summary={summary} onChosen={onChosen} />
            ))}
          </ul>
        </section>
      ))}
      {history.hasMore.value && (
        <button type="button" class="quiet" onClick={() => void history.loadMore()}>
          {texts.older}
        </button>
      )}
    </nav>
  );
}

/** Puts something else than the conversation on the desk. */
function DeskButton({
  name,
  onChosen,
  children,
}: {
  name: Desk;
  onChosen: () => void;
  children: ComponentChildren;
}): JSX.Element {
  const { desk } = useRoom();
  return (
    <button
      type="button"
      class="check"
      aria-pressed={desk.value === name}
      onClick={() => {
        desk.value = name;
        onChosen();
      }}
    >
      {children}
    </button>
  );
}
