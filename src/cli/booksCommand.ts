import { createEmbeddings } from '../models/embeddings.ts';
import { loadLexicon } from '../models/lexicon.ts';
import { createCatalogue } from '../retrieve/catalogue.ts';
import { createIndexStore } from '../retrieve/createIndexStore.ts';
import { Library } from '../retrieve/library.ts';
import type { Book, BookSummary } from '../types.ts';
import type { Config } from '../config.ts';
import { readArguments, UsageError } from './arguments.ts';
import type { CommandContext } from './context.ts';

/** `casebook books`: the shelf, a book a line. */
export async function booksCommand(
  args: readonly string[],
  { config, print }: CommandContext,
): Promise<number> {
  const { values, words } = readArguments(args, { options: {}, takesWords: true });
  if (words.length > 0) throw new UsageError(`casebook books takes no words: this was ${words[0]}`);
  const books = createCatalogue(new Library(await openBooks(config))).books();
  const shelf = books.map((book) => ({ ...book, state: 'ready' as const }));
  if (values.json === true) print(JSON.stringify({ books: shelf }, null, 2));
  else if (shelf.length === 0) print('there are no books: see casebook ingest');
  else for (const book of shelf) print(line(book));
  return 0;
}

async function openBooks(config: Config): Promise<readonly Book[]> {
  const store = await createIndexStore(config);
  try {
    const manifest = await store.manifest();
    if (manifest === null) return [];
    const { embeddings } = await createEmbeddings(config, loadLexicon());
    return (await store.open({ embedder: { ...manifest.embedder, embeddings } })).books;
  } finally {
    await store.close();
  }
}

function line({
  id,
  title,
  entries,
  withText,
  pages,
  date,
  state,
}: BookSummary & { state: string }): string {
  const count = pages.printed + pages.recovered + pages.estimated;
  const facts = [`${entries} cases, ${withText} with text`, `${count} pages`, date, state];
  return `${id}: ${title} · ${facts.filter((fact) => fact !== null).join(' · ')}`;
}
