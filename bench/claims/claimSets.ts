import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { readFalsified } from '../../eval/readFalsified.ts';
import type { CitedText } from '../../src/check/check.ts';
import { textOfPages } from '../../src/check/textOfPages.ts';
import { languageOfSentence } from '../../src/text/isInLanguage.ts';
import type { Book, CaseStudy, Language } from '../../src/types.ts';

/** A sentence to be checked, and what is known of it. */
export interface Claim {
  sentence: string;
  language: Language;
  /** What is false in it, or what sort of true sentence it is. */
  kind: string;
  isTrue: boolean;
  cited: CitedText[];
}

/** Claims that are told together, and the units that the checker knows. */
export interface ClaimSet {
  name: string;
  claims: Claim[];
  studies: Pick<CaseStudy, 'unit' | 'unitEn' | 'aliases'>[];
}

const asideSchema = z.strictObject({
  id: z.string(),
  lang: z.enum(['zh', 'en']),
  sentence: z.string(),
  unit: z.string(),
  pages: z.array(z.int()).min(1),
  label: z.boolean(),
  kind: z.string(),
});

const devSchema = z.strictObject({
  id: z.string(),
  /** Of a passage of `data/training/reader`. */
  passage: z.string(),
  lang: z.enum(['zh', 'en']),
  true: z.boolean(),
  kind: z.string(),
  sentence: z.string(),
});

const writtenSchema = z.strictObject({
  /** Of a passage of `data/training/reader`. */
  id: z.string(),
  writer: z.string(),
  claims: z.array(
    z.strictObject({
      c: z.string(),
      lang: z.enum(['zh', 'en']),
      support: z.boolean(),
      kind: z.string(),
      /** The words that make it false. */
      wrong: z.string().optional(),
    }),
  ),
});

const root = new URL('../../', import.meta.url);

/** The project's own sentences about the first book, with one thing falsified in each. */
export function falsifiedSet(name: 'falsified-zh' | 'falsified-en', book: Book): ClaimSet {
  const lines = readFalsified(new URL(`eval/sets/${name}.jsonl`, root));
  const claims = lines.map(({ sentence, unit, kind, pages: [first, last] }) => ({
    ...{ sentence, kind, isTrue: kind === 'true', language: languageOfSentence(sentence) },
    cited: [citedText(book, unit, { first, last })],
  }));
  return { name, claims, studies: book.cases };
}

/** Sentences about the first book that are kept beside the checkout; null where they are absent. */
export function asideSet(name: 'claims' | 'tails', book: Book): ClaimSet | null {
  const file = new URL(`../shared/claims/${name}.jsonl`, root);
  if (!existsSync(fileURLToPath(file))) return null;
  const claims = linesOf(file).map((line) => {
    const { sentence, unit, kind, pages, label, lang } = asideSchema.parse(line);
    const range = { first: Math.min(...pages), last: Math.max(...pages) };
    return { sentence, kind, isTrue: label, language: lang, cited: [citedText(book, unit, range)] };
  });
  return { name, claims, studies: book.cases };
}

/**
 * Sentences over passages of made-up books: `dev`, the set that variants of the check are chosen on, and `near`, near-copies of the
 * book's words and claims put as lead-ins.
 */
export function devSet(name: 'dev' | 'near' = 'dev'): ClaimSet {
  const studies = new Map<string, ClaimSet['studies'][number]>();
  const claims = linesOf(new URL(`data/training/claims/${name}.jsonl`, root)).map((line) => {
    const { sentence, passage, kind, lang, true: isTrue } = devSchema.parse(line);
    const { unit, text } = passageOf(passage);
    studies.set(unit, { unit, unitEn: unit, aliases: [] });
    return { sentence, kind, isTrue, language: lang, cited: [{ unit, text }] };
  });
  return { name, claims, studies: [...studies.values()] };
}

/** Writers of claims over passages of made-up books and of public ones. */
export const claimWriters = Array.from({ length: 16 }, (_, at) => `c${at + 1}`);

/** What one writer claims: `name` as in `claimWriters`. */
export function writtenSet(name: string): ClaimSet {
  const studies = new Map<string, ClaimSet['studies'][number]>();
  const claims = linesOf(new URL(`data/training/claims/${name}.jsonl`, root)).flatMap((line) => {
    const { id, claims: written } = writtenSchema.parse(line);
    const { unit, text } = passageOf(id);
    studies.set(unit, { unit, unitEn: unit, aliases: [] });
    return written.map(({ c, lang, support, kind }) => ({
      ...{ sentence: c, kind, isTrue: support, language: lang, cited: [{ unit, text }] },
    }));
  });
  return { name, claims, studies: [...studies.values()] };
}

function citedText(book: Book, unit: string, pages: { first: number; last: number }): CitedText {
  const study = book.cases.find((one) => one.unit === unit)!;
  return { unit, text: textOfPages(book, study.id, pages) };
}

const passages = new Map<string, CitedText>();

function passageOf(id: string): CitedText {
  if (!passages.has(id)) {
    const writer = id.split('-')[0]!;
    for (const line of linesOf(new URL(`data/training/reader/${writer}.jsonl`, root))) {
      const one = z.object({ id: z.string(), unit: z.string(), passage: z.string() }).parse(line);
      passages.set(one.id, { unit: one.unit, text: one.passage });
    }
  }
  return passages.get(id)!;
}

function linesOf(file: URL): unknown[] {
  const lines = readFileSync(file, 'utf8').trim().split('\n');
  return lines.map((line) => JSON.parse(line) as unknown);
}
