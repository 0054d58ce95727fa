import { Router, type RequestHandler, type Response } from 'express';
import type { Casebook } from '../../casebook.ts';
import { CasebookError } from '../../errors.ts';
import { BOOK_ENDINGS } from '../../ingest/formats/readDocument.ts';
import type { UploadJob } from '../../types.ts';
import type { BookUploads } from './bookUploads.ts';
import { openEventStream } from '../http/eventStream.ts';
import { LARGEST_UPLOAD, receiveFiles } from './receiveFiles.ts';
import { sendError } from '../http/sendError.ts';

/** What the routes work with. */
export interface UploadRoutesDeps {
  casebook: Pick<Casebook, 'books'>;
  /** Null where books cannot be put in over HTTP. */
  uploads: BookUploads | null;
}

/**
 * The shelf: which books there are and which are on their way; `POST /books` puts books in, `DELETE /books/:book` takes one out,
 * `DELETE /uploads/:job` ends what is on its way.
 */
export function uploadRoutes({ casebook, uploads }: UploadRoutesDeps): Router {
  const router = Router();
  router.get('/books', (_request, response) => {
    const books = casebook.books().map((book) => ({ ...book, state: 'ready' }));
    const rules = { largest: LARGEST_UPLOAD, endings: BOOK_ENDINGS };
    response.json({
      books,
      uploads: uploads === null ? null : { ...rules, jobs: uploads.jobs() },
    });
  });
  if (uploads === null) {
    router.post('/books', refuse);
    router.delete('/books/:book', refuse);
    return router;
  }
  router.post('/books', async (request, response) => {
    const files = await receiveFiles(request, uploads.folder);
    const isStream =
      request.accepts(['application/json', 'text/event-stream']) === 'text/event-stream';
    if (isStream) return stream(uploads, files, response);
    const job = await uploads.put(files);
    response.status(job.state === 'done' ? 201 : 422).json(job);
  });
  router.delete('/books/:book', async (request, response) => {
    response.json(await uploads.remove(request.params.book));
  });
  router.delete('/uploads/:job', (request, response) => {
    const { job } = request.params;
    if (!uploads.cancel(job)) {
      const message = `there is no upload ${job.slice(0, 80)} on its way`;
      throw new CasebookError('not_found', message);
    }
    response.status(204).end();
  });
  return router;
}

/** Tells each step of a job; one who stops listening does not end it. */
async function stream(uploads: BookUploads, files: string[], response: Response): Promise<void> {
  const events = openEventStream(response);
  let own: string | null = null;
  const stop = uploads.follow((job: UploadJob) => {
    own ??= job.id; // the first that is told is the one that begins
    if (job.id === own) void events.send('job', job);
  });
  try {
    await events.send('job', await uploads.put(files));
    await events.send('done', {});
  } finally {
    stop();
    events.close();
  }
}

const refuse: RequestHandler = (_request, response) => {
  const message =
    'books are put in and taken out over HTTP where UPLOADS is on (by default on loopback, and elsewhere with CASEBOOK_API_KEY): current value is off';
  sendError(response, { status: 403, code: 'forbidden', message });
};
