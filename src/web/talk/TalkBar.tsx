import type { JSX } from 'preact';
import type { ExportFormat } from '../model/history.ts';
import { ExportButtons } from '../parts/ExportButtons.tsx';
import { useRoom } from '../parts/useRoom.ts';

const FORMATS: readonly ExportFormat[] = ['markdown', 'docx', 'html'];

/** The head of a conversation: its title, and ways to take it along. */
export function TalkBar(): JSX.Element {
  const { settings, talk, history } = useRoom();
  const texts = settings.texts.value;
  const id = talk.conversationId.value;
  const kept = history.list.value.find((one) => one.id === id);
  const title = kept?.title ?? talk.turns.value[0]?.question ?? '';
  return (
    <div class="talk-bar">
      <p class="title">{title}</p>
      {kept !== undefined && (
        <ExportButtons formats={FORMATS} title={title} conversation={kept.id} />
      )}
      <button type="button" class="quiet" onClick={() => print()}>
        {texts.print}
      </button>
    </div>
  );
}
