import { questionSchema } from '../server/schemas/questionSchema.ts';
import { UsageError } from './arguments.ts';

/**
 * Holds a question to the rules of the HTTP interface.
 *
 * @throws UsageError that says the rule.
 */
export function checkQuestion(question: string): void {
  const problem = questionSchema.safeParse(question).error?.issues[0];
  if (problem === undefined) return;
  throw new UsageError(`a question ${problem.message}: this one has ${question.length} characters`);
}
