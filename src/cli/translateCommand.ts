import { existsSync } from 'node:fs';
import { rename, writeFile } from 'node:fs/promises';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { createChecker } from '../check/createChecker.ts';
import { createWordReader } from '../check/wordReader.ts';
import { translateBook } from '../answer/translate/translateBook.ts';
import { CasebookError } from '../errors.ts';
import { readBookFile } from '../ingest/bookFiles.ts';
import { editionText } from '../ingest/contents/edition.ts';
import { readBook } from '../ingest/readBook.ts';
import type { Chat } from '../models/chat.ts';
import { createChat } from '../models/chatModel.ts';
import { loadLexicon } from '../models/lexicon.ts';
import { createIndexStore } from '../retrieve/createIndexStore.ts';
import { readArguments, UsageError } from './arguments.ts';
import type { CommandContext } from './context.ts';
import { timeLeft } from './timeLeft.ts';

/**
 * `casebook translate BOOK`: makes or completes the English edition beside a book's file; exit code 1 where lines are left in
 * Chinese. `chat` takes the place of the model of `CHAT_MODEL`.
 */
export async function translateCommand(
  args: readonly string[],
  context: CommandContext,
  chat: Chat | null = null,
): Promise<number> {
  const { values, words } = readArguments(args, { takesWords: true });
  const [wanted] = words;
  if (wanted === undefined || words.length > 1)
    throw new UsageError('casebook translate takes one book: its id, or its file');
  const model = chat ?? (await createChat(context.config));
  if (model === null)
    throw new CasebookError('invalid_input', 'casebook translate needs a model: set CHAT_MODEL');
  const file = await fileOf(wanted, context);
  const { book, report } = readBook(await readBookFile(file));
  const out = join(dirname(file), `${basename(file, extname(file))}.en.json`);
  if (book.edition === null && existsSync(out)) {
    const why = report.warnings.map(({ message }) => message).join('\n');
    throw new CasebookError(
      'bad_book',
      `an edition that cannot be read is not written over: ${why}`,
    );
  }
  const lexicon = loadLexicon();
  const read = createWordReader(lexicon);
  const started = { at: performance.now(), done: 0, total: 0 };
  const translated = await translateBook({
    book,
    edition: book.edition,
    chat: model,
    check: createChecker({ studies: book.cases, lexicon, read }),
    save: (edition) => writeWhole(out, editionText(edition)),
    onProgress: ({ done, total }) => {
      if (started.total === 0) Object.assign(started, { done, total });
      const left = timeLeft(started, { at: performance.now(), done, total });
      context.progress(`${done} of ${total} lines${left === null ? '' : `, ${left} s left`}`);
    },
  });
  context.progress('');
  const { made, failed } = translated;
  if (values.json === true) context.print(JSON.stringify({ file: out, made, failed }, null, 2));
  else {
    for (const one of failed) context.print(`left in Chinese: ${one.words}\n  ${one.reason}`);
    context.print(`${out}: ${made} lines put into English, ${failed.length} left in Chinese`);
    if (made > 0) context.print('casebook ingest (or a restart of the server) reads it');
  }
  return failed.length > 0 ? 1 : 0;
}

/** The file of a book: named itself, or where a book of the index was read from. */
async function fileOf(wanted: string, { config }: CommandContext): Promise<string> {
  if (existsSync(resolve(wanted))) return resolve(wanted);
  const store = await createIndexStore(config);
  try {
    const books = (await store.manifest())?.books ?? [];
    const file = books.find(({ id }) => id === wanted)?.sourceFile;
    if (file !== undefined && existsSync(file)) return file;
    const known = books.map(({ id }) => id).join(', ') || 'none';
    const rule = `no file is there of a book ${wanted}: the books of the index are ${known}`;
    throw new CasebookError('not_found', rule);
  } finally {
    await store.close();
  }
}

/** Never half a file, whatever cuts it off. */
async function writeWhole(file: string, text: string): Promise<void> {
  const part = `${file}.part`;
  await writeFile(part, text);
  await rename(part, file);
}
