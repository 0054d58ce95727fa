import type { JSX } from 'preact';
import type { AnswerSentence } from '../../types.ts';
import { useRoom } from '../parts/useRoom.ts';

/** What the check did not find in the cited pages, and why: said below the answer, never passed over. */
export function Unsupported({ sentences }: { sentences: readonly AnswerSentence[] }): JSX.Element {
  const texts = useRoom().settings.texts.value;
  return (
    <section class="unsupported-list">
      <h3>{texts.unsupportedTitle}</h3>
      <ul>
        {sentences.map(({ text, reason }, at) => (
          <li key={at}>
            <del>{text}</del>
            {reason !== undefined && <p>{reason}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
}
