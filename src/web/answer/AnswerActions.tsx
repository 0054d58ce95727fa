import type { JSX } from 'preact';
import type { Answer } from '../../types.ts';
import { CopyButton } from '../parts/CopyButton.tsx';
import { ExportButtons } from '../parts/ExportButtons.tsx';
import { KeepButton } from '../parts/KeepButton.tsx';
import type { ExportFormat } from '../model/history.ts';
import { useRoom } from '../parts/useRoom.ts';
import type { Turn } from '../model/turn.ts';
import { answerAsText } from './answerAsText.ts';
import { citationPlace } from './citationPlace.ts';
import { Rating } from './Rating.tsx';

const FORMATS: readonly ExportFormat[] = ['docx', 'html'];

/** What can be done with an answer: copy it, ask again, say what one thinks of it. */
export function AnswerActions({ turn, answer }: { turn: Turn; answer: Answer }): JSX.Element {
  const room = useRoom();
  const texts = room.settings.texts.value;
  const asText = (): string =>
    answerAsText(answer, {
      placeOf: (citation) => citationPlace(room, citation),
      translationLabel: ({ translation }) => texts.translationBy[translation?.by ?? 'edition'],
    });
  return (
    <div class="actions">
      <CopyButton text={asText}>{texts.copy}</CopyButton>
      <button type="button" class="quiet" onClick={() => void room.talk.retry(turn)}>
        {texts.retry}
      </button>
      <ExportButtons
        formats={FORMATS}
        title={turn.question}
        conversation={answer.conversationId}
        answer={answer.id}
      />
      <KeepButton what={{ conversationId: answer.conversationId, answerId: answer.id }} />
      <Rating turn={turn} />
    </div>
  );
}
