import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import type { SuggestAbout } from '../model/suggest.ts';
import { useRoom } from './useRoom.ts';

/** Questions to be asked by a click, each known to be answered; nothing where there are none. */
export function SuggestedQuestions({
  title,
  about,
  onAsk,
}: {
  title: string;
  about: Omit<SuggestAbout, 'language'>;
  onAsk: (question: string) => void;
}): JSX.Element | null {
  const { settings, suggest } = useRoom();
  const texts = settings.texts.value;
  /** Null until they are known. */
  const questions = useSignal<readonly string[] | null>(null);
  const wanted = JSON.stringify({ ...about, language: settings.language.value });
  useEffect(() => {
    const leaving = new AbortController();
    questions.value = null;
    void suggest(JSON.parse(wanted) as SuggestAbout, leaving.signal).then((found) => {
      if (!leaving.signal.aborted) questions.value = found;
    });
    return () => leaving.abort();
  }, [wanted, suggest, questions]);
  if (questions.value?.length === 0) return null;
  return (
    <section class="suggested" aria-busy={questions.value === null}>
      <h3>{title}</h3>
      {questions.value === null && <p class="none">{texts.lookingForQuestions}</p>}
      <ul>
        {questions.value?.map((question) => (
          <li key={question}>
            <button type="button" onClick={() => onAsk(question)}>
              {question}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
