import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { conversationToJson } from '../conversations/exportJson.ts';
import { conversationToMarkdown } from '../conversations/exportMarkdown.ts';
import { CONVERSATIONS_FILE, openConversationStore } from '../conversations/sqliteStore.ts';
import { CasebookError } from '../errors.ts';
import type { Turn } from '../types.ts';
import { makeTurn } from './makeTurn.ts';

/** What came of one folder. */
export interface DamagedOutcome {
  home: string;
  /** Plain errors, `step: message`. */
  errors: string[];
  /** Errors that are no CasebookError. */
  defects: string[];
  /** What the store told when it was opened. */
  notices: string[];
  /** Conversations that were listed, and those of them that could be read whole. */
  listed: string[];
  read: string[];
  /** Titles, questions and texts of what was read and is not said to be damaged, in conversations c0 to c3. */
  texts: string[];
  /** Turns that are said to be damaged. */
  damaged: number;
}

/** Beside the database: what its file becomes once it is open. */
export const LATER_FILE = 'later.db';

/**
 * A process that does everything that can be done with the conversations of each folder and tells an outcome a line:
 * `damagedStoreChild.ts HOME…`. The outcomes that are missing are of folders whose file ended the process.
 */
for (const home of process.argv.slice(2)) process.stdout.write(`${JSON.stringify(use(home))}\n`);

function use(home: string): DamagedOutcome {
  const outcome: DamagedOutcome = {
    ...{ home, errors: [], defects: [], notices: [], listed: [], read: [], texts: [], damaged: 0 },
  };
  const attempt = <T>(step: string, work: () => T): T | null => {
    try {
      return work();
    } catch (error) {
      const told = `${step}: ${(error as Error).message}`;
      (error instanceof CasebookError ? outcome.errors : outcome.defects).push(told);
      return null;
    }
  };
  const file = join(home, CONVERSATIONS_FILE);
  const store = attempt('open', () => openConversationStore(file));
  if (store === null) return outcome;
  outcome.notices.push(...store.notices);
  damageLater(home, file);
  const summaries = attempt('list', () => store.list({ limit: 100 })) ?? [];
  outcome.listed = summaries.map(({ id }) => id);
  for (const id of new Set([...outcome.listed, 'c0', 'c1', 'c2', 'c3'])) {
    const conversation = attempt(`get ${id}`, () => store.get(id));
    if (conversation === null) continue;
    outcome.read.push(id);
    attempt('export', () => [
      conversationToJson(conversation),
      conversationToMarkdown(conversation),
    ]);
    outcome.damaged += conversation.turns.filter(({ damaged }) => damaged).length;
    if (!/^c[0-3]$/u.test(id)) continue;
    const whole = conversation.turns.filter(({ damaged }) => !damaged);
    outcome.texts.push(conversation.title, ...whole.flatMap(textsOf));
  }
  attempt('recent', () => store.recentTurns('c1', 3));
  attempt('append', () => store.append('c1', makeTurn({ id: 'appended' })));
  attempt('begin', () => store.append('c9', makeTurn({ id: 'begun' })));
  attempt('rename', () => store.rename('c2', 'renamed'));
  attempt('rate', () => store.rate('c2-1', { rating: 'up', comment: 'right' }));
  attempt('take back', () => store.rate('c3-1', null));
  attempt('delete', () => store.delete('c2'));
  attempt('close', () => store.close());
  return outcome;
}

function textsOf({ question, answer, feedback }: Turn): string[] {
  return [question, answer.text, ...(feedback === null ? [] : [feedback.comment])];
}

/** Damages the open file. What another writes makes SQLite forget the sound pages it has read. */
function damageLater(home: string, file: string): void {
  const later = join(home, LATER_FILE);
  if (!existsSync(later)) return;
  const other = openConversationStore(file);
  writeFileSync(file, readFileSync(later), { flag: 'r+' });
  try {
    other.append('c8', makeTurn({ id: 'elsewhere' }));
    other.close();
  } catch {
    // It has met the damage itself: what matters is how the first store takes it.
  }
}
