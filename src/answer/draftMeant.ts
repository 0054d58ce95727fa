import type { Question, QuestionReader } from '../retrieve/question/question.ts';
import type { AskRequest, PriorTurn } from '../types.ts';
import type { Answerer } from './answerer.ts';
import type { Completed } from './converse/converse.ts';
import type { Drafted } from './drafted.ts';

/** What it takes to know what is meant in a conversation. */
export interface MeantDeps {
  reader: QuestionReader;
  answerer: Answerer;
  /** Makes a follow-up whole by the turns before it. */
  complete: (input: {
    question: string;
    turns: readonly PriorTurn[];
    signal?: AbortSignal | undefined;
  }) => Promise<Completed>;
  /** Makes earlier questions whole that come as they were typed. */
  wholeTurns: (turns: readonly PriorTurn[]) => readonly PriorTurn[];
  /** Earlier turns of a conversation, oldest first; their questions are whole. */
  recall: (conversationId: string) => readonly PriorTurn[];
}

/** A question as it may be meant. */
interface Meant {
  question: Question;
  /** A follow-up of no unit in particular, where `question` is about the units of the answer before. */
  wider: Question | null;
  /** A follow-up by itself, where `question` is both it and the one before, and it may be of another matter. */
  alone: Question | null;
}

/** How a question is answered once it is understood. */
export interface DraftMeantOptions extends MeantDeps {
  draft: (question: Question) => Promise<Drafted>;
  signal?: AbortSignal | undefined;
}

/**
 * Understands a question by the turns before it, and drafts its answer. A follow-up that names no unit is about those of the answer before;
 * where these do not say it, about any. Where what answers it together with the question before speaks of nothing that it asks by itself
 * (“and the prison?”), it may be meant by itself: the surer answer counts.
 */
export async function draftMeant(
  request: Pick<AskRequest, 'question' | 'conversationId' | 'history'>,
  options: DraftMeantOptions,
): Promise<{ question: Question; draft: Drafted }> {
  const { draft, answerer } = options;
  const { question, wider, alone } = await understand(request, options);
  const first = { question, draft: await draft(question) };
  if (first.draft.status === 'not_in_book') {
    if (wider === null) return first;
    const other = await draft(wider);
    return other.status === 'not_in_book' ? first : { question: wider, draft: other };
  }
  if (alone === null || (await answerer.speaksOf(alone, first.draft))) return first;
  const other = await draft(alone);
  const isSurer = (other.basis?.confidence ?? 0) >= (first.draft.basis?.confidence ?? 0);
  return other.status === 'answered' && isSurer ? { question: alone, draft: other } : first;
}

async function understand(
  {
    question,
    conversationId,
    history,
  }: Pick<AskRequest, 'question' | 'conversationId' | 'history'>,
  { reader, recall, complete, wholeTurns, signal }: DraftMeantOptions,
): Promise<Meant> {
  const kept = conversationId === undefined ? [] : recall(conversationId);
  const turns = kept.length > 0 ? kept : wholeTurns(history ?? []);
  if (turns.length === 0) {
    return { question: reader.understand(question), wider: null, alone: null };
  }
  const { asked, language, connects, about = [] } = await complete({ question, turns, signal });
  const alone = connects === true ? { ...reader.understand(question), language } : null;
  const whole = { ...reader.understand(asked), language };
  const meant = [...new Set(about)].flatMap((unit) =>
    reader.understand(unit).cases.filter(({ study }) => study.unit === unit),
  );
  if (meant.length === 0) return { question: whole, wider: null, alone };
  return { question: { ...reader.understand(asked, meant), language }, wider: whole, alone };
}
