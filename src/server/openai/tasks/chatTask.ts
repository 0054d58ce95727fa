import { readTranscript, transcriptStart, type Spoken } from './transcript.ts';

/** What a client wants done with a conversation, instead of having a question answered. */
export type TaskKind = 'title' | 'tags' | 'followUps' | 'queries' | 'autocomplete';

/** A task that a client sends to the model of the conversation. */
export interface ChatTask {
  kind: TaskKind;
  /** The conversation it is about. */
  talk: Spoken[];
  /** The answer is JSON with the list or text under this name; null: plain text. */
  key: string | null;
}

/** By what name the answer's JSON has its value, in the templates of such tasks. */
const KEYS: Readonly<Record<string, TaskKind>> = {
  title: 'title',
  tags: 'tags',
  follow_ups: 'followUps',
  queries: 'queries',
  text: 'autocomplete',
};

const HISTORY = /<chat_history>([\s\S]*)<\/chat_history>/u;
const TASK_HEADING = /^\s*#{1,4}\s*Task\s*:/iu;
const OUTPUT_KEY = /\{\s*"(title|tags|follow_ups|queries|text)"\s*:/u;
/** An instruction to write a title, in one line. */
const TITLE_ORDER =
  /^\s*(?:please\s+)?(?:write|generate|create|give|provide|suggest)\b[^\n]{0,60}\btitle\b/iu;

/**
 * A task by its form, not by its words: a heading `### Task:`, the name of the one value in its JSON, and the conversation between tags
 * (open-webui); or an order to write a title with a transcript below it (LibreChat). Null for what is a question, also one
 * that speaks of titles or tags.
 */
export function readChatTask(message: string): ChatTask | null {
  return headedTask(message) ?? orderedTitle(message);
}

function headedTask(message: string): ChatTask | null {
  const history = HISTORY.exec(message);
  if (!TASK_HEADING.test(message) || history === null) return null;
  const key = OUTPUT_KEY.exec(message.slice(0, history.index))?.[1];
  if (key === undefined) return null;
  return { kind: KEYS[key]!, talk: readTranscript(history[1]!), key };
}

function orderedTitle(message: string): ChatTask | null {
  const start = transcriptStart(message);
  if (start <= 0 || !TITLE_ORDER.test(message.slice(0, start))) return null;
  const talk = readTranscript(message.slice(start));
  const isTalk = talk.some(({ speaker }) => speaker === 'assistant') && talk[0]!.speaker === 'user';
  return isTalk ? { kind: 'title', talk, key: null } : null;
}
