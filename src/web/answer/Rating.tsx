import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { Icon } from '../parts/Icon.tsx';
import { useRoom } from '../parts/useRoom.ts';
import { TroubleNote } from '../parts/TroubleNote.tsx';
import { asTrouble, type Trouble } from '../api/trouble.ts';
import type { Turn } from '../model/turn.ts';

/** Thumbs up or down, taken back by a second click, and a comment. */
export function Rating({ turn }: { turn: Turn }): JSX.Element {
  const { settings, rate: rateTurn } = useRoom();
  const texts = settings.texts.value;
  const { feedback } = turn.state.value;
  const comment = useSignal(feedback?.comment ?? '');
  const thanked = useSignal(false);
  const trouble = useSignal<Trouble | null>(null);
  const rate = async (rating: 'up' | 'down' | null): Promise<void> => {
    try {
      await rateTurn(turn, rating === null ? null : { rating, comment: comment.value });
      trouble.value = null;
    } catch (error) {
      trouble.value = asTrouble(error);
    }
  };
  const thumb = (rating: 'up' | 'down', label: string): JSX.Element => (
    <button
      type="button"
      class="quiet"
      aria-pressed={feedback?.rating === rating}
      aria-label={label}
      title={label}
      onClick={() => {
        thanked.value = false;
        void rate(feedback?.rating === rating ? null : rating);
      }}
    >
      <Icon name={rating} />
    </button>
  );
  return (
    <>
      {thumb('up', texts.helpful)}
      {thumb('down', texts.unhelpful)}
      {trouble.value !== null && <TroubleNote trouble={trouble.value} />}
      {feedback !== null && (
        <form
          class="comment"
          onSubmit={(event) => {
            event.preventDefault();
            void rate(feedback.rating).then(() => (thanked.value = trouble.value === null));
          }}
        >
          <input
            aria-label={texts.comment}
            placeholder={texts.comment}
            maxLength={2000}
            value={comment.value}
            onInput={(event) => (comment.value = event.currentTarget.value)}
          />
          <button type="submit">{texts.save}</button>
          <span role="status">{thanked.value ? texts.thanks : ''}</span>
        </form>
      )}
    </>
  );
}
