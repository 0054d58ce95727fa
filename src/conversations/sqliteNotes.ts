import { randomUUID } from 'node:crypto';
import type { Note } from '../types.ts';
import { columnText, legibleText } from './columnText.ts';
import type { KeptConversations } from './conversationStore.ts';
import { DAMAGED } from './damagedTurn.ts';
import { digestOf } from './digestOf.ts';
import { noteBody, notesWanted, type NoteBody } from './notes.ts';
import type { Statements } from './statements.ts';

type NoteRow = Record<'id' | 'at' | 'body' | 'digest', unknown>;

/** What a file keeps of notes. @param reader null: the operator */
export function sqliteNotes(
  { run, clock }: { run: Statements; clock: () => Date },
  reader: string | null,
): Pick<KeptConversations, 'addNote' | 'notes' | 'deleteNote'> {
  const rows = (): NoteRow[] =>
    (reader === null ? run.notes.all() : run.notesOf.all(reader)) as NoteRow[];
  const kept = (): number =>
    reader === null ? rows().length : (run.noteCount.get(reader) as { count: number }).count;
  return {
    addNote(note) {
      const body = noteBody(note, kept());
      const [id, at] = [randomUUID(), clock().toISOString()];
      run.addNote.run(id, reader, at, body, digestOf(id, at, body));
      return { id, at, ...(JSON.parse(body) as NoteBody) };
    },
    notes: (request = {}) => notesWanted(rows().map(noteOf), request),
    deleteNote: (id) => run.deleteNote.run(id, reader).changes > 0,
  };
}

/** In the place of a damaged one what says so: no changed word may pass for the book's. */
function noteOf(row: NoteRow): Note {
  const [id, at] = [legibleText(row.id), legibleText(row.at)];
  try {
    const body = columnText(row.body);
    if (columnText(row.digest) === digestOf(id, at, body)) {
      return { id, at, ...(JSON.parse(body) as NoteBody) };
    }
  } catch {
    // not UTF-8: damaged
  }
  return {
    id,
    at,
    comment: '',
    question: null,
    text: `〔${DAMAGED}〕`,
    citations: [],
    damaged: true,
  };
}
