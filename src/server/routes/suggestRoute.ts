import { Router } from 'express';
import type { z } from 'zod';
import type { Casebook } from '../../casebook.ts';
import { goneSignal } from '../http/goneSignal.ts';
import { onlyMethods } from '../http/onlyMethods.ts';
import { assertFilter } from '../schemas/assertFilter.ts';
import { createAnsweredQuestions, type AnsweredSource } from '../suggestions/answeredQuestions.ts';
import { readInput } from '../http/readInput.ts';
import type { Identify } from '../readers/createIdentify.ts';
import { answeredSchema, suggestSchema } from '../schemas/requestSchemas.ts';

type Answered = z.output<typeof answeredSchema>;

/**
 * `GET /suggest`: questions that the books answer, for a beginning or for going on. Those of a conversation are in its language,
 * others in the one that the reader prefers (Accept-Language), or else the book's. `POST /suggest`: of such questions only those that are answered, each tried.
 */
export function suggestRoute(
  casebook: Pick<Casebook, 'suggest'> & AnsweredSource,
  identify: Identify,
): Router {
  const router = Router();
  const answered = createAnsweredQuestions(casebook);
  router.post('/suggest', async (request, response) => {
    const schema = answeredSchema as unknown as z.ZodType<Answered>;
    const asked = readInput<Answered>(schema, request.body as unknown);
    assertFilter(asked.filter ?? {}, casebook);
    const reader = identify(request, response);
    response.json({ questions: await answered({ ...asked, reader }, goneSignal(response)) });
  });
  router.get('/suggest', (request, response) => {
    const { book, conversationId } = readInput(suggestSchema, { ...request.query });
    const reader = identify(request, response);
    const hasBegun =
      conversationId !== undefined &&
      casebook.conversations.of(reader).recentTurns(conversationId, 1).length > 0;
    const preferred = /^(zh|en)\b/iu.exec(request.get('accept-language') ?? '')?.[1]?.toLowerCase();
    const language = hasBegun ? undefined : (preferred as 'zh' | 'en' | undefined);
    response.json({ questions: casebook.suggest({ book, conversationId, reader, language }) });
  });
  router.all('/suggest', onlyMethods('GET', 'HEAD', 'POST'));
  return router;
}
