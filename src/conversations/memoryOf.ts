import type { AskDeps } from '../answer/createAsk.ts';
import { CasebookError } from '../errors.ts';
import type { ConversationStore } from './conversationStore.ts';
import { priorTurns } from './priorTurns.ts';

/** Turns of a conversation that a follow-up may lean on. */
const RECALLED_TURNS = 8;

/** What a conversation remembers; a store that fails costs a reader the memory, never the answer. `lost`: why the last turn was not kept. */
export function memoryOf(
  conversations: ConversationStore,
  onFault: (fault: CasebookError) => void,
): Pick<AskDeps, 'recall' | 'remember'> & { lost: () => string | null } {
  let lost: string | null = null;
  const trying = <T>(work: () => T, otherwise: T): T => {
    try {
      return work();
    } catch (error) {
      if (!(error instanceof CasebookError)) throw error;
      lost = error.message;
      onFault(error);
      return otherwise;
    }
  };
  return {
    recall: (id) => trying(() => priorTurns(conversations.recentTurns(id, RECALLED_TURNS)), []),
    remember: (question, answer) => {
      const turn = { question, answer, at: new Date().toISOString() };
      return trying(() => {
        conversations.append(answer.conversationId, turn);
        lost = null; // there is room again
        return true;
      }, false);
    },
    lost: () => lost,
  };
}
