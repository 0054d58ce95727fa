import { normalise } from '../../text/normalise.ts';

/** Spaces a Chinese question does not need: 市 财 政 局. */
const BETWEEN_HAN = /(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu;

/**
 * A question in the form the rules of follow-ups read and write: half width, simplified characters, capitals kept.
 * Offsets that the question reader gives for it are offsets into it.
 */
export function legible(text: string): string {
  const typed = text.normalize('NFKC').replace(BETWEEN_HAN, '').replace(/\s+/gu, ' ').trim();
  const plain = normalise(typed);
  if (plain.length !== typed.length) return plain;
  return typed.replace(/\p{Script=Han}/gu, (character, at: number) =>
    plain.slice(at, at + character.length),
  );
}
