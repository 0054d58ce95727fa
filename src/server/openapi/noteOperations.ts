import { noteListSchema } from '../schemas/noteSchemas.ts';
import { userQuerySchema } from '../schemas/userSchema.ts';
import type { Operation } from './operation.ts';

/** What a reader keeps of answers and books. */
export const NOTES: readonly Operation[] = [
  {
    method: 'get',
    path: '/api/notes',
    summary: 'Notes of who asks, newest first; with q those that hold its words',
    query: noteListSchema,
    answer: 'NoteList',
    errors: [400, 503],
  },
  {
    method: 'post',
    path: '/api/notes',
    summary: 'Keep an answer, or words of a book, with a comment',
    query: userQuerySchema,
    body: 'NoteRequest',
    status: 201,
    answer: 'Note',
    errors: [400, 404, 415, 503],
  },
  {
    method: 'get',
    path: '/api/notes/export',
    summary: 'All notes of who asks as Markdown',
    query: userQuerySchema,
    answer: 'text/markdown',
    errors: [400, 503],
  },
  {
    method: 'delete',
    path: '/api/notes/{id}',
    summary: 'Delete a note',
    query: userQuerySchema,
    answer: null,
    errors: [400, 404, 503],
  },
];
