import { isDeepStrictEqual } from 'node:util';
import type { DocumentInterface } from '@langchain/core/documents';
import { CasebookError } from '../../errors.ts';

/**
 * What the metadata of a document must hold, key by key: the value itself, or one of a list. A dotted key looks inside:
 * `{ unit: ['市财政局', '市统计局'], 'pages.first': 4 }`. Without keys every document counts.
 */
export type MetadataFilter = Readonly<Record<string, unknown>>;

/** A filter of the LangChain side: which documents count, as a function or by their metadata. */
export type DocumentFilter = ((document: DocumentInterface) => boolean) | MetadataFilter;

/**
 * A filter as a function.
 *
 * @throws CasebookError `invalid_input` for anything else than a function or an object.
 */
export function matchFilter(filter: DocumentFilter): (document: DocumentInterface) => boolean {
  if (typeof filter === 'function') return filter;
  if (typeof filter !== 'object' || filter === null || Array.isArray(filter)) {
    const value = JSON.stringify(filter);
    const rule = 'a filter must be a function, or an object of metadata';
    throw new CasebookError('invalid_input', `${rule}: current value is ${value}`);
  }
  const wanted = Object.entries(filter);
  return ({ metadata }) => wanted.every(([key, value]) => holds(valueAt(metadata, key), value));
}

function holds(found: unknown, wanted: unknown): boolean {
  if (isDeepStrictEqual(found, wanted)) return true;
  return Array.isArray(wanted) && wanted.some((one) => isDeepStrictEqual(found, one));
}

function valueAt(metadata: Record<string, unknown>, key: string): unknown {
  if (Object.hasOwn(metadata, key)) return metadata[key];
  let value: unknown = metadata;
  for (const part of key.split('.')) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, part))
      return undefined;
    value = (value as Record<string, unknown>)[part];
  }
  return value;
}
