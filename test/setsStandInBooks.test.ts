import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openCasebook, type Casebook } from '../src/casebook.ts';
import { readConfig } from '../src/config.ts';
import { readSets } from '../src/eval/readSets.ts';
import type { SetLine } from '../src/eval/setLine.ts';
import { ingestBooks } from '../src/ingest/ingest.ts';
import type { ContentsEntry, PageView } from '../src/types.ts';

const path = (name: string): string => fileURLToPath(new URL(`../${name}`, import.meta.url));
const SETS = ['daqing-first', 'daqing-2010', 'yunhe-2015', 'coverage', 'strangers', 'dialogues'];
const read = (names: readonly string[]): SetLine[] =>
  readSets(names.map((name) => path(`eval/sets/${name}.jsonl`)));
/** What it wants is told in English alone. */
const english = read(['english']);
const lines = [...read(SETS), ...english];

const home = mkdtempSync(join(tmpdir(), 'casebook-sets-'));
const config = readConfig({ CASEBOOK_HOME: home });
let casebook: Casebook;
const books = new Map<string, { entries: ContentsEntry[]; pages: PageView[] }>();

beforeAll(async () => {
  await ingestBooks({ config });
  await ingestBooks({ config, files: [path('test/books/yunhe-2015.txt')] });
  casebook = await openCasebook(config);
  for (const id of new Set(lines.map(({ book }) => book))) {
    const entries = casebook.contents(id).parts.flatMap((part) => part.entries);
    books.set(id, { entries, pages: entries.flatMap((entry) => pagesOf(id, entry)) });
  }
});

afterAll(async () => {
  await casebook.close();
  rmSync(home, { recursive: true });
});

function pagesOf(book: string, { hasText, firstPage, lastPage }: ContentsEntry): PageView[] {
  if (!hasText || firstPage === null) return [];
  const numbers = [];
  for (let page = firstPage; page <= (lastPage ?? firstPage); page += 1) numbers.push(page);
  return numbers.map((page) => casebook.page(book, page));
}

/** Pages a quote stands on; the words may run over a page end. */
function standsOn(quote: string, pages: readonly PageView[]): PageView[] {
  const texts = pages.map(({ text }) => text.replace(/\n/gu, ''));
  const at = texts.join('').indexOf(quote);
  let start = 0;
  return pages.filter((_, index) => {
    const from = start;
    start += texts[index]!.length;
    return at >= 0 && at < start && at + quote.length > from;
  });
}

const tight = (text: string): string => text.replace(/\s+/gu, '');

describe('the question sets', () => {
  it('hold 430 questions, and 58, 140, 124 and 120 kept apart', () => {
    expect(lines).toHaveLength(872);
  });

  it('quote words that stand on the pages and in the units they name', () => {
    const wrong = lines.flatMap(({ id, book, quotes, pages, units }) =>
      quotes
        .filter((quote) => {
          const on = standsOn(quote, books.get(book)!.pages);
          const isThere = on.length > 0 && on.every(({ number }) => pages.includes(number));
          return !isThere || !on.every(({ unit }) => units.includes(unit));
        })
        .map((quote) => `${id}: ${quote}`),
    );
    expect(wrong).toEqual([]);
  });

  it('name units of the contents, and the first pages of those without text', () => {
    const wrong = lines.filter(({ book, units, pages, quotes }) => {
      const { entries } = books.get(book)!;
      const named = units.map((unit) => entries.find((entry) => entry.unit === unit));
      if (named.includes(undefined)) return true;
      return quotes.length === 0 && named.some((entry) => !pages.includes(entry!.firstPage!));
    });
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  it('want facts of which some form stands in the book, unless it is counted or listed', () => {
    const isHeld = ({ book, units, facts }: SetLine): boolean => {
      const text = tight(
        books
          .get(book)!
          .pages.map((page) => page.text)
          .join(''),
      );
      return facts.every(({ anyOf }) =>
        anyOf.some((form) => text.includes(tight(form)) || units.includes(form)),
      );
    };
    const wrong = lines.filter(
      (line) =>
        line.quotes.length > 0 && line.kind !== 'count' && !english.includes(line) && !isHeld(line),
    );
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  it('want facts in English words where the answer is judged by its English alone', () => {
    const forms = english.flatMap(({ facts }) => facts.flatMap(({ anyOf }) => anyOf));
    expect(forms.filter((form) => /\p{Script=Han}/u.test(form))).toEqual([]);
  });

  it('ask the same of both wordings of a pair', () => {
    const wrong = lines.filter((line) => {
      if (line.pair === undefined) return false;
      const others = lines.filter((one) => one.pair === line.pair && one !== line);
      const [other] = others;
      return (
        others.length !== 1 ||
        other!.language === line.language ||
        JSON.stringify([other!.pages, other!.facts]) !== JSON.stringify([line.pages, line.facts])
      );
    });
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });
});
