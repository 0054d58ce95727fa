import type { JSX } from 'preact';
import type { Trouble } from '../api/trouble.ts';
import { useRoom } from './useRoom.ts';

/** What went wrong, in words a reader can act on, and a way to try again. */
export function TroubleNote({
  trouble,
  onRetry,
}: {
  trouble: Trouble;
  onRetry?: () => void;
}): JSX.Element {
  const texts = useRoom().settings.texts.value;
  const { kind, message, retryAfter } = trouble;
  return (
    <div class="trouble" role="alert">
      <p>
        {kind === 'refused' ? message : texts.trouble[kind]}
        {retryAfter !== null && ` ${texts.wait(retryAfter)}`}
      </p>
      {onRetry !== undefined && (
        <button type="button" onClick={onRetry}>
          {texts.retry}
        </button>
      )}
    </div>
  );
}
