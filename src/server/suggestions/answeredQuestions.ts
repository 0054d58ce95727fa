import type { Casebook } from '../../casebook.ts';
import { CasebookError, type ErrorCode } from '../../errors.ts';
import { keepNewest } from '../../keepNewest.ts';
import type { Answer, Citation, Language, SearchFilter } from '../../types.ts';
import { candidateQuestions, type QuestionSource } from './candidateQuestions.ts';

/** What questions are wanted for; a conversation that is not kept is one that has not begun. */
export interface AnsweredRequest {
  conversationId?: string | undefined;
  /** Who asks; without one the operator. */
  reader?: string | undefined;
  filter?: SearchFilter | undefined;
  language?: Language | undefined;
  /** How many at most, from 1. */
  most: number;
}

/** What they are tried on. */
export type AnsweredSource = QuestionSource & Pick<Casebook, 'ask' | 'conversations' | 'readiness'>;

/** How long it may take. */
export interface AnsweredLimits {
  /** No further question is tried after so many milliseconds. Default 8,000. */
  budgetMs?: number;
  /** Milliseconds from anywhere. */
  now?: () => number;
}

/** Earlier turns that count. */
const RECALLED = 8;
/** Where a judgement was made it must be likelier right than wrong. */
const LEAST_CONFIDENCE = 0.5;
/** What keeps a question from being tried now, and says nothing about it. */
const PASSING: readonly ErrorCode[] = ['busy', 'timed_out'];
/** Outcomes kept, so that the same question is not tried twice on the same books. */
const KEPT = 4000;

/**
 * Questions that are answered when they are asked next: each candidate is put through the very way a reader's question takes, in its
 * conversation, and only those are given that are answered with something the answer before did not cite.
 */
export function createAnsweredQuestions(
  casebook: AnsweredSource,
  { budgetMs = 8000, now = () => performance.now() }: AnsweredLimits = {},
): (request: AnsweredRequest, signal?: AbortSignal) => Promise<string[]> {
  const outcomes = new Map<string, boolean>();
  return async ({ conversationId, reader, filter, language, most }, signal) => {
    const { conversations } = casebook;
    const own = reader === undefined ? conversations : conversations.of(reader);
    const turns = conversationId === undefined ? [] : own.recentTurns(conversationId, RECALLED);
    const last = turns.at(-1)?.answer;
    const { generation } = casebook.readiness();
    const isAnswered = async (question: string): Promise<boolean> => {
      const key = JSON.stringify([generation, last?.id ?? null, filter ?? null, question]);
      const known = outcomes.get(key);
      if (known !== undefined) return known;
      const asked = {
        ...{ question, conversationId, reader, filter },
        keep: false,
        mode: 'extractive',
      } as const;
      const found = tellsMore(await casebook.ask(asked, { signal }), last);
      keepNewest(outcomes, [key, found], { most: KEPT });
      return found;
    };
    const until = now() + budgetMs;
    const good: string[] = [];
    for (const question of candidateQuestions(casebook, { filter, turns, language })) {
      if (good.length >= most || now() >= until) break;
      try {
        if (await isAnswered(question)) good.push(question);
      } catch (error) {
        // others wait, or it takes too long: what is known so far will do
        if (error instanceof CasebookError && PASSING.includes(error.code)) break;
        throw error;
      }
    }
    return good;
  };
}

/** Whether an answer answers, and cites what the one before did not. */
function tellsMore({ status, confidence, citations }: Answer, last: Answer | undefined): boolean {
  if (status !== 'answered' || (confidence ?? 1) < LEAST_CONFIDENCE) return false;
  const told = last?.citations ?? [];
  return citations.some((one) => !told.some((other) => citesTheSame(one, other)));
}

/** Words of the text that overlap, or the same line of the contents. */
function citesTheSame(one: Citation, other: Citation): boolean {
  if (one.book !== other.book || one.case !== other.case) return false;
  if (one.passage === null || other.passage === null) return one.passage === other.passage;
  return one.start < other.end && one.end > other.start;
}
