import type { z } from 'zod';
import type { Casebook } from '../../casebook.ts';
import type { Citation, ContentsView, SearchFilter } from '../../types.ts';
import { InputError } from '../http/inputError.ts';
import { assertFilter } from '../schemas/assertFilter.ts';
import { bookUris } from './bookUris.ts';
import type { TOOL_INPUT } from './mcpSchemas.ts';
import type { Found } from './toolResult.ts';

type Inputs = {
  [Tool in keyof typeof TOOL_INPUT]: z.output<z.ZodObject<(typeof TOOL_INPUT)[Tool]>>;
};

/** The tools, as functions of what they take; `signal`: the client gave up. */
export type McpTools = {
  [Tool in keyof Inputs]: (input: Inputs[Tool], signal?: AbortSignal) => Found | Promise<Found>;
};

/** Everything a client may do with the books: nothing of it changes anything, and no question is kept. */
export function mcpTools(casebook: Casebook): McpTools {
  return {
    async search({ query, k, ...scope }, signal) {
      const filter = filterOf(scope, casebook);
      const { hits } = await casebook.search({ question: query, k, filter }, { signal });
      const told = hits.map(({ passage, text, unit, caseTitle, section }) => {
        const { book, pages } = passage;
        return {
          book,
          unit,
          caseTitle,
          section,
          pages,
          text,
          uri: bookUris.place(passage),
        };
      });
      return { data: { hits: told } };
    },
    async ask({ question, ...scope }, signal) {
      const filter = filterOf(scope, casebook);
      const answer = await casebook.ask({ question, filter, keep: false }, { signal });
      const { status, confidence, language, text, notes } = answer;
      const citations = answer.citations.map(cited);
      const below = casebook.references(answer);
      return {
        data: { status, confidence, language, text, notes, citations },
        text: below === '' ? text : `${text}\n\n${below}`,
      };
    },
    async check({ text, ...scope }, signal) {
      const filter = filterOf(scope, casebook);
      const { sentences, citations } = await casebook.check({ text, filter }, { signal });
      const told = sentences.map((sentence) => ({
        text: sentence.text,
        support: sentence.support,
        ...(sentence.reason === undefined ? {} : { reason: sentence.reason }),
        citations: sentence.citations,
        ...(sentence.nearest === undefined ? {} : { nearest: nearestOf(sentence.nearest) }),
      }));
      return { data: { sentences: told, citations: citations.map(cited) } };
    },
    page({ book, page: number }) {
      const page = casebook.page(bookOf(book, casebook), number);
      const head = `${page.unit} · ${page.caseTitle} · p. ${number} (${page.basis})`;
      const uri = bookUris.page(page.book, number);
      return { data: { ...page, uri }, text: `${head}\n\n${page.text}` };
    },
    contents: ({ book }) => ({ data: casesOf(casebook.contents(bookOf(book, casebook))) }),
  };
}

function filterOf(
  { units, books }: { units?: string[] | undefined; books?: string[] | undefined },
  casebook: Casebook,
): SearchFilter {
  const filter = { ...(units ? { units } : {}), ...(books ? { books } : {}) };
  assertFilter(filter, casebook);
  return filter;
}

function bookOf(book: string | undefined, casebook: Casebook): string {
  const ids = casebook.books().map(({ id }) => id);
  if (book !== undefined) return book;
  if (ids.length === 1) return ids[0]!;
  throw new InputError(`book must be one of ${ids.join(', ')}: current value is not given`, [
    'book',
  ]);
}

function cited(citation: Citation): Record<string, unknown> {
  const { n, book, unit, caseTitle, section, pages, quote } = citation;
  const { paragraph, pageLabel } = citation;
  const place = {
    ...{ section, pages },
    ...(paragraph === undefined ? {} : { paragraph }),
    ...(pageLabel === undefined ? {} : { pageLabel }),
  };
  return { n, book, unit, caseTitle, ...place, quote, uri: bookUris.place(citation) };
}

function nearestOf({ unit, quote, ...place }: Omit<Citation, 'n'>): Record<string, unknown> {
  return { unit, quote, uri: bookUris.place(place) };
}

function casesOf({ book, title: bookTitle, parts }: ContentsView): Record<string, unknown> {
  const cases = parts.flatMap((part) =>
    part.entries.map(
      ({ case: study, title, unit, unitEn, firstPage, lastPage, hasText, sections }) => ({
        part: `${part.label} ${part.title}`.trim(),
        ...{ title, unit, unitEn, firstPage, lastPage, hasText },
        sections: sections.map(({ heading }) => heading),
        uri: hasText ? bookUris.case(book, study) : null,
      }),
    ),
  );
  return { book, title: bookTitle, cases };
}
