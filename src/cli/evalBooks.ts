import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createChecker } from '../check/createChecker.ts';
import { createWordReader } from '../check/wordReader.ts';
import { openCasebook, type Casebook, type OpenOptions } from '../casebook.ts';
import type { Config } from '../config.ts';
import { CasebookError } from '../errors.ts';
import { createEvidence } from '../eval/createEvidence.ts';
import type { EvalBook } from '../eval/evalBook.ts';
import { ingestBooks } from '../ingest/ingest.ts';
import { loadLexicon } from '../models/lexicon.ts';
import { openRetrieval } from '../retrieve/openRetrieval.ts';
import { folderStore } from '../retrieve/store/folderStore.ts';

/** Books under evaluation, each in an index of its own, made when first asked for. */
export interface EvalBooks {
  open(id: string): Promise<EvalBook>;
  /** Closes them and removes their indexes. */
  close(): Promise<void>;
}

/**
 * `files`: where each book stands, by its id. The indexes are temporary: an evaluation neither uses nor changes those of
 * `CASEBOOK_HOME`.
 *
 * @throws CasebookError `invalid_input` on opening a book that is not among `files`.
 */
export function createEvalBooks(
  config: Config,
  files: Readonly<Record<string, string>>,
  options: Pick<OpenOptions, 'chat' | 'passageReader'> = {},
): EvalBooks {
  const opened = new Map<string, Promise<Opened>>();
  return {
    async open(id) {
      const file = files[id];
      if (file === undefined) {
        const known = Object.keys(files).join(', ');
        const rule = `a set may ask about ${known}: there is no file for the book ${id}`;
        throw new CasebookError('invalid_input', rule);
      }
      if (!opened.has(id))
        opened.set(id, openBook(config, { id, file, options: { chat: null, ...options } }));
      return (await opened.get(id)!).evalBook;
    },
    async close() {
      for (const one of await Promise.allSettled(opened.values())) {
        if (one.status === 'rejected') continue;
        await one.value.casebook.close();
        rmSync(one.value.home, { recursive: true, force: true });
      }
    },
  };
}

interface Opened {
  evalBook: EvalBook;
  casebook: Casebook;
  home: string;
}

/** Seconds an answer may take: one that comes late on a busy machine is judged like any other, and stops no evaluation. */
const PATIENCE = 3_600;

async function openBook(
  config: Config,
  { id, file, options }: { id: string; file: string; options: OpenOptions },
): Promise<Opened> {
  const home = mkdtempSync(join(tmpdir(), 'casebook-eval-'));
  const own = { ...config, home, databaseUrl: null, answerDeadline: PATIENCE };
  await ingestBooks({ config: own, files: [file] });
  const casebook = await openCasebook(own, options);
  const lexicon = loadLexicon();
  const retrieval = await openRetrieval(own, lexicon, { store: folderStore(own.home) });
  const { library } = retrieval;
  const weigh = createEvidence(retrieval, lexicon);
  const studies = library.books.flatMap(({ cases }) => cases);
  const check = createChecker({ studies, lexicon, read: createWordReader(lexicon) });
  const evidence = async (question: string): Promise<number | null> =>
    (await weigh(question))?.value ?? null;
  return { evalBook: { book: library.book(id)!, casebook, check, evidence }, casebook, home };
}
