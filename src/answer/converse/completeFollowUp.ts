import type { ModelFault } from '../../errors.ts';
import type { Chat } from '../../models/chat.ts';
import { completeQuestion, type Completed, type ConverseInput } from './converse.ts';
import { rewriteQuestion } from './rewriteQuestion.ts';

export interface FollowUpInput extends ConverseInput {
  /** Null where no model is configured. */
  chat: Chat | null;
  signal?: AbortSignal | undefined;
  /** A model that failed; the rules' question serves then. */
  onFault: (fault: ModelFault) => void;
}

/**
 * Makes a follow-up a full question: the rules decide whether it is one; then a model words it where there is one and what
 * it writes holds, the rules otherwise. Any other question never reaches a model.
 */
export async function completeFollowUp(input: FollowUpInput): Promise<Completed> {
  const ruled = completeQuestion(input);
  const { chat } = input;
  if (!ruled.isFollowUp || chat === null) return ruled;
  const rewritten = await rewriteQuestion({ ...input, chat, language: ruled.language });
  return rewritten === null
    ? ruled
    : { asked: rewritten, isFollowUp: true, language: ruled.language };
}
