import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { createAttempt } from '../model/createAttempt.ts';
import { saveFile } from './saveFile.ts';
import { TroubleNote } from '../parts/TroubleNote.tsx';
import { useRoom } from '../parts/useRoom.ts';

/** The head of a conversation: its title, and ways to take it along. */
export function TalkBar(): JSX.Element {
  const { settings, talk, history } = useRoom();
  const texts = settings.texts.value;
  const id = talk.conversationId.value;
  const kept = history.list.value.find((one) => one.id === id);
  const title = kept?.title ?? talk.turns.value[0]?.question ?? '';
  const { trouble, run } = useMemo(createAttempt, []);
  const exportIt = async (): Promise<void> => {
    if (id !== null) saveFile(await history.exported(id), `${fileNameOf(title)}.md`);
  };
  return (
    <div class="talk-bar">
      <p class="title">{title}</p>
      {kept !== undefined && (
        <button type="button" class="quiet" onClick={() => void run(exportIt)}>
          {texts.exportMarkdown}
        </button>
      )}
      <button type="button" class="quiet" onClick={() => print()}>
        {texts.print}
      </button>
      {trouble.value !== null && <TroubleNote trouble={trouble.value} />}
    </div>
  );
}

function fileNameOf(title: string): string {
  return title.replace(/[^\p{L}\p{N}]+/gu, '-').slice(0, 60) || 'casebook';
}
