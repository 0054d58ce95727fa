import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import type { Answer } from '../../types.ts';
import { useRoom } from '../parts/useRoom.ts';
import type { Turn } from '../model/turn.ts';
import { answerAsText } from './answerAsText.ts';
import { citationPlace } from './citationPlace.ts';
import { Rating } from './Rating.tsx';

/** What can be done with an answer: copy it, ask again, say what one thinks of it. */
export function AnswerActions({ turn, answer }: { turn: Turn; answer: Answer }): JSX.Element {
  const room = useRoom();
  const texts = room.settings.texts.value;
  const copied = useSignal(false);
  const copy = async (): Promise<void> => {
    const text = answerAsText(answer, {
      placeOf: (citation) => citationPlace(room, citation),
      translationLabel: ({ translation }) =>
        room.settings.texts.value.translationBy[translation?.by ?? 'edition'],
    });
    // a browser may refuse: then nothing says that it was copied
    copied.value = await navigator.clipboard.writeText(text).then(
      () => true,
      () => false,
    );
  };
  return (
    <div class="actions">
      {/* browsers give no clipboard to pages over plain HTTP from elsewhere */}
      {'clipboard' in navigator && (
        <button type="button" class="quiet" onClick={() => void copy()}>
          <span role="status">{copied.value ? texts.copied : texts.copy}</span>
        </button>
      )}
      <button type="button" class="quiet" onClick={() => void room.talk.retry(turn)}>
        {texts.retry}
      </button>
      <Rating turn={turn} />
    </div>
  );
}
