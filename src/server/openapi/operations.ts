import { findSchema, searchSchema, suggestSchema } from '../schemas/requestSchemas.ts';
import { userQuerySchema } from '../schemas/userSchema.ts';
import type { Operation } from './operation.ts';
import { CONVERSATIONS } from './conversationOperations.ts';
import { NOTES } from './noteOperations.ts';
import { UPLOADS } from './uploadOperations.ts';

const EVENTS = 'text/event-stream';

const SYSTEM: Operation[] = [
  {
    method: 'get',
    path: '/healthz',
    summary: 'The process lives',
    answer: 'Health',
    errors: [],
    open: true,
  },
  {
    method: 'get',
    path: '/readyz',
    summary: 'Whether questions can be answered, and from what',
    answer: 'Readiness',
    errors: [503],
    open: true,
  },
  {
    method: 'get',
    path: '/openapi.json',
    summary: 'This document',
    answer: 'application/json',
    errors: [],
    open: true,
  },
  {
    method: 'get',
    path: '/metrics',
    summary: "Counters in Prometheus' text format",
    answer: 'text/plain',
    errors: [],
  },
];

const BOOKS: Operation[] = [
  {
    method: 'post',
    path: '/api/chat',
    summary: 'Ask the books; with Accept: text/event-stream as events',
    query: userQuerySchema,
    body: 'ChatRequest',
    answer: 'Answer',
    also: EVENTS,
    errors: [400, 413, 415, 503],
  },
  {
    method: 'post',
    path: '/api/check',
    summary: 'A draft against the books, sentence by sentence',
    body: 'CheckRequest',
    answer: 'CheckedText',
    errors: [400, 413, 415, 503],
  },
  {
    method: 'get',
    path: '/api/search',
    summary: 'The passages nearest to a question',
    query: searchSchema,
    answer: 'SearchResult',
    errors: [400, 503],
  },
  {
    method: 'get',
    path: '/api/find',
    summary: 'Every place where words stand, letter for letter, with their true count',
    query: findSchema,
    answer: 'FoundWords',
    errors: [400, 404, 503],
  },
  {
    method: 'get',
    path: '/api/books',
    summary: 'The books',
    answer: 'BookList',
    errors: [503],
  },
  {
    method: 'get',
    path: '/api/suggest',
    summary: 'Questions that the books answer, for a beginning or after a conversation',
    query: suggestSchema,
    answer: 'Suggestions',
    errors: [400, 404, 503],
  },
  {
    method: 'post',
    path: '/api/suggest',
    summary: 'Of such questions those that are answered: each is tried before it is given',
    body: 'AnsweredRequest',
    answer: 'Suggestions',
    errors: [400, 415, 503],
  },
  {
    method: 'get',
    path: '/api/books/{book}',
    summary: 'A book',
    answer: 'BookSummary',
    errors: [404, 503],
  },
  {
    method: 'get',
    path: '/api/books/{book}/contents',
    summary: 'The table of contents of a book',
    answer: 'Contents',
    errors: [404, 503],
  },
  {
    method: 'get',
    path: '/api/books/{book}/pages/{page}',
    summary: 'A printed page, by the number printed on it',
    answer: 'Page',
    errors: [400, 404, 503],
  },
  {
    method: 'get',
    path: '/api/books/{book}/cases/{case}/sections/{section}',
    summary: 'A section of a case, by its number: how a book without pages is read',
    answer: 'Section',
    errors: [400, 404, 503],
  },
  {
    method: 'post',
    path: '/api/cite',
    summary: 'A place of a book as GB/T 7714, APA, Chicago, BibTeX and CSL-JSON write it',
    body: 'CiteRequest',
    answer: 'CitationForms',
    errors: [400, 404, 415, 503],
  },
  {
    method: 'get',
    path: '/api/passages/{id}',
    summary: 'A passage; 410 where its text has changed since it was cited',
    answer: 'Passage',
    errors: [404, 410, 503],
  },
];

const OPENAI: Operation[] = [
  {
    method: 'get',
    path: '/v1/models',
    summary: 'The models of the OpenAI protocol',
    answer: 'ModelList',
    errors: [503],
  },
  {
    method: 'get',
    path: '/v1/models/{model}',
    summary: 'A model of the OpenAI protocol',
    answer: 'Model',
    errors: [404, 503],
  },
  {
    method: 'post',
    path: '/v1/chat/completions',
    summary: 'Ask the books in the OpenAI protocol; with stream: true as events',
    body: 'CompletionRequest',
    answer: 'Completion',
    also: EVENTS,
    errors: [400, 404, 413, 415, 503],
  },
  {
    method: 'post',
    path: '/v1/responses',
    summary:
      'Ask the books in the Responses protocol; previous_response_id continues a conversation',
    body: 'ResponsesRequest',
    answer: 'Response',
    also: EVENTS,
    errors: [400, 404, 413, 415, 503],
  },
];

const MCP: Operation[] = [
  {
    method: 'post',
    path: '/mcp',
    summary: 'Model Context Protocol, streamable HTTP: JSON-RPC messages, each served by itself',
    body: 'McpMessage',
    answer: 'McpMessage',
    errors: [400, 413, 415, 503],
  },
];

/** Everything the server does over HTTP, apart from the page and its files. */
export const OPERATIONS: readonly Operation[] = [
  ...BOOKS,
  ...UPLOADS,
  ...CONVERSATIONS,
  ...NOTES,
  ...OPENAI,
  ...MCP,
  ...SYSTEM,
];
