import { CasebookError } from '../errors.ts';
import type { Conversation, Feedback, Turn } from '../types.ts';
import { columnText, legibleText } from './columnText.ts';
import { readTurn } from './readTurn.ts';
import { isTime } from './storeInput.ts';

/** A row of a conversation; text as bytes. */
export type HeadRow = Record<'id' | 'title' | 'created_at' | 'updated_at', unknown>;

/** A row of a turn with its feedback; text as bytes, null where there is no feedback. */
export type TurnRow = Record<'at' | 'body' | 'rating' | 'comment' | 'rated_at', unknown> & {
  number: number;
};

/** Makes what is kept of the rows of a file. */
export interface RowReader {
  /** Of a damaged one what is legible: a list goes on. The id stands for a title of which nothing is left. */
  head(row: HeadRow): Omit<Conversation, 'turns'>;
  /** @throws CasebookError `bad_store` for a damaged one: no changed word may pass for the book's. */
  turn(row: TurnRow, conversation: string): Turn;
}

/** Reads the rows of a file; its name stands in errors. */
export function createRowReader(file: string): RowReader {
  return {
    head(row) {
      const id = legibleText(row.id);
      return {
        id,
        title: jsonText(row.title) ?? id,
        createdAt: legibleText(row.created_at),
        updatedAt: legibleText(row.updated_at),
      };
    },
    turn(row, conversation) {
      try {
        const at = columnText(row.at);
        if (!isTime(at)) throw new TypeError(`the time of a turn is ISO 8601 in UTC: ${at}`);
        return { ...readTurn(columnText(row.body)), at, feedback: feedbackOf(row) };
      } catch (cause) {
        const turn = `${file}: turn ${row.number} of conversation ${conversation}`;
        const message = `${turn} is damaged and cannot be read: delete the conversation`;
        throw new CasebookError('bad_store', message, { cause });
      }
    },
  };
}

/** Damaged feedback counts as none: the answer it is about can be read all the same. */
function feedbackOf({ rating, comment, rated_at }: TurnRow): Feedback | null {
  const rated = legibleText(rating);
  const said = jsonText(comment);
  if ((rated !== 'up' && rated !== 'down') || said === null) return null;
  return { rating: rated, comment: said, at: legibleText(rated_at) };
}

/** A text kept as JSON, as far as it is legible; null where nothing is. */
function jsonText(bytes: unknown): string | null {
  try {
    const text: unknown = JSON.parse(legibleText(bytes));
    return typeof text === 'string' ? text : null;
  } catch {
    return null;
  }
}
