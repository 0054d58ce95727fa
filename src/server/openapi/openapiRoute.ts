import { Router } from 'express';
import { onlyMethods } from '../http/onlyMethods.ts';
import { createOpenapi } from './createOpenapi.ts';

/** `GET /openapi.json`: tells nothing of the books, so that it is open like the page. */
export function openapiRoute(): Router {
  const router = Router();
  const document = createOpenapi();
  router.get('/openapi.json', (_request, response) => void response.json(document));
  router.all('/openapi.json', onlyMethods('GET', 'HEAD'));
  return router;
}
