import { normalise } from '../../text/normalise.ts';
import { withoutLetterSpacing } from '../../text/withoutLetterSpacing.ts';

/**
 * A question in the form the rules of follow-ups read and write: half width, simplified characters, capitals kept.
 * Offsets that the question reader gives for it are offsets into it.
 */
export function legible(text: string): string {
  const typed = withoutLetterSpacing(text.normalize('NFKC')).replace(/\s+/gu, ' ').trim();
  const plain = normalise(typed);
  if (plain.length !== typed.length) return plain;
  return typed.replace(/\p{Script=Han}/gu, (character, at: number) =>
    plain.slice(at, at + character.length),
  );
}
