import type { ErrorRequestHandler } from 'express';
import type { Logger } from 'pino';
import { CasebookError, type ErrorCode } from '../errors.ts';

const STATUS: Record<ErrorCode, number> = {
  invalid_input: 400,
  not_found: 404,
  bad_book: 422,
  no_index: 503,
  bad_index: 503,
  bad_store: 503,
  busy: 503,
  model_failed: 502,
};

/** What body-parser and Express report, in our words. */
const BODY_ERRORS: Record<string, string> = {
  'entity.too.large': 'a request body has at most 32 KB (32768 bytes)',
  'entity.parse.failed': 'the request body must be JSON',
  'encoding.unsupported': 'the request body must not be compressed',
  'charset.unsupported': 'the request body must be UTF-8',
};

/** The form of every error over HTTP. */
export function errorBody(
  code: string,
  message: string,
): { error: { code: string; message: string } } {
  return { error: { code, message } };
}

/** An error to send: status and body. Anything that is not a `CasebookError` tells nothing of its inside. */
export function toHttpError(error: unknown): {
  status: number;
  body: ReturnType<typeof errorBody>;
} {
  if (error instanceof CasebookError) {
    return { status: STATUS[error.code], body: errorBody(error.code, error.message) };
  }
  const { status, type, length } = (error ?? {}) as {
    status?: number;
    type?: string;
    length?: number;
  };
  const rule = type === undefined ? undefined : BODY_ERRORS[type];
  if (status !== undefined && status >= 400 && status < 500) {
    const value =
      type === 'entity.too.large' && length !== undefined ? `: this one has ${length}` : '';
    return {
      status,
      body: errorBody('invalid_input', `${rule ?? 'the request cannot be read'}${value}`),
    };
  }
  return { status: 500, body: errorBody('internal', 'something went wrong on our side') };
}

/** The one place where errors become answers. */
export function errorHandler(logger: Logger): ErrorRequestHandler {
  // eslint-disable-next-line max-params -- Express tells an error handler by its four parameters
  return (error: unknown, _request, response, next) => {
    if (response.closed) return; // the client has gone: the work was stopped, nobody is left to tell
    const { status, body } = toHttpError(error);
    if (status >= 500 && !(error instanceof CasebookError))
      logger.error({ err: error }, 'request failed');
    if (response.headersSent) next(error);
    else response.status(status).json(body);
  };
}
