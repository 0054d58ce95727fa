import type { Conversation, Feedback, Turn } from '../types.ts';
import { CasebookError } from '../errors.ts';
import { columnText, legibleText } from './columnText.ts';
import { DAMAGED, damagedTurn } from './damagedTurn.ts';
import { digestOf } from './digestOf.ts';
import { readTurn } from './readTurn.ts';

/** A row of a conversation; text as bytes. */
export type HeadRow = Record<'id' | 'title' | 'created_at' | 'updated_at' | 'digest', unknown>;

/** A row of a turn with its feedback; text as bytes, null where there is no feedback. */
export type TurnRow = Record<'answer' | 'at' | 'body' | 'digest', unknown> &
  Partial<Record<'rating' | 'comment' | 'rated_at' | 'rated_digest', unknown>> & {
    number: number;
  };

/** Makes what is kept of the rows of a file. */
export interface RowReader {
  /** Of a damaged one what is legible, and that it is damaged: a list goes on. The id stands for a title of which nothing is left. */
  head(row: HeadRow): Omit<Conversation, 'turns'>;
  /** In the place of a damaged one what says so: no changed word may pass for the book's. */
  turn(row: TurnRow, conversation: string): Turn;
}

/** Reads the rows of a file. */
export const rowReader: RowReader = {
  head(row) {
    const id = legibleText(row.id);
    const title = jsonText(row.title) ?? id;
    return {
      id,
      title: isKept(row.digest, [row.id, row.title, row.created_at])
        ? title
        : `${title}〔${DAMAGED}〕`,
      createdAt: legibleText(row.created_at),
      updatedAt: legibleText(row.updated_at),
    };
  },
  turn(row, conversation) {
    const own = Buffer.from(conversation);
    if (!isKept(row.digest, [own, row.answer, row.at, row.body]))
      return damagedTurn(row.number, conversation);
    try {
      return {
        ...readTurn(columnText(row.body)),
        at: columnText(row.at),
        feedback: feedbackOf(row),
      };
    } catch (error) {
      if (!(error instanceof CasebookError)) throw error;
      return damagedTurn(row.number, conversation);
    }
  },
};

/** Whether the texts of a row are those that were kept. */
function isKept(digest: unknown, texts: readonly unknown[]): boolean {
  try {
    return columnText(digest) === digestOf(...texts.map(columnText));
  } catch {
    return false;
  }
}

/** Damaged feedback counts as none: the answer it is about can be read all the same. */
function feedbackOf({ answer, rating, comment, rated_at, rated_digest }: TurnRow): Feedback | null {
  if (!isKept(rated_digest, [answer, rating, comment, rated_at])) return null;
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
