import type { JSX } from 'preact';
import type { Ref } from 'preact';
import { FilterBar } from './FilterBar.tsx';
import { useRoom } from './useRoom.ts';

/** Longest question the server takes, in characters. */
const MAX_QUESTION = 2000;
/** What a browser reports as `keyCode` for a key an input method has taken; Safari says it no other way. */
const TAKEN_BY_INPUT_METHOD = 229;

/** Where questions are typed: Enter sends (on touch it breaks), Shift+Enter breaks, Enter that confirms a composition does neither; ↑ brings the last one back. */
export function AskBox({
  onAsk,
  box,
}: {
  onAsk: (question: string) => void;
  box: Ref<HTMLTextAreaElement>;
}): JSX.Element {
  const { settings, talk, typed: question } = useRoom();
  const texts = settings.texts.value;
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
          placeholder={isTouched() ? texts.placeholderTouch : texts.placeholder}
          rows={1}
          maxLength={MAX_QUESTION}
          value={question.value}
          onInput={(event) => (question.value = event.currentTarget.value)}
          onKeyDown={(event) => {
            const composing = event.isComposing || event.keyCode === TAKEN_BY_INPUT_METHOD;
            if (composing) return;
            if (event.key === 'ArrowUp' && question.value === '') {
              event.preventDefault();
              question.value = talk.turns.value.at(-1)?.question ?? '';
            }
            // on a touch screen there is a button to send, and no other way to a new line
            if (event.key !== 'Enter' || event.shiftKey || isTouched()) return;
            event.preventDefault();
            send();
          }}
        />
        <SendOrStop />
      </div>
    </form>
  );
}

/** One button: it sends, or stops the answer that is on its way. */
function SendOrStop(): JSX.Element {
  const { settings, talk, typed } = useRoom();
  const texts = settings.texts.value;
  if (talk.asking.value !== null) {
    return (
      <button type="button" class="primary" onClick={talk.stop}>
        {texts.stop}
      </button>
    );
  }
  return (
    <button type="submit" class="primary" disabled={typed.value.trim() === ''}>
      {texts.send}
    </button>
  );
}

function isTouched(): boolean {
  return matchMedia('(pointer: coarse)').matches;
}
