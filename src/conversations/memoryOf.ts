import type { AskDeps } from '../answer/createAsk.ts';
import { CasebookError } from '../errors.ts';
import type { ConversationStore, KeptConversations } from './conversationStore.ts';
import { priorTurns } from './priorTurns.ts';
import { takenId } from './storeInput.ts';

/** Turns of a conversation that a follow-up may lean on. */
const RECALLED_TURNS = 8;

/**
 * What a conversation remembers; a store that fails costs a reader the memory, never the answer; a conversation of
 * another reader is refused (`invalid_input`). `lost`: why the last turn was not kept.
 */
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
  const keptBy = (reader: string | undefined): KeptConversations =>
    reader === undefined ? conversations : conversations.of(reader);
  return {
    recall(id, reader) {
      const kept = keptBy(reader);
      if (!trying(() => kept.isOpen(id), true)) throw takenId(id);
      return trying(() => priorTurns(kept.recentTurns(id, RECALLED_TURNS)), []);
    },
    remember(question, answer, reader) {
      const turn = { question, answer, at: new Date().toISOString() };
      return trying(() => {
        keptBy(reader).append(answer.conversationId, turn);
        lost = null; // there is room again
        return true;
      }, false);
    },
    lost: () => lost,
  };
}
