import { Router } from 'express';
import { z } from 'zod';
import type { Casebook } from '../casebook.ts';
import { CasebookError } from '../errors.ts';
import { assertFilter } from './assertFilter.ts';
import { onlyMethods } from './onlyMethods.ts';
import { questionSchema } from './questionSchema.ts';
import { readInput } from './readInput.ts';

const searchSchema = z.strictObject({
  q: questionSchema,
  k: z.coerce
    .number('must be a number')
    .int('must be an integer')
    .min(1, 'must be from 1 to 100')
    .max(100, 'must be from 1 to 100')
    .default(10),
  unit: z.union([z.string().min(1), z.array(z.string().min(1)).max(100)]).optional(),
  book: z.string().min(1).optional(),
});

const pageSchema = z.string().regex(/^[0-9]{1,6}$/u, 'a page is a number as printed, from 1');

const PATHS = ['/search', '/books/:book/contents', '/books/:book/pages/:page', '/passages/:id'];

/** The books, their contents, pages and passages, and search in them. */
export function bookRoutes(casebook: Casebook): Router {
  const router = Router();
  router.get('/search', async (request, response) => {
    const { q, k, unit, book } = readInput<z.output<typeof searchSchema>>(
      searchSchema as unknown as z.ZodType<z.output<typeof searchSchema>>,
      { ...request.query },
    );
    const filter = {
      ...(unit === undefined ? {} : { units: [unit].flat() }),
      ...(book === undefined ? {} : { books: [book] }),
    };
    assertFilter(filter, casebook);
    response.json(await casebook.search({ question: q, k, filter }));
  });
  router.get('/books/:book/contents', (request, response) => {
    response.json(casebook.contents(request.params.book));
  });
  router.get('/books/:book/pages/:page', (request, response) => {
    const page = Number(readInput(pageSchema, request.params.page));
    if (page < 1)
      throw new CasebookError('invalid_input', 'a page is a number from 1: current value is 0');
    response.json(casebook.page(request.params.book, page));
  });
  router.get('/passages/:id', (request, response) => {
    response.json(casebook.passage(request.params.id));
  });
  router.all('/books', onlyMethods('GET', 'HEAD', 'POST'));
  router.all('/books/:book', onlyMethods('DELETE'));
  router.all(PATHS, onlyMethods('GET', 'HEAD'));
  return router;
}
