import { z } from 'zod';
import { CasebookError } from '../../errors.ts';
import { romanise } from '../../text/romanise.ts';
import { englishFor } from '../../retrieve/edition/parallelSentences.ts';
import type { Edition, Entry } from '../../types.ts';

const name = z.string().trim().min(1).max(200);

const unitSchema = z.strictObject({
  part: z.int().min(1),
  number: z.int().min(1),
  unit: name,
  /** First printed page, where the contents name a wrong one. */
  page: z.int().min(1).optional(),
  unitEn: name.optional(),
  /** Other Chinese names readers use. */
  short: z.array(name).default([]),
  /** Other English names. */
  shortEn: z.array(name).default([]),
});

const sidecarSchema = z.strictObject({
  title: name.optional(),
  titleEn: name.optional(),
  publisher: name.optional(),
  date: name.optional(),
  place: z.strictObject({ zh: name, en: name }).optional(),
  units: z.array(unitSchema).default([]),
});

/** What a person knows of a book beyond its text: titles, place, English and short names of its units. */
export type Sidecar = z.infer<typeof sidecarSchema>;

/**
 * Reads a sidecar (JSON beside the book).
 *
 * @throws CasebookError `bad_book` that names every field that breaks a rule.
 */
export function readSidecar(text: string, file: string): Sidecar {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw new CasebookError('bad_book', `${file}: not JSON (${(cause as Error).message})`, {
      cause,
    });
  }
  const read = sidecarSchema.safeParse(value);
  if (read.success) return read.data;
  const problems = read.error.issues.map(
    ({ path, message }) => `${path.join('.') || '(top)'}: ${message}`,
  );
  throw new CasebookError('bad_book', `${file}: ${problems.join('; ')}`);
}

/** English name and every other name of a unit: from the sidecar where it has them, then from the edition, pinyin where neither has. */
export function namesOf(
  entry: Entry,
  sidecar: Sidecar | null,
  edition: Edition | null = null,
): { unitEn: string; aliases: string[] } {
  const named = sidecar?.units.find(
    ({ part, number }) => part === entry.part && number === entry.number,
  );
  const pinyin = romanise(entry.unit);
  const aliases = [...(named?.short ?? []), ...(named?.shortEn ?? []), pinyin];
  const unitEn = named?.unitEn ?? englishFor({ edition }, entry.unit) ?? pinyin;
  return { unitEn, aliases: [...new Set(aliases)].filter((alias) => alias !== unitEn) };
}

/** The entries with the units and first pages the sidecar has for them. */
export function withCorrections(entries: readonly Entry[], sidecar: Sidecar | null): Entry[] {
  const corrected = entries.map((entry) => {
    const named = sidecar?.units.find(
      ({ part, number }) => part === entry.part && number === entry.number,
    );
    if (named === undefined) return { ...entry };
    return { ...entry, unit: named.unit, page: named.page ?? entry.page };
  });
  return corrected.map((entry, index) => {
    const next = corrected[index + 1];
    if (entry.lastPage === null || next === undefined) return entry;
    return { ...entry, lastPage: Math.max(entry.page, next.page - 1) };
  });
}
