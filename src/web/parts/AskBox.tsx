import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import type { Ref } from 'preact';
import { FilterBar } from './FilterBar.tsx';
import { useRoom } from './useRoom.ts';

/** Longest question the server takes, in characters. */
const MAX_QUESTION = 2000;
/** What a browser reports as `keyCode` for a key an input method has taken; Safari says it no other way. */
const TAKEN_BY_INPUT_METHOD = 229;

/** Where questions are typed: Enter sends, Shift+Enter breaks, Enter that confirms a composition does neither. */
export function AskBox({
  onAsk,
  box,
}: {
  onAsk: (question: string) => void;
  box: Ref<HTMLTextAreaElement>;
}): JSX.Element {
  const { settings, talk } = useRoom();
  const texts = settings.texts.value;
  const question = useSignal('');
  const isAsking = talk.asking.value !== null;
  const send = (): void => {
    const typed = question.value.trim();
    if (typed === '' || isAsking) return;
    question.value = '';
    onAsk(typed);
  };
  return (
    <form
      class="ask"
      aria-label={texts.question}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <FilterBar />
      <div class="ask-row">
        <textarea
          ref={box}
          id="question"
          aria-label={texts.question}
          placeholder={texts.placeholder}
          rows={1}
          maxLength={MAX_QUESTION}
          value={question.value}
          onInput={(event) => (question.value = event.currentTarget.value)}
          onKeyDown={(event) => {
            const composing = event.isComposing || event.keyCode === TAKEN_BY_INPUT_METHOD;
            if (event.key !== 'Enter' || event.shiftKey || composing) return;
            event.preventDefault();
            send();
          }}
        />
        {isAsking ? (
          <button type="button" class="primary" onClick={talk.stop}>
            {texts.stop}
          </button>
        ) : (
          <button type="submit" class="primary" disabled={question.value.trim() === ''}>
            {texts.send}
          </button>
        )}
      </div>
    </form>
  );
}
