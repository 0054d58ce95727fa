import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { CasebookError } from '../errors.ts';
import { readBookFile } from '../ingest/bookFiles.ts';
import { readBook } from '../ingest/readBook.ts';
import { createEmbeddings } from '../models/embeddings.ts';
import { loadLexicon } from '../models/lexicon.ts';
import { createIndexStore } from '../retrieve/createIndexStore.ts';
import type { Book } from '../types.ts';
import { readArguments, UsageError } from './arguments.ts';
import type { CommandContext } from './context.ts';
import { inspectLines } from './inspectLines.ts';

/** `casebook inspect BOOK`: what the index holds of a book, or what would be read from a file. */
export async function inspectCommand(
  args: readonly string[],
  context: CommandContext,
): Promise<number> {
  const flag = { type: 'boolean' } as const;
  const { values, words } = readArguments(args, {
    options: { contents: flag, pages: flag, passages: flag, page: { type: 'string' } },
    takesWords: true,
  });
  const [wanted] = words;
  if (wanted === undefined || words.length > 1) {
    throw new UsageError('casebook inspect takes one book: its id, or a file');
  }
  const page = readPage(values['page'] as string | undefined);
  const book = await findBook(wanted, context);
  if (values.json === true) {
    context.print(JSON.stringify(book, null, 2));
    return 0;
  }
  const parts = (['contents', 'pages', 'passages'] as const).filter(
    (part) => values[part] === true,
  );
  for (const line of inspectLines(book, { parts, page })) context.print(line);
  return 0;
}

function readPage(value: string | undefined): number | null {
  if (value === undefined) return null;
  if (/^[1-9][0-9]{0,5}$/u.test(value)) return Number(value);
  throw new UsageError(`--page takes a page number as printed, from 1: current value is ${value}`);
}

async function findBook(wanted: string, { config }: CommandContext): Promise<Book> {
  const file = resolve(wanted);
  if (existsSync(file)) return readBook(await readBookFile(file)).book;
  const store = await createIndexStore(config);
  try {
    const manifest = await store.manifest();
    const { embeddings } = await createEmbeddings(config, loadLexicon());
    const books =
      manifest === null
        ? []
        : (await store.open({ embedder: { ...manifest.embedder, embeddings } })).books;
    const book = books.find(({ id }) => id === wanted);
    if (book !== undefined) return book;
    const known = books.map(({ id }) => id).join(', ') || 'none';
    const message = `there is no file and no book ${wanted}: the books of the index are ${known}`;
    throw new CasebookError('not_found', message);
  } finally {
    await store.close();
  }
}
