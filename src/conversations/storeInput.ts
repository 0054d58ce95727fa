import { CasebookError } from '../errors.ts';
import type { Feedback, Turn } from '../types.ts';
import { conversationLimits } from './conversationLimits.ts';

/** Ids as they may stand in an address. */
const ID = /^[A-Za-z0-9_-]{1,64}$/u;
const UTC = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,3})?Z$/u;
const CONTROLS = /\p{Cc}/u;

/**
 * A turn as JSON. JSON because it writes NUL and lone surrogates as escapes: as text of a database the one would end
 * the string and the other be replaced.
 *
 * @throws CasebookError `invalid_input` that says the rule.
 */
export function turnBody(
  conversationId: string,
  { question, answer, at }: Omit<Turn, 'feedback'>,
): string {
  for (const id of [conversationId, answer.id]) {
    if (!ID.test(id)) refuse('an id has 1 to 64 letters, digits, - or _', id);
  }
  if (!isTime(at)) refuse('the time of a turn is ISO 8601 in UTC', at);
  const body = JSON.stringify({ question, answer });
  if (body.length > conversationLimits.turn) {
    refuse(`a turn has at most ${conversationLimits.turn} characters as JSON`, body.length);
  }
  return body;
}

/** Whether a text is a time as turns have it: ISO 8601 in UTC. */
export function isTime(text: string): boolean {
  return UTC.test(text);
}

/** Characters of the name of a reader. */
const READER = 256;

/**
 * Holds the name of a reader to its rules.
 *
 * @throws CasebookError `invalid_input` that says the rule.
 */
export function assertReader(reader: string): void {
  if (reader.length === 0 || reader.length > READER || !reader.isWellFormed()) {
    refuse(`a reader is named by 1 to ${READER} characters`, reader.length);
  }
}

/** What is said of a conversation that another reader has begun. */
export function takenId(id: string): CasebookError {
  const rule =
    'a conversation is continued by the reader who began it (a page by its cookie, a program by its user)';
  return new CasebookError('invalid_input', `${rule}: current value is ${id.slice(0, 80)}`);
}

/** The title a conversation begins with: its first question on one line. */
export function titleOfQuestion(question: string): string {
  const line = question
    .toWellFormed()
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
  if (line.length <= conversationLimits.title) return line;
  // A cut between the two halves of a character would leave one half behind.
  return `${line.slice(0, conversationLimits.title - 1).replace(/[\uD800-\uDBFF]$/u, '')}…`;
}

/**
 * A title a reader gave, without the space around it.
 *
 * @throws CasebookError `invalid_input` that says the rule.
 */
export function titleGiven(given: string): string {
  const title = given.trim();
  const most = conversationLimits.title;
  if (title.length === 0 || title.length > most) {
    refuse(`a title has 1 to ${most} characters`, title.length);
  }
  if (CONTROLS.test(title) || !title.isWellFormed()) {
    refuse('a title is one line of well-formed Unicode without control characters', title);
  }
  return title;
}

/**
 * Holds feedback to its rules.
 *
 * @throws CasebookError `invalid_input` that says the rule.
 */
export function assertFeedback({ rating, comment }: Omit<Feedback, 'at'>): void {
  if (rating !== 'up' && rating !== 'down') refuse('a rating is up or down', rating);
  const most = conversationLimits.comment;
  if (comment.length > most) refuse(`a comment has at most ${most} characters`, comment.length);
}

/**
 * The part of a list that is wanted; all defaults filled in.
 *
 * @throws CasebookError `invalid_input` that says the rule.
 */
export function pageOfList({ limit = 50, offset = 0 }: { limit?: number; offset?: number }): {
  limit: number;
  offset: number;
} {
  const most = conversationLimits.page;
  if (!Number.isInteger(limit) || limit < 1 || limit > most) {
    refuse(`limit is a whole number from 1 to ${most}`, limit);
  }
  if (!Number.isSafeInteger(offset) || offset < 0)
    refuse('offset is a whole number from 0', offset);
  return { limit, offset };
}

/**
 * How many turns are wanted.
 *
 * @throws CasebookError `invalid_input` that says the rule.
 */
export function turnsWanted(most: number): number {
  if (!Number.isSafeInteger(most) || most < 0) {
    refuse('the number of turns is a whole number from 0', most);
  }
  return most;
}

function refuse(rule: string, value: unknown): never {
  const shown = JSON.stringify(value) ?? 'not given';
  throw new CasebookError('invalid_input', `${rule}: current value is ${shown.slice(0, 80)}`);
}
