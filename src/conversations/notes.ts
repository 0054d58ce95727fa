import { CasebookError } from '../errors.ts';
import type { Note } from '../types.ts';
import { conversationLimits } from './conversationLimits.ts';
import { pageOfList } from './storeInput.ts';

/** What is kept of a note beside its id and time. */
export type NoteBody = Pick<Note, 'comment' | 'question' | 'text' | 'citations'>;

/** Which notes are wanted: those that hold the words, page by page. Default: the first 50 of all. */
export interface NoteRequest {
  words?: string;
  limit?: number;
  offset?: number;
}

/**
 * A note as JSON, held to its rules; see `turnBody` for why JSON. `kept`: how many its reader has.
 *
 * @throws CasebookError `invalid_input` that says the rule.
 */
export function noteBody(note: NoteBody, kept: number): string {
  const { comment, question, text, citations } = note;
  const { comment: longest, note: most, notes } = conversationLimits;
  if (comment.length > longest) {
    refuse(`a comment has at most ${longest} characters`, comment.length);
  }
  if (text.trim() === '') refuse('a note keeps an answer or words of a page', 'nothing');
  const body = JSON.stringify({ comment, question, text, citations });
  if (body.length > most) refuse(`a note has at most ${most} characters as JSON`, body.length);
  if (kept >= notes) refuse(`a reader keeps at most ${notes} notes: delete some`, kept);
  return body;
}

/** The notes that are wanted of all of a reader's, newest first. */
export function notesWanted(
  all: readonly Note[],
  { words = '', ...page }: NoteRequest,
): { notes: Note[]; count: number } {
  const { limit, offset } = pageOfList(page);
  const wanted = folded(words).split(/\s+/u).filter(Boolean);
  const found = all.filter((note) => {
    const held = folded(
      [
        ...[note.comment, note.question ?? '', note.text],
        ...note.citations.flatMap(({ unit, caseTitle, quote }) => [unit, caseTitle, quote]),
      ].join('\n'),
    );
    return wanted.every((word) => held.includes(word));
  });
  return { notes: found.slice(offset, offset + limit), count: found.length };
}

function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

function refuse(rule: string, value: number | string): never {
  throw new CasebookError('invalid_input', `${rule}: current value is ${value}`);
}
