import type { Answer } from '../../types.ts';
import type { Composed } from './composer.ts';
import { escaped } from './escaped.ts';

/**
 * Where the words that answer stand in the text of an answer: the reader's, or the first sentence where these do not stand there as
 * they were read. Undefined where no sentence cites anything.
 */
export function answerWords(
  { text, sentences }: Pick<Composed, 'text' | 'sentences'>,
  words: string,
): Answer['answer'] {
  const first = sentences.find(({ citations }) => citations.length > 0);
  if (first === undefined) return undefined;
  const from = text.indexOf(first.text);
  const read = escaped(words.trim());
  const at = read === '' ? -1 : text.indexOf(read, Math.max(0, from));
  const said = at < 0 ? { start: from, text: first.text } : { start: at, text: read };
  return said.start < 0 ? undefined : { ...said, end: said.start + said.text.length };
}
