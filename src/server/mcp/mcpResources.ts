import { ResourceTemplate, type McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import type { ReadResourceResult } from '@modelcontextprotocol/sdk/types.js';
import type { Casebook } from '../../casebook.ts';
import { CasebookError } from '../../errors.ts';
import { bookUris } from './bookUris.ts';
import { caseText } from './caseText.ts';
import { tellError } from './tellError.ts';

/** Names offered while one is typed. */
const MOST_COMPLETIONS = 100;

/** How a server is watched. */
export interface McpOptions {
  /** Told of what is a defect here; the client is only told that there was one. */
  onDefect: (error: unknown) => void;
}

type Variables = Record<string, string | string[] | undefined>;

/** Contents and cases, listed, and every page, by its address. */
export function registerResources(
  server: McpServer,
  casebook: Casebook,
  { onDefect }: McpOptions,
): void {
  const read = (work: () => ReadResourceResult): ReadResourceResult => tellError(work, onDefect);
  const books = (typed: string): string[] =>
    casebook
      .books()
      .map(({ id }) => id)
      .filter((id) => id.startsWith(typed));
  server.registerResource(
    'contents',
    new ResourceTemplate('casebook://books/{book}/contents', {
      list: () => ({
        resources: casebook.books().map(({ id, title }) => ({
          uri: bookUris.contents(id),
          name: title,
          mimeType: 'application/json',
        })),
      }),
      complete: { book: books },
    }),
    { title: 'Contents of a book', mimeType: 'application/json' },
    (uri, variables) =>
      read(() =>
        told(
          uri,
          JSON.stringify(casebook.contents(valueOf(variables, 'book'))),
          'application/json',
        ),
      ),
  );
  server.registerResource(
    'case',
    new ResourceTemplate('casebook://books/{book}/cases/{case}', {
      list: () => ({ resources: caseList(casebook) }),
      complete: { book: books, case: (typed, context) => casesTyped(casebook, typed, context) },
    }),
    { title: 'The text of a case, page by page', mimeType: 'text/plain' },
    (uri, variables) =>
      read(() =>
        told(uri, caseText(casebook, valueOf(variables, 'book'), valueOf(variables, 'case'))),
      ),
  );
  server.registerResource(
    'page',
    new ResourceTemplate('casebook://books/{book}/pages/{page}', {
      list: undefined, // a book has hundreds: search and contents lead to them
      complete: { book: books },
    }),
    { title: 'A printed page', mimeType: 'text/plain' },
    (uri, variables) =>
      read(() => {
        const number = Number(valueOf(variables, 'page'));
        return told(uri, casebook.page(valueOf(variables, 'book'), number).text);
      }),
  );
}

function caseList(casebook: Casebook): { uri: string; name: string; mimeType: string }[] {
  return casebook.books().flatMap(({ id }) =>
    casebook
      .contents(id)
      .parts.flatMap(({ entries }) => entries.filter(({ hasText }) => hasText))
      .map((entry) => ({
        uri: bookUris.case(id, entry.case),
        name: `${entry.unit} · ${entry.title}`,
        mimeType: 'text/plain',
      })),
  );
}

function casesTyped(
  casebook: Casebook,
  typed: string,
  context?: { arguments?: Record<string, string> },
): string[] {
  const book = context?.arguments?.book ?? casebook.books()[0]?.id;
  if (book === undefined) return [];
  return casebook
    .contents(book)
    .parts.flatMap(({ entries }) => entries)
    .filter((entry) => entry.hasText && entry.case.startsWith(typed))
    .map((entry) => entry.case)
    .slice(0, MOST_COMPLETIONS);
}

function valueOf(variables: Variables, name: string): string {
  const value = [variables[name] ?? ''].flat()[0] ?? '';
  try {
    return decodeURIComponent(value);
  } catch (cause) {
    throw new CasebookError('not_found', `there is no resource of ${name} ${value}`, { cause });
  }
}

function told(uri: URL, text: string, mimeType = 'text/plain'): ReadResourceResult {
  return { contents: [{ uri: uri.href, mimeType, text }] };
}
