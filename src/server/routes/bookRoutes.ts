import { Router } from 'express';
import { z } from 'zod';
import type { Casebook } from '../../casebook.ts';
import { CasebookError } from '../../errors.ts';
import { assertFilter } from '../schemas/assertFilter.ts';
import { goneSignal } from '../http/goneSignal.ts';
import { onlyMethods } from '../http/onlyMethods.ts';
import { findSchema, pageNumberSchema, searchSchema } from '../schemas/requestSchemas.ts';
import { readInput } from '../http/readInput.ts';

const caseSchema = z.string().regex(/^[0-9]{1,6}-[0-9]{1,6}$/u, 'a case is its id, such as 1-3');

const sectionSchema = z
  .string()
  .regex(/^[0-9]{1,6}$/u, 'a section is a number within its case, from 0');

const PATHS = [
  '/search',
  '/find',
  '/books/:book',
  '/books/:book/contents',
  '/books/:book/pages/:page',
  '/books/:book/cases/:case/sections/:section',
  '/passages/:id',
];

type Find = z.output<typeof findSchema>;

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
    const signal = goneSignal(response);
    response.json(await casebook.search({ question: q, k, filter }, { signal }));
  });
  router.get('/find', (request, response) => {
    const { q: words, ...where } = readInput<Find>(findSchema as unknown as z.ZodType<Find>, {
      ...request.query,
    });
    response.json(casebook.find({ words, ...where }));
  });
  router.get('/books/:book', (request, response) => {
    const { book: id } = casebook.contents(request.params.book); // says which books there are
    response.json(casebook.books().find((book) => book.id === id));
  });
  router.get('/books/:book/contents', (request, response) => {
    response.json(casebook.contents(request.params.book));
  });
  router.get('/books/:book/pages/:page', (request, response) => {
    const page = Number(readInput(pageNumberSchema, request.params.page));
    if (page < 1)
      throw new CasebookError('invalid_input', 'a page is a number from 1: current value is 0');
    response.json(casebook.page(request.params.book, page));
  });
  router.get('/books/:book/cases/:case/sections/:section', (request, response) => {
    const { book, case: id, section } = request.params;
    const number = Number(readInput(sectionSchema, section));
    response.json(casebook.section(book, { case: readInput(caseSchema, id), section: number }));
  });
  router.get('/passages/:id', (request, response) => {
    response.json(casebook.passage(request.params.id));
  });
  router.all('/books', onlyMethods('GET', 'HEAD', 'POST'));
  router.all('/books/:book', onlyMethods('DELETE'));
  router.all(PATHS, onlyMethods('GET', 'HEAD'));
  return router;
}
