import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import type { ConversationSummary } from '../../types.ts';
import { createAttempt } from '../model/createAttempt.ts';
import { Icon } from './Icon.tsx';
import { RemoveButton } from './RemoveButton.tsx';
import { RenameForm } from './RenameForm.tsx';
import { TroubleNote } from './TroubleNote.tsx';
import { useRoom } from './useRoom.ts';

const TIME: Intl.DateTimeFormatOptions = { hour: '2-digit', minute: '2-digit' };

/** One conversation: opened, renamed in place, deleted by a second click. */
export function ConversationRow({
  summary: { id, title, updatedAt, turns },
  onChosen,
}: {
  summary: ConversationSummary;
  onChosen: () => void;
}): JSX.Element {
  const { settings, talk, history, desk } = useRoom();
  const texts = settings.texts.value;
  const renaming = useSignal(false);
  const { trouble, run } = useMemo(createAttempt, []);
  const isOpen = talk.conversationId.value === id;
  const remove = async (): Promise<void> => {
    await history.remove(id);
    if (isOpen) talk.startNew();
  };
  if (renaming.value) {
    return (
      <li>
        <RenameForm id={id} title={title} onDone={() => (renaming.value = false)} />
      </li>
    );
  }
  return (
    <li class={isOpen ? 'open' : ''}>
      <button
        type="button"
        class="title"
        aria-current={isOpen ? 'page' : undefined}
        onClick={() => {
          desk.value = 'talk';
          void talk.reopen(id);
          onChosen();
        }}
      >
        <span>{title}</span>
        <small>
          {new Date(updatedAt).toLocaleTimeString(settings.language.value, TIME)} · {turns}
        </small>
      </button>
      <span class="row-actions">
        <button
          type="button"
          class="quiet"
          aria-label={`${texts.rename}: ${title}`}
          title={texts.rename}
          onClick={() => (renaming.value = true)}
        >
          <Icon name="edit" />
        </button>
        <RemoveButton title={title} onRemove={() => void run(remove)} />
      </span>
      {trouble.value !== null && <TroubleNote trouble={trouble.value} />}
    </li>
  );
}
