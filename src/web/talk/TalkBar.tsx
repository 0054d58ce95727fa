import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import type { ExportFormat } from '../model/history.ts';
import { ExportButtons } from '../parts/ExportButtons.tsx';
import { Later } from '../parts/Later.tsx';
import { useRoom } from '../parts/useRoom.ts';

const FORMATS: readonly ExportFormat[] = ['markdown', 'docx', 'html'];

const loadShare = async () => (await import('./SharePanel.tsx')).SharePanel;

/** The head of a conversation: its title, and ways to take it along. */
export function TalkBar(): JSX.Element {
  const { settings, talk, history } = useRoom();
  const texts = settings.texts.value;
  const id = talk.conversationId.value;
  const kept = history.list.value.find((one) => one.id === id);
  const sharing = useSignal(false);
  const title = kept?.title ?? talk.turns.value[0]?.question ?? '';
  return (
    <div class="talk-bar">
      <p class="title">{title}</p>
      {kept !== undefined && (
        <ExportButtons formats={FORMATS} title={title} conversation={kept.id} />
      )}
      {kept !== undefined && (
        <button
          type="button"
          class="quiet"
          aria-expanded={sharing.value}
          onClick={() => (sharing.value = !sharing.value)}
        >
          {texts.sharing.title}
        </button>
      )}
      <button type="button" class="quiet" onClick={() => print()}>
        {texts.print}
      </button>
      {kept !== undefined && sharing.value && (
        <Later load={loadShare} props={{ conversation: kept.id }} />
      )}
    </div>
  );
}
