import type { RequestHandler, Response } from 'express';

/** An error as it goes over HTTP. */
export interface HttpError {
  status: number;
  code: string;
  /** The rule and the value. */
  message: string;
  /** The field that breaks the rule, where it is a single one. */
  param?: string;
}

/** The body that tells a client of an error. */
export type ErrorForm = (error: HttpError) => Record<string, unknown>;

/** Where a protocol other than ours is spoken, its errors have its form: for `sendError` to every request that passes here. */
export function errorForm(form: ErrorForm): RequestHandler {
  return (_request, response, next) => {
    (response.locals as Locals).errorForm = form;
    next();
  };
}

/** Answers with an error: `{ error: { code, message } }`, or in the form of the protocol spoken. */
export function sendError(response: Response, error: HttpError): void {
  const form = (response.locals as Locals).errorForm ?? ourForm;
  if (error.status === 503 && PASSING.has(error.code)) response.set('retry-after', RETRY_AFTER_S);
  response.status(error.status).json(form(error));
}

/** What may go through later, with nothing changed by anybody. */
const PASSING = new Set(['busy', 'timed_out']);

/** Seconds: a full queue is answered in about as many. */
const RETRY_AFTER_S = '5';

interface Locals {
  errorForm?: ErrorForm;
}

function ourForm({ code, message }: HttpError): Record<string, unknown> {
  return { error: { code, message } };
}
