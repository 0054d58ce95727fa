import type { Citation, Conversation } from '../types.ts';

/** A citation of one of the answers, under a number of its own in the whole conversation. */
export interface Footnote extends Citation {
  /** From 1, in the order of the answers and of their citations. */
  footnote: number;
  /** The answer it belongs to; `n` is its number there. */
  answerId: string;
}

/** All citations of a conversation. Two answers that cite the same words have a footnote each. */
export function footnotesOf({ turns }: Pick<Conversation, 'turns'>): Footnote[] {
  const citations = turns.flatMap(({ answer }) =>
    answer.citations.map((citation) => ({ answerId: answer.id, ...citation })),
  );
  return citations.map((citation, at) => ({ footnote: at + 1, ...citation }));
}
