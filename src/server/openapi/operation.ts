import type { z } from 'zod';
import type { SchemaName } from './components.ts';

/** One thing the server does. */
export interface Operation {
  method: 'get' | 'post' | 'patch' | 'delete';
  /** With `{name}` for what varies. */
  path: string;
  summary: string;
  body?: SchemaName;
  /** Files come as the body: a form, or one as it is. */
  files?: true;
  query?: z.ZodObject;
  /** Default 200. */
  status?: 201;
  /** What comes with that status: a schema for JSON, a media type for anything else; null: 204 without a body. */
  answer: SchemaName | `${string}/${string}` | null;
  /** Another media type in which the same comes on request. */
  also?: `${string}/${string}`;
  /** Statuses of the errors that come beside 401 and 429. */
  errors: readonly number[];
  /** True: no key is wanted. */
  open?: true;
}
