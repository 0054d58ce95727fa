import type { AskRequest, Casebook } from '../casebook.ts';
import { CasebookError } from '../errors.ts';
import type { Answer } from '../types.ts';
import { checkQuestion } from './checkQuestion.ts';

/** A conversation's two ends, and what every question of it shares. */
export interface ConversationOptions {
  /** What the reader types; ends with an empty line, `exit`, or the end of the input. */
  lines: AsyncIterable<string>;
  filter: NonNullable<AskRequest['filter']>;
  /** Asks for the next question. */
  prompt: () => void;
  show: (answer: Answer) => void;
  /** Shows why a question was not answered; the conversation goes on. */
  note: (text: string) => void;
}

/** Answers line by line; every question knows the conversation it belongs to. */
export async function converse(
  casebook: Pick<Casebook, 'ask'>,
  { lines, filter, prompt, show, note }: ConversationOptions,
): Promise<void> {
  let conversationId: string | undefined;
  prompt();
  for await (const line of lines) {
    const question = line.trim();
    if (question === '' || question === 'exit') return;
    try {
      checkQuestion(question);
      const answer = await casebook.ask({ question, filter, conversationId });
      conversationId = answer.conversationId;
      show(answer);
    } catch (error) {
      if (!(error instanceof CasebookError)) throw error;
      note(error.message);
    }
    prompt();
  }
}
