import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createChecker } from '../src/answer/check/createChecker.ts';
import { textOfPages } from '../src/answer/check/textOfPages.ts';
import { createWordReader } from '../src/answer/check/wordReader.ts';
import { readBookFile } from '../src/ingest/bookFiles.ts';
import { readBook } from '../src/ingest/readBook.ts';
import { loadLexicon } from '../src/models/lexicon.ts';
import { Library } from '../src/retrieve/library.ts';

const root = new URL('..', import.meta.url);
const lineSchema = z.strictObject({
  id: z.string(),
  unit: z.string(),
  /** First and last printed page cited. */
  pages: z.tuple([z.int(), z.int()]),
  kind: z.enum(['true', 'number', 'name', 'unit', 'negation', 'invented']),
  sentence: z.string(),
});
const lines = readFileSync(new URL('eval/sets/falsified-en.jsonl', root), 'utf8')
  .trim()
  .split('\n')
  .map((line) => lineSchema.parse(JSON.parse(line)));
const file = fileURLToPath(new URL('data/daqing-2010.txt', root));
const { book } = readBook(await readBookFile(file));
const lexicon = loadLexicon();
const check = createChecker({
  library: new Library([book]),
  lexicon,
  read: createWordReader(lexicon),
});

const judged = lines.map((line) => {
  const [first, last] = line.pages;
  const study = book.cases.find(({ unit }) => unit === line.unit)!;
  const text = textOfPages(book, study.id, { first, last });
  return { ...line, ...check(line.sentence, [{ unit: line.unit, text }]) };
});
const of = (kind: string): typeof judged => judged.filter((line) => line.kind === kind);
const flagged = (kind: string): number =>
  of(kind).filter(({ support }) => support === 'unsupported').length / of(kind).length;

describe('the check on English sentences over Chinese pages', () => {
  it('flags few true ones', () => {
    const wrong = of('true').filter(({ support }) => support === 'unsupported');
    expect(of('true').length).toBeGreaterThan(50);
    expect(
      flagged('true'),
      wrong.map(({ sentence, reason }) => `${sentence} (${reason})`).join('\n'),
    ).toBeLessThanOrEqual(0.03);
  });

  it.each([
    ['number', 0.95],
    // The two missed exchange a common noun (a museum for a prison), which has no capitals.
    ['name', 0.85],
    ['unit', 0.95],
    ['negation', 0.9],
    ['invented', 0.9],
  ])('catches false ones: %s', (kind, least) => {
    const missed = of(kind).filter(({ support }) => support !== 'unsupported');
    expect(of(kind).length).toBeGreaterThan(10);
    expect(flagged(kind), missed.map(({ sentence }) => sentence).join('\n')).toBeGreaterThanOrEqual(
      least,
    );
  });
});
