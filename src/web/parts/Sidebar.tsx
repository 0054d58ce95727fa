import type { JSX } from 'preact';
import { ConversationRow } from './ConversationRow.tsx';
import { useRoom } from './useRoom.ts';

/** The conversations of before. */
export function Sidebar({ onChosen }: { onChosen: () => void }): JSX.Element {
  const { settings, talk, history, desk } = useRoom();
  const texts = settings.texts.value;
  const list = history.list.value;
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
      <button
        type="button"
        class="check"
        aria-pressed={desk.value === 'draft'}
        onClick={() => {
          desk.value = 'draft';
          onChosen();
        }}
      >
        ✓ {texts.checkDraft}
      </button>
      {list.length === 0 && <p class="none">{texts.noConversations}</p>}
      <ul>
        {list.map((summary) => (
          <ConversationRow key={summary.id} summary={summary} onChosen={onChosen} />
        ))}
      </ul>
      {history.hasMore.value && (
        <button type="button" class="quiet" onClick={() => void history.loadMore()}>
          {texts.older}
        </button>
      )}
    </nav>
  );
}
