import { z } from 'zod';
import { packageVersion } from '../http/packageVersion.ts';
import { componentSchemas, refTo, SCHEMAS } from './components.ts';
import type { Operation } from './operation.ts';
import { OPERATIONS } from './operations.ts';

type Json = Record<string, unknown>;

const ERRORS: Readonly<Record<number, string>> = {
  400: 'A value breaks a rule: the message says which',
  401: 'The key is missing or wrong',
  403: 'Switched off here',
  404: 'What is named does not exist',
  410: 'What was cited is no longer in the book',
  413: 'The body is too long',
  415: 'The body is not application/json',
  422: 'No book could be made of it: the answer says why',
  429: 'Too many requests: wait as long as Retry-After says',
  503: 'The books cannot be read now',
};

/** Several files in a form, or one as it is, its name in `?name=`. */
const FILES: Json = {
  'multipart/form-data': {
    schema: {
      type: 'object',
      properties: { file: { type: 'array', items: { type: 'string', format: 'binary' } } },
    },
  },
  'application/octet-stream': { schema: { type: 'string', format: 'binary' } },
};

/** The interface over HTTP as an OpenAPI 3.1 document, made of the very schemas that requests are checked with. */
export function createOpenapi(): Json {
  const paths: Record<string, Json> = {};
  for (const operation of OPERATIONS) {
    (paths[operation.path] ??= {})[operation.method] = describe(operation);
  }
  return {
    openapi: '3.1.1',
    info: {
      title: 'casebook',
      version: packageVersion(),
      description: 'Cited answers over books of case studies.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/' }],
    security: [{}, { key: [] }],
    paths,
    components: {
      schemas: componentSchemas(),
      securitySchemes: {
        key: { type: 'http', scheme: 'bearer', description: 'CASEBOOK_API_KEY, where it is set' },
      },
    },
  };
}

function describe(operation: Operation): Json {
  const { path, summary, body, answer, open } = operation;
  const parameters = [...pathParameters(path), ...queryParameters(operation.query)];
  const rejections = open === true ? operation.errors : [...operation.errors, 401, 429];
  const failures = rejections.map((status) => [String(status), failure(path, status)]);
  return {
    operationId: nameOf(operation),
    summary,
    ...(parameters.length === 0 ? {} : { parameters }),
    ...(body === undefined ? {} : { requestBody: { required: true, content: json(refTo(body)) } }),
    ...(operation.files === true ? { requestBody: { required: true, content: FILES } } : {}),
    responses: {
      [answer === null ? '204' : String(operation.status ?? 200)]: success(operation),
      ...(Object.fromEntries(failures) as Json),
    },
    ...(open === true ? { security: [] } : {}),
  };
}

function success({ answer, also }: Operation): Json {
  if (answer === null) return { description: 'Done' };
  const content = Object.hasOwn(SCHEMAS, answer) ? json(refTo(answer)) : plain(answer);
  return {
    description: 'Done',
    content: also === undefined ? content : { ...content, ...plain(also) },
  };
}

function failure(path: string, status: number): Json {
  const description = ERRORS[status];
  if (status === 422) return { description, content: json(refTo('UploadJob')) };
  if (path === '/readyz') return { description, content: json(refTo('Readiness')) };
  return { description, content: json(refTo(path.startsWith('/v1') ? 'OpenaiError' : 'Error')) };
}

function json($ref: string): Json {
  return { 'application/json': { schema: { $ref } } };
}

function plain(type: string): Json {
  return { [type]: { schema: type === 'application/json' ? {} : { type: 'string' } } };
}

function pathParameters(path: string): Json[] {
  return [...path.matchAll(/\{(\w+)\}/gu)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: name === 'page' ? { type: 'integer', minimum: 1 } : { type: 'string' },
  }));
}

function queryParameters(query?: z.ZodObject): Json[] {
  if (query === undefined) return [];
  const { properties = {}, required = [] } = z.toJSONSchema(query, { io: 'input' });
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: 'query',
    required: required.includes(name),
    schema,
  }));
}

/** `GET /api/books/{book}/contents` → `getBooksContents`. */
function nameOf({ method, path }: Operation): string {
  const words = path
    .replace(/^\/(?:api|v1)\//u, '/')
    .replace(/\/\{\w+\}$/u, 'One')
    .replace(/\{\w+\}/gu, '')
    .split(/[^A-Za-z0-9]+/u);
  const named = words.map((word) => word.slice(0, 1).toUpperCase() + word.slice(1)).join('');
  return `${method}${named}`;
}
