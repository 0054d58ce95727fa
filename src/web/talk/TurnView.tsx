import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { AnswerActions } from '../answer/AnswerActions.tsx';
import { AnswerText } from '../answer/AnswerText.tsx';
import { AnswerView } from '../answer/AnswerView.tsx';
import type { Turn } from '../model/turn.ts';
import { StageLine } from './StageLine.tsx';
import { TroubleNote } from '../parts/TroubleNote.tsx';
import { scopeNames } from '../parts/scopeNames.ts';
import { useRoom } from '../parts/useRoom.ts';

/** A question and its answer, or what there is of it yet. */
export function TurnView({ turn, last }: { turn: Turn; last: boolean }): JSX.Element {
  const room = useRoom();
  const { settings, talk } = room;
  const texts = settings.texts.value;
  const state = turn.state.value;
  const { phase, answer, trouble, streamed } = state;
  const scope = scopeNames(room, answer?.scope ?? turn.filter ?? {});
  const self = useRef<HTMLElement>(null);
  // The question goes to the top once; below it the answer has the room of a whole screen, so that nothing jumps.
  useLayoutEffect(() => {
    if (last) self.current?.scrollIntoView({ block: 'start' });
  }, [last]);
  const retry = (): void => void talk.retry(turn);
  return (
    <article class="turn" ref={self} aria-busy={phase === 'asking'}>
      <h2 class="asked">{turn.question}</h2>
      {scope.length > 0 && (
        <p class="within scope">
          {texts.scope}: {scope.join(' · ')}
        </p>
      )}
      {answer?.asked !== undefined && (
        <p class="within">
          {texts.understood}: {answer.asked}
        </p>
      )}
      <div class="answer">
        <StageLine state={state} />
        {answer !== null ? (
          <>
            <AnswerView answer={answer} />
            <AnswerActions turn={turn} answer={answer} />
          </>
        ) : (
          <>
            {streamed !== '' && (
              <AnswerText
                text={streamed}
                sentences={[]}
                citations={state.citations}
                generated={state.generated}
              />
            )}
            {trouble !== null && <TroubleNote trouble={trouble} onRetry={retry} />}
            {phase === 'stopped' && (
              <button type="button" onClick={retry}>
                {texts.retry}
              </button>
            )}
          </>
        )}
      </div>
    </article>
  );
}
