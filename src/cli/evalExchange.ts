import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { CasebookError } from '../errors.ts';
import { exchangedRun } from '../eval/exchange/exchanged.ts';
import { exportRun, type ExportFormat } from '../eval/exchange/exportRun.ts';
import { importQuestions, type ImportFormat } from '../eval/exchange/importQuestions.ts';
import type { QuestionRecord } from '../eval/questionRecord.ts';
import type { Book } from '../types.ts';

/** Writes a run for another program; gives the paths of its files. */
export function writeExport(
  records: readonly QuestionRecord[],
  { format, folder, books }: { format: ExportFormat; folder: string; books: readonly Book[] },
): string[] {
  const files = exportRun(format, exchangedRun(records, books));
  return Object.entries(files).map(([name, text]) => {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
    return path;
  });
}

/**
 * Writes questions of another program as a set; gives the line that says what there is.
 *
 * @throws CasebookError `invalid_input` for a file that cannot be read.
 */
export function writeImport(
  file: string,
  { format, to, book }: { format: ImportFormat; to: string; book: Book },
): string {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (cause) {
    throw new CasebookError('invalid_input', `${file}: cannot be read`, { cause });
  }
  const lines = importQuestions({ format, text, file, book });
  mkdirSync(dirname(to), { recursive: true });
  writeFileSync(to, lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
  const drafts = lines.filter(({ draft }) => draft === true).length;
  const rest =
    drafts === 0 ? '' : `, ${drafts} of them drafts: complete them, then take "draft" away`;
  return `${lines.length} questions in ${to}${rest}`;
}
