import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CasebookError } from '../errors.ts';

/** A retrieval test set: texts, questions, and for each question the ordinals of the texts that answer it. */
export interface BeirSet {
  passages: { id: string; text: string }[];
  queries: { id: string; text: string; relevant: Set<number> }[];
}

/**
 * Reads a BEIR folder. Questions without a relevant text in the corpus are left out, as BEIR does.
 *
 * @throws CasebookError `invalid_input` that names the file (and line) that cannot be read.
 */
export function readBeir(folder: string): BeirSet {
  const passages = readLines(join(folder, 'corpus.jsonl')).map(({ _id, title, text }) => ({
    id: _id,
    text: title === undefined || title === '' ? text : `${title}\n${text}`,
  }));
  const ordinals = new Map(passages.map(({ id }, doc) => [id, doc]));
  const relevant = new Map<string, Set<number>>();
  const rows = readFile(join(folder, 'qrels', 'test.tsv'))
    .trim()
    .split('\n')
    .slice(1);
  for (const row of rows) {
    const [query, passage, score] = row.split('\t');
    const doc = ordinals.get(passage ?? '');
    if (query === undefined || doc === undefined || Number(score) <= 0) continue;
    relevant.set(query, (relevant.get(query) ?? new Set()).add(doc));
  }
  const queries = readLines(join(folder, 'queries.jsonl'))
    .map(({ _id, text }) => ({ id: _id, text, relevant: relevant.get(_id) ?? new Set<number>() }))
    .filter((query) => query.relevant.size > 0);
  return { passages, queries };
}

interface Line {
  _id: string;
  title?: string;
  text: string;
}

function readLines(path: string): Line[] {
  const lines = readFile(path).trim().split('\n');
  return lines.map((line, index) => {
    try {
      const value = JSON.parse(line) as Partial<Line>;
      if (typeof value._id === 'string' && typeof value.text === 'string') return value as Line;
    } catch {
      // told below, with the line
    }
    throw new CasebookError('invalid_input', `${path}: line ${index + 1} is not { _id, text }`);
  });
}

function readFile(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    throw new CasebookError('invalid_input', `${path} cannot be read: a BEIR folder has it`, {
      cause,
    });
  }
}
