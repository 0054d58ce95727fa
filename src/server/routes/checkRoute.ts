import { json, Router } from 'express';
import type { Casebook } from '../../casebook.ts';
import type { CheckRequest } from '../../types.ts';
import { assertFilter } from '../schemas/assertFilter.ts';
import { checkSchema } from '../schemas/requestSchemas.ts';
import { goneSignal } from '../http/goneSignal.ts';
import { onlyMethods } from '../http/onlyMethods.ts';
import { readInput } from '../http/readInput.ts';

/** Longest body: the longest text with every character written as an escape of six, and a filter. */
const MAX_BODY = '160kb';

/** `POST /check`: a text of anyone's, sentence by sentence, against the books. */
export function checkRoute(casebook: Casebook): Router {
  const router = Router();
  router.post(
    '/check',
    json({ limit: MAX_BODY, strict: true, inflate: false }),
    async (request, response) => {
      const asked = readInput<CheckRequest>(checkSchema, request.body as unknown);
      assertFilter(asked.filter ?? {}, casebook);
      response.json(await casebook.check(asked, { signal: goneSignal(response) }));
    },
  );
  router.all('/check', onlyMethods('POST'));
  return router;
}
