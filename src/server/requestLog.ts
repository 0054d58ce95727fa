import type { RequestHandler } from 'express';
import type { Logger } from 'pino';

/** One line a request: what was asked of which route and how it ended. Questions and keys are not logged. */
export function requestLog(logger: Logger): RequestHandler {
  return (request, response, next) => {
    const started = performance.now();
    response.on('close', () => {
      const ms = Math.round(performance.now() - started);
      const ended = response.writableFinished ? 'done' : 'aborted';
      const { method, ip } = request;
      const path = request.originalUrl.replace(/\?.*$/su, ''); // the query may hold a question
      logger.info({ method, path, status: response.statusCode, ms, ip, ended }, 'request');
    });
    next();
  };
}
