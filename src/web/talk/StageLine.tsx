import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import type { Answer } from '../../types.ts';
import type { TurnState } from '../model/turn.ts';
import { strengthOf } from '../model/strengthOf.ts';
import { useRoom } from '../parts/useRoom.ts';

/** How often the time is shown anew, in milliseconds. */
const TICK = 250;

/** One line above an answer: what is happening and for how long, then what came of it. It never changes its height. */
export function StageLine({ state }: { state: TurnState }): JSX.Element {
  const texts = useRoom().settings.texts.value;
  const { phase, stage, units, answer, took } = state;
  const from = units === 0 ? '' : texts.fromUnits(units);
  return (
    <p class={`stage ${answer?.status ?? phase}`}>
      <span role="status">
        {phase === 'asking' && [texts.stage[stage], from].filter(Boolean).join(' · ')}
        {phase === 'stopped' && texts.stopped}
        {answer !== null && texts.status[answer.status]}
      </span>
      {phase === 'asking' ? (
        <Elapsed since={state.startedAt} />
      ) : (
        took !== null && <span> · {texts.seconds(Math.max(0.1, took / 1000).toFixed(1))}</span>
      )}
      {answer !== null && <Strength answer={answer} />}
      {answer?.generation !== undefined && (
        <span> · {texts.writtenBy(answer.generation.model)}</span>
      )}
    </p>
  );
}

/** How likely the answer is one to this question: apart from whether its quotes are exact. Nothing where that was not judged. */
function Strength({ answer: { status, confidence } }: { answer: Answer }): JSX.Element | null {
  const texts = useRoom().settings.texts.value;
  const isRefusal = status === 'not_in_book' || status === 'text_not_held';
  if (isRefusal || confidence === null) return null;
  const strength = strengthOf(confidence);
  return (
    <span class={`strength ${strength}`} title={texts.strengthHint}>
      {' '}
      · <span class="bars" aria-hidden="true" /> {texts.strength[strength]}
    </span>
  );
}

function Elapsed({ since }: { since: number }): JSX.Element {
  const texts = useRoom().settings.texts.value;
  const now = useSignal(Date.now());
  useEffect(() => {
    const timer = setInterval(() => (now.value = Date.now()), TICK);
    return () => clearInterval(timer);
  }, [now]);
  return (
    <span aria-hidden="true">
      {' '}
      · {texts.seconds(String(Math.max(0, Math.floor((now.value - since) / 1000))))}
    </span>
  );
}
