import { Router } from 'express';
import type { ConversationStore } from '../../conversations/conversationStore.ts';
import { CasebookError } from '../../errors.ts';
import { onlyMethods } from '../http/onlyMethods.ts';
import { readInput } from '../http/readInput.ts';
import type { Identify } from '../readers/createIdentify.ts';
import { feedbackSchema } from '../schemas/requestSchemas.ts';

/** `POST /feedback`: what a reader thinks of an answer; rating null takes it back. */
export function feedbackRoute(
  conversations: Pick<ConversationStore, 'of'>,
  identify: Identify,
): Router {
  const router = Router();
  router.post('/feedback', (request, response) => {
    const { answerId, rating, comment = '' } = readInput(feedbackSchema, request.body as unknown);
    const store = conversations.of(identify(request, response));
    if (!store.rate(answerId, rating === null ? null : { rating, comment })) {
      throw new CasebookError('not_found', `there is no answer ${answerId.slice(0, 80)}`);
    }
    response.json({ answerId, rating, comment: rating === null ? '' : comment });
  });
  router.all('/feedback', onlyMethods('POST'));
  return router;
}
