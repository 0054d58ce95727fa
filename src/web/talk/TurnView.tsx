import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { AnswerActions } from '../answer/AnswerActions.tsx';
import { AnswerText } from '../answer/AnswerText.tsx';
import { AnswerView } from '../answer/AnswerView.tsx';
import type { Turn } from '../model/turn.ts';
import { Icon } from '../parts/Icon.tsx';
import { StageLine } from './StageLine.tsx';
import { SuggestedQuestions } from '../parts/SuggestedQuestions.tsx';
import { TroubleNote } from '../parts/TroubleNote.tsx';
import { scopeNames } from '../parts/scopeNames.ts';
import { useRoom } from '../parts/useRoom.ts';

/** As many questions are suggested behind an answer at most. */
const NEXT = 3;

/** A question and its answer, or what there is of it yet. */
export function TurnView({
  turn,
  last,
  onAsk,
}: {
  turn: Turn;
  last: boolean;
  onAsk: (question: string) => void;
}): JSX.Element {
  const room = useRoom();
  const { settings } = room;
  const texts = settings.texts.value;
  const state = turn.state.value;
  const { phase, answer } = state;
  const scope = scopeNames(room, answer?.scope ?? turn.filter ?? {});
  const self = useRef<HTMLElement>(null);
  // The question goes to the top once; below it the answer has the room of a whole screen, so that nothing jumps.
  useLayoutEffect(() => {
    if (last) self.current?.scrollIntoView({ block: 'start' });
  }, [last]);
  return (
    <article class="turn" ref={self} aria-busy={phase === 'asking'}>
      <Asked turn={turn} />
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
        {answer === null ? (
          <Unanswered turn={turn} />
        ) : (
          <>
            <AnswerView answer={answer} />
            <AnswerActions turn={turn} answer={answer} />
            {last && (
              <SuggestedQuestions
                title={texts.nextQuestions}
                about={{
                  conversationId: answer.conversationId,
                  filter: room.chosenFilter(),
                  most: NEXT,
                }}
                onAsk={onAsk}
              />
            )}
          </>
        )}
      </div>
    </article>
  );
}

/** The question, with a way to ask it again in other words. */
function Asked({ turn: { question } }: { turn: Turn }): JSX.Element {
  const { settings, typed } = useRoom();
  const label = settings.texts.value.askAgain;
  return (
    <header class="asked">
      <h2>{question}</h2>
      <button
        type="button"
        class="quiet"
        aria-label={`${label}: ${question}`}
        title={label}
        onClick={() => {
          typed.value = question;
          document.getElementById('question')?.focus();
        }}
      >
        <Icon name="edit" />
      </button>
    </header>
  );
}

/** What there is of an answer yet, or why there is none. */
function Unanswered({ turn }: { turn: Turn }): JSX.Element {
  const { settings, talk } = useRoom();
  const { phase, trouble, streamed, citations, generated } = turn.state.value;
  const retry = (): void => void talk.retry(turn);
  return (
    <>
      {streamed !== '' && (
        <AnswerText text={streamed} sentences={[]} citations={citations} generated={generated} />
      )}
      {trouble !== null && <TroubleNote trouble={trouble} onRetry={retry} />}
      {phase === 'stopped' && (
        <button type="button" onClick={retry}>
          {settings.texts.value.retry}
        </button>
      )}
    </>
  );
}
