import { join } from 'node:path';
import { renderAnswer } from '../answer/wording/render.ts';
import { conversationLimits } from '../conversations/conversationLimits.ts';
import type { ConversationStore } from '../conversations/conversationStore.ts';
import { conversationToJson } from '../conversations/exportJson.ts';
import { conversationToMarkdown } from '../conversations/exportMarkdown.ts';
import { CONVERSATIONS_FILE, openConversationStore } from '../conversations/sqliteStore.ts';
import { CasebookError } from '../errors.ts';
import type { Conversation, ConversationSummary } from '../types.ts';
import { readArguments, UsageError } from './arguments.ts';
import type { CommandContext } from './context.ts';

/** What is asked of the store, once the arguments are read. */
interface Wanted {
  action: string;
  id: string;
  format: 'markdown' | 'json';
  json: boolean;
}

/** `casebook conversations [list | show ID | export ID | delete ID]`: the conversations that are kept. */
export async function conversationsCommand(
  args: readonly string[],
  { config, print, note }: CommandContext,
): Promise<number> {
  const wanted = readWanted(args);
  const store = openConversationStore(join(config.home, CONVERSATIONS_FILE));
  try {
    for (const notice of store.notices) note(notice);
    print(outcome(wanted, store));
  } finally {
    store.close();
  }
  return 0;
}

function readWanted(args: readonly string[]): Wanted {
  const options = { format: { type: 'string' } } as const;
  const { values, words } = readArguments(args, { options, takesWords: true });
  const [action = 'list', id, ...rest] = words;
  if (!['list', 'show', 'export', 'delete'].includes(action)) {
    throw new UsageError(`conversations takes list, show, export or delete: there is no ${action}`);
  }
  const needsId = action !== 'list';
  if (needsId !== (id !== undefined) || rest.length > 0) {
    throw new UsageError(`conversations ${action} takes ${needsId ? 'one ID' : 'no ID'}`);
  }
  const format = values.format ?? 'markdown';
  if (values.format !== undefined && action !== 'export') {
    throw new UsageError(`--format goes with export: this was ${action}`);
  }
  if (format !== 'markdown' && format !== 'json') {
    throw new UsageError(`--format takes markdown or json: current value is ${String(format)}`);
  }
  return { action, id: id ?? '', format, json: values.json === true };
}

function outcome({ action, id, format, json }: Wanted, store: ConversationStore): string {
  if (action === 'list') {
    const all = listAll(store);
    return json ? JSON.stringify({ conversations: all }, null, 2) : listLines(all);
  }
  if (action === 'delete') {
    if (!store.delete(id)) throw unknown(id);
    return json ? JSON.stringify({ deleted: id }) : `deleted ${id}`;
  }
  const conversation = store.get(id);
  if (conversation === null) throw unknown(id);
  if (action === 'show') {
    return json ? JSON.stringify(conversation, null, 2) : forTerminal(conversation);
  }
  const write = json || format === 'json' ? conversationToJson : conversationToMarkdown;
  return write(conversation).trimEnd();
}

function listAll(store: ConversationStore): ConversationSummary[] {
  const all: ConversationSummary[] = [];
  const limit = conversationLimits.page;
  for (;;) {
    const page = store.list({ limit, offset: all.length });
    for (const one of page) all.push(one);
    if (page.length < limit) return all;
  }
}

function listLines(all: readonly ConversationSummary[]): string {
  if (all.length === 0) return 'no conversations are kept';
  return all
    .map(({ id, updatedAt, turns, title }) => [id, updatedAt, turns, title].join('  '))
    .join('\n');
}

function forTerminal({ title, turns }: Conversation): string {
  const shown = turns.map(({ question, answer }) => `? ${question}\n\n${renderAnswer(answer)}`);
  // Escape sequences in what others wrote must not reach the terminal.
  return [title, ...shown].join('\n\n').replace(/[^\P{Cc}\n\t]/gu, '');
}

function unknown(id: string): CasebookError {
  return new CasebookError('not_found', `there is no conversation ${id}`);
}
