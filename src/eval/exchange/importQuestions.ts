import papaparse from 'papaparse';
import { z } from 'zod';
import { CasebookError } from '../../errors.ts';
import { languageOfSentence } from '../../text/isInLanguage.ts';
import type { Book } from '../../types.ts';
import { setLineSchema, type SetLine } from '../setLine.ts';
import { placesOf } from './placesOf.ts';

/** Forms that questions can be taken from. */
export const importFormats = ['ragas', 'csv'] as const;

export type ImportFormat = (typeof importFormats)[number];

/** What is imported, and the book it asks about. */
export interface ImportOptions {
  format: ImportFormat;
  text: string;
  /** For messages. */
  file: string;
  book: Book;
}

/** A longer reference is a sentence, which no other wording repeats: a person says which facts of it count. */
const LONGEST_FACT = 30;

/** A question as either form has it. */
interface Imported {
  question: string;
  /** Facts, each with its accepted forms. */
  facts: string[][];
  /** Words of the book that the answer stands in. */
  contexts: string[];
  id?: string | undefined;
}

const sampleSchema = z.object({
  user_input: z.string().trim().min(1),
  reference: z.string().nullish(),
  reference_contexts: z.array(z.string()).nullish(),
  id: z.string().optional(),
});

const rowSchema = z.object({
  question: z.string().trim().min(1),
  /** Facts are divided by `;`, forms of one by `|`. */
  answer: z.string().default(''),
  quote: z.string().default(''),
  id: z.string().default(''),
});

/**
 * Questions of other programs as lines of a set. Units and pages are looked up where the quoted words stand in the book. A
 * question without an answer must be refused; one whose answer is a long sentence, or whose words are not in the book, is a draft, which a
 * person completes.
 *
 * @throws CasebookError `invalid_input` that names file, line and rule.
 */
export function importQuestions({ format, text, file, book }: ImportOptions): SetLine[] {
  const imported = format === 'csv' ? readRows(text, file) : readSamples(text, file);
  const used = new Set<string>();
  return imported.map((one, at) => {
    const id = uniqueId(one.id, { at, used });
    return lineOf(one, { id, book, file });
  });
}

function readRows(text: string, file: string): Imported[] {
  const { data, errors } = papaparse.parse<unknown>(text.replace(/^\uFEFF/u, '').trimEnd(), {
    header: true,
    transformHeader: (name) => name.trim(),
    transform: (value) => value.trim(),
  });
  // That the divider had to be guessed is no fault: one column has none.
  const fault = errors.find(({ type }) => type !== 'Delimiter');
  if (fault !== undefined) {
    const place = fault.row === undefined ? file : `${file}: row ${fault.row + 2}`;
    throw new CasebookError('invalid_input', `${place}: ${fault.message}`);
  }
  return data.map((row, at) => {
    const { question, answer, quote, id } = readOne(rowSchema, row, `${file}: row ${at + 2}`);
    const facts = split(answer, ';').map((fact) => split(fact, '|'));
    return { question, facts, contexts: split(quote, '|'), id };
  });
}

function readSamples(text: string, file: string): Imported[] {
  return text.split('\n').flatMap((line, at) => {
    if (line.trim() === '') return [];
    const place = `${file}: line ${at + 1}`;
    let value: unknown;
    try {
      value = JSON.parse(line);
    } catch (cause) {
      throw new CasebookError('invalid_input', `${place}: ${(cause as Error).message}`, { cause });
    }
    const sample = readOne(sampleSchema, value, place);
    const facts = split(sample.reference ?? '', /[;；]/u).map((fact) => [fact]);
    const contexts = sample.reference_contexts ?? [];
    return [{ question: sample.user_input, facts, contexts, id: sample.id }];
  });
}

function readOne<T>(schema: z.ZodType<T>, value: unknown, place: string): T {
  const read = schema.safeParse(value);
  if (read.success) return read.data;
  const problems = read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  throw new CasebookError('invalid_input', `${place}: ${problems.join('; ')}`);
}

function lineOf(
  { question, facts, contexts }: Imported,
  { id, book, file }: { id: string; book: Book; file: string },
): SetLine {
  const { quotes, units, pages } = placesOf(contexts, book);
  const isWhole = quotes.length === contexts.length;
  const isShort = facts.flat().every((form) => form.length <= LONGEST_FACT);
  return setLineSchema.parse({
    id,
    book: book.id,
    language: languageOfSentence(question),
    kind: facts.length === 0 ? 'not_in_book' : facts.length === 1 ? 'fact' : 'list',
    question,
    status: facts.length === 0 ? 'not_in_book' : 'answered',
    units,
    named: units.length > 0 && units.every((unit) => question.includes(unit)),
    pages,
    facts: facts.map((anyOf) => ({ anyOf, vital: true })),
    quotes,
    why: `imported from ${file}`,
    ...(isWhole && isShort ? {} : { draft: true }),
  });
}

function uniqueId(
  wished: string | undefined,
  { at, used }: { at: number; used: Set<string> },
): string {
  const words = (wished ?? '').toLowerCase().replace(/[^\p{Ll}\p{N}]+/gu, '-');
  const base = words.replace(/^-+|-+$/gu, '') || `imported-${at + 1}`;
  let id = base;
  for (let n = 2; used.has(id); n += 1) id = `${base}-${n}`;
  used.add(id);
  return id;
}

function split(text: string, by: string | RegExp): string[] {
  return text
    .split(by)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
