import { join } from 'node:path';
import { CONVERSATIONS_FILE, openConversationStore } from '../conversations/sqliteStore.ts';
import { makeTurn } from './makeTurn.ts';

/**
 * A process that appends turns to one conversation, each question counting on, and tells every one it has kept:
 * `appendTurnsChild.ts HOME CONVERSATION [HOW_MANY]`. Without a number it goes on until it is killed.
 */
const [home = '', conversation = '', most = 'Infinity'] = process.argv.slice(2);
const store = openConversationStore(join(home, CONVERSATIONS_FILE));
const first = store.get(conversation)?.turns.length ?? 0;
for (let at = first; at < first + Number(most); at++) {
  const id = `${conversation}-${at}`;
  store.append(conversation, makeTurn({ question: `${at}`, id, text: '答'.repeat(5_000) }));
  process.stdout.write(`${at}\n`);
}
