import { Router } from 'express';
import type { Casebook } from '../../casebook.ts';
import { onlyMethods } from '../http/onlyMethods.ts';
import { readInput } from '../http/readInput.ts';
import { suggestSchema } from '../schemas/requestSchemas.ts';

/**
 * `GET /suggest`: questions that the books answer, for a beginning or for going on. Those of a conversation are in its language,
 * others in the one that the reader prefers (Accept-Language), or else the book's.
 */
export function suggestRoute(casebook: Pick<Casebook, 'suggest' | 'conversations'>): Router {
  const router = Router();
  router.get('/suggest', (request, response) => {
    const { book, conversationId } = readInput(suggestSchema, { ...request.query });
    const hasBegun =
      conversationId !== undefined &&
      casebook.conversations.recentTurns(conversationId, 1).length > 0;
    const preferred = /^(zh|en)\b/iu.exec(request.get('accept-language') ?? '')?.[1]?.toLowerCase();
    const language = hasBegun ? undefined : (preferred as 'zh' | 'en' | undefined);
    response.json({ questions: casebook.suggest({ book, conversationId, language }) });
  });
  router.all('/suggest', onlyMethods('GET', 'HEAD'));
  return router;
}
