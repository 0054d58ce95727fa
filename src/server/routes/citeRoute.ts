import { Router } from 'express';
import type { z } from 'zod';
import type { Casebook } from '../../casebook.ts';
import { CasebookError } from '../../errors.ts';
import { citationForms } from '../cite/citationForms.ts';
import { cslItem } from '../cite/cslItem.ts';
import { onlyMethods } from '../http/onlyMethods.ts';
import { readInput } from '../http/readInput.ts';
import { citeSchema } from '../schemas/requestSchemas.ts';

/** `POST /cite`: a place of a book as references are written elsewhere. */
export function citeRoute(casebook: Pick<Casebook, 'books' | 'contents'>): Router {
  const router = Router();
  router.post('/cite', (request, response) => {
    const {
      book: id,
      case: study,
      ...place
    } = readInput<z.output<typeof citeSchema>>(citeSchema, request.body as unknown);
    const entries = casebook.contents(id).parts.flatMap((part) => part.entries);
    const entry = entries.find((one) => one.case === study);
    const book = casebook.books().find((one) => one.id === id);
    if (entry === undefined || book === undefined)
      throw new CasebookError('not_found', `${id} has no case ${study}`);
    response.json(citationForms(cslItem(book, entry, place)));
  });
  router.all('/cite', onlyMethods('POST'));
  return router;
}
