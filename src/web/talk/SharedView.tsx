import type { JSX } from 'preact';
import { AnswerView } from '../answer/AnswerView.tsx';
import { TroubleNote } from '../parts/TroubleNote.tsx';
import { useRoom } from '../parts/useRoom.ts';

/** A conversation that somebody shares: to be read, its citations opened, and nothing else. */
export function SharedView(): JSX.Element {
  const { settings, sharing, talk, desk } = useRoom();
  const texts = settings.texts.value;
  const conversation = sharing.conversation.value;
  const trouble = sharing.trouble.value;
  return (
    <main class="talk">
      <div class="talk-bar">
        <p class="title">{conversation?.title ?? ''}</p>
        <button
          type="button"
          class="quiet"
          onClick={() => {
            talk.startNew();
            desk.value = 'talk';
          }}
        >
          {texts.newConversation}
        </button>
      </div>
      {trouble === null ? (
        <p class="notice">{texts.sharing.reading}</p>
      ) : trouble.kind === 'refused' ? (
        <p class="notice" role="alert">
          {texts.sharing.gone}
        </p>
      ) : (
        <TroubleNote trouble={trouble} />
      )}
      {conversation?.turns.map(({ question, answer }) => (
        <article class="turn" key={answer.id}>
          <header class="asked">
            <h2>{question}</h2>
          </header>
          <div class="answer">
            <AnswerView answer={answer} />
          </div>
        </article>
      ))}
    </main>
  );
}
