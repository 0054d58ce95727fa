import { Router, json } from 'express';
import type { Casebook } from '../../casebook.ts';
import { onlyMethods } from '../http/onlyMethods.ts';
import type { Identify } from '../readers/createIdentify.ts';
import { completionsRoute } from './completionsRoute.ts';
import { assertModel, modelObject, openaiModels } from './openaiModels.ts';
import { responsesRoute } from './responsesRoute.ts';

/** Longest body: clients send the whole conversation with every request. */
const MAX_BODY = '1mb';

/** `/v1`: the OpenAI protocols, so that any client of them can put the books behind its own window. */
export function openaiRoute(casebook: Casebook, identify: Identify): Router {
  const router = Router();
  const models = openaiModels(casebook);
  router.use(json({ limit: MAX_BODY, strict: true, inflate: false }));
  router.get('/models', (_request, response) => {
    response.json({ object: 'list', data: [...models.keys()].map(modelObject) });
  });
  router.get('/models/:model', (request, response) => {
    const { model } = request.params;
    assertModel(models, model);
    response.json(modelObject(model));
  });
  router.use(completionsRoute(casebook));
  router.use(responsesRoute(casebook, identify));
  router.all(['/models', '/models/:model'], onlyMethods('GET', 'HEAD'));
  return router;
}
