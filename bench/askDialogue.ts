import { randomUUID } from 'node:crypto';
import type { Casebook } from '../src/casebook.ts';
import type { Answer } from '../src/types.ts';

/** Asks questions one after the other in a conversation of their own, without a model; gives the answer to each. */
export async function askDialogue(
  casebook: Pick<Casebook, 'ask'>,
  questions: readonly string[],
): Promise<Answer[]> {
  const conversationId = randomUUID();
  const answers: Answer[] = [];
  for (const question of questions)
    answers.push(await casebook.ask({ question, conversationId, mode: 'extractive' }));
  return answers;
}
