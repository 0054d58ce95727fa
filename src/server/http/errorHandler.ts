import type { ErrorRequestHandler } from 'express';
import type { Logger } from 'pino';
import { CasebookError, type ErrorCode } from '../../errors.ts';
import { InputError } from './inputError.ts';
import { sendError, type HttpError } from './sendError.ts';

const STATUS: Record<ErrorCode, number> = {
  invalid_input: 400,
  not_found: 404,
  passage_changed: 410,
  bad_book: 422,
  no_index: 503,
  bad_index: 503,
  bad_store: 503,
  busy: 503,
  timed_out: 503,
  model_failed: 502,
};

/** What body-parser and Express report. */
interface BodyError {
  status?: number;
  type?: string;
  /** Bytes. */
  limit?: number;
  length?: number;
}

/** An error to send. Anything that is not a `CasebookError` tells nothing of its inside. */
export function toHttpError(error: unknown): HttpError {
  if (error instanceof CasebookError) {
    const { code, message } = error;
    const told = { status: STATUS[code], code, message };
    return error instanceof InputError ? inField(told, error) : told;
  }
  const told = (error ?? {}) as BodyError;
  const { status } = told;
  if (status !== undefined && status >= 400 && status < 500) {
    return { status, code: 'invalid_input', message: bodyRule(told) };
  }
  return { status: 500, code: 'internal', message: 'something went wrong on our side' };
}

function inField(told: HttpError, { param, as }: InputError): HttpError {
  return { ...told, ...as, ...(param === '' ? {} : { param }) };
}

function bodyRule({ type, limit, length }: BodyError): string {
  switch (type) {
    case 'entity.too.large': {
      const rule = `a request body has at most ${(limit ?? 0) / 1024} KB (${limit ?? 0} bytes)`;
      return length === undefined ? rule : `${rule}: this one has ${length}`;
    }
    case 'entity.parse.failed':
      return 'the request body must be JSON';
    case 'encoding.unsupported':
      return 'the request body must not be compressed';
    case 'charset.unsupported':
      return 'the request body must be UTF-8';
    case undefined:
    default:
      return 'the request cannot be read';
  }
}

/** The one place where errors become answers; what broke a stream that has told its reader is only logged. */
export function errorHandler(logger: Logger): ErrorRequestHandler {
  // eslint-disable-next-line max-params -- Express tells an error handler by its four parameters
  return (error: unknown, _request, response, next) => {
    if (response.closed) return; // the client has gone: the work was stopped, nobody is left to tell
    const told = toHttpError(error);
    if (told.status >= 500 && !(error instanceof CasebookError))
      logger.error({ err: error }, 'request failed');
    if (response.writableEnded) return;
    if (response.headersSent) next(error);
    else sendError(response, told);
  };
}
