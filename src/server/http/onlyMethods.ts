import type { RequestHandler } from 'express';
import { sendError } from './sendError.ts';

/** Behind the handlers of a path: answers every other method with 405 and the methods it takes. */
export function onlyMethods(...methods: readonly string[]): RequestHandler {
  return (request, response) => {
    const path = `${request.baseUrl}${request.path}`;
    const message = `${path} takes ${methods.join(' and ')}: this was ${request.method}`;
    response.set('allow', methods.join(', '));
    sendError(response, { status: 405, code: 'invalid_input', message });
  };
}
