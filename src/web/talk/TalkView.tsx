import type { JSX } from 'preact';
import { TalkBar } from './TalkBar.tsx';
import { TroubleNote } from '../parts/TroubleNote.tsx';
import { TurnView } from './TurnView.tsx';
import { useRoom } from '../parts/useRoom.ts';
import { Welcome } from './Welcome.tsx';

/** The conversation, or what stands in its place. */
export function TalkView({ onAsk }: { onAsk: (question: string) => void }): JSX.Element {
  const { settings, shelf, talk, card, begin } = useRoom();
  const texts = settings.texts.value;
  const turns = talk.turns.value;
  const trouble = shelf.trouble.value;
  const lost = talk.trouble.value;
  return (
    <main class="talk" onScroll={card.hide}>
      {turns.length > 0 && <TalkBar />}
      {trouble !== null && <TroubleNote trouble={trouble} onRetry={() => void begin()} />}
      {lost !== null &&
        (lost.kind === 'refused' ? (
          <p class="notice">{texts.noConversation}</p>
        ) : (
          <TroubleNote trouble={lost} />
        ))}
      {turns.length === 0 && trouble === null && <Welcome onAsk={onAsk} />}
      {turns.map((turn, at) => (
        <TurnView key={turn.key} turn={turn} last={at === turns.length - 1} onAsk={onAsk} />
      ))}
    </main>
  );
}
