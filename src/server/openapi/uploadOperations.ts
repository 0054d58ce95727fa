import type { Operation } from './operation.ts';

/** Books put in and taken out over HTTP. */
export const UPLOADS: readonly Operation[] = [
  {
    method: 'post',
    path: '/api/books',
    summary: 'Put books in; with Accept: text/event-stream each step as an event',
    files: true,
    status: 201,
    answer: 'UploadJob',
    also: 'text/event-stream',
    errors: [400, 403, 413, 415, 422, 503],
  },
  {
    method: 'delete',
    path: '/api/books/{book}',
    summary:
      'Take a book out; comesBack: its file lies in the data folder, which is read at the next start',
    answer: 'BookRemoved',
    errors: [403, 404, 503],
  },
  {
    method: 'delete',
    path: '/api/uploads/{job}',
    summary: 'End what is on its way',
    answer: null,
    errors: [403, 404, 503],
  },
];
