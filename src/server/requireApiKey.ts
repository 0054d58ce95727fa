import { createHash, timingSafeEqual } from 'node:crypto';
import type { RequestHandler } from 'express';
import { sendError } from './http/sendError.ts';

/** Lets a request through that bears the key; compared by hash, so that the time taken tells nothing. */
export function requireApiKey(key: string | null): RequestHandler {
  if (key === null) return (_request, _response, next) => next();
  const expected = digest(key);
  return (request, response, next) => {
    const given = /^Bearer (.+)$/iu.exec(request.get('authorization') ?? '')?.[1] ?? '';
    if (timingSafeEqual(digest(given), expected)) next();
    else {
      const message = 'this server wants the header Authorization: Bearer <CASEBOOK_API_KEY>';
      response.set('www-authenticate', 'Bearer');
      sendError(response, { status: 401, code: 'unauthorized', message });
    }
  };
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
