import type { QuestionPlan, QuestionPlanner } from '../question/plan.ts';
import type { AskRequest, PriorTurn } from '../types.ts';
import type { Answerer } from './answerer.ts';
import type { Completed } from './converse/converse.ts';
import { chooseReading, type Meant } from './chooseReading.ts';
import type { Drafted } from './drafted.ts';
import { readingsOf } from './readings.ts';

/** What it takes to know what is meant in a conversation. */
export interface MeantDeps {
  planner: QuestionPlanner;
  answerer: Answerer;
  /** Makes a follow-up whole by the turns before it. */
  complete: (input: {
    question: string;
    turns: readonly PriorTurn[];
    signal?: AbortSignal | undefined;
  }) => Promise<Completed>;
  /** Makes earlier questions whole that come as they were typed. */
  wholeTurns: (turns: readonly PriorTurn[]) => readonly PriorTurn[];
  /** Earlier turns of a conversation, oldest first; their questions are whole. Throws `invalid_input` for another reader's. */
  recall: (conversationId: string, reader?: string) => readonly PriorTurn[];
}

/** Earlier turns that are looked at beforehand: further back it hardly matters what a question asked for. */
const MOST_PREPARED = 8;

/** How a question is answered once it is understood. */
export interface DraftMeantOptions extends MeantDeps {
  draft: (question: QuestionPlan) => Promise<Drafted>;
  /** Looks at texts before they are understood. */
  prepare: (texts: readonly string[]) => Promise<void>;
  signal?: AbortSignal | undefined;
}

/**
 * Understands a question by the turns before it, and drafts its answer. A follow-up can be meant in several ways: said with the question before, or
 * by itself of the cases the answer before came to, or of any. The likeliest that tells something new counts.
 */
export async function draftMeant(
  request: Pick<AskRequest, 'question' | 'conversationId' | 'history' | 'reader'>,
  options: DraftMeantOptions,
): Promise<Meant> {
  const { draft, prepare, answerer, planner } = options;
  const { question: typed } = request;
  await prepare([typed]);
  const completed = await complete(request, options);
  await prepare(askedOf(completed));
  const slots = completed?.slots ?? completed?.otherwise?.slots;
  const readings = readingsOf(typed, completed, planner);
  return chooseReading({ readings, own: planner.plan(typed), slots, draft, answerer });
}

/** What else is read where a question leans on the turns before it. */
function askedOf(completed: Completed | null): string[] {
  if (completed === null) return [];
  const { asked, own, otherwise } = completed;
  return [asked, own ?? asked, ...askedOf(otherwise ?? null)];
}

/** Null where there are no turns before it. */
async function complete(
  {
    question,
    conversationId,
    history,
    reader,
  }: Pick<AskRequest, 'question' | 'conversationId' | 'history' | 'reader'>,
  { prepare, recall, complete, wholeTurns, signal }: DraftMeantOptions,
): Promise<Completed | null> {
  const kept = conversationId === undefined ? [] : recall(conversationId, reader);
  const before = kept.length > 0 ? kept : (history ?? []);
  await prepare(before.slice(-MOST_PREPARED).map(({ asked }) => asked));
  const turns = kept.length > 0 ? kept : wholeTurns(before);
  return turns.length === 0 ? null : complete({ question, turns, signal });
}
