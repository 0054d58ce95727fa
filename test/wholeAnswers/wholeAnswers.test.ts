import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { createEvalBooks } from '../../src/cli/evalBooks.ts';
import { readConfig } from '../../src/config.ts';
import type { Answer } from '../../src/types.ts';

const path = (name: string): string => fileURLToPath(new URL(`../../${name}`, import.meta.url));

/** A question for a whole list or for what follows from figures of the book. */
interface Line {
  id: string;
  book: string;
  language: 'zh' | 'en';
  /** `stated`: the book says the result itself; `no`: nothing can be computed. */
  kind:
    | 'list'
    | 'count'
    | 'one'
    | 'sum'
    | 'difference'
    | 'share'
    | 'duration'
    | 'order'
    | 'stated'
    | 'no';
  question: string;
  /** What the answer says, of a list in this order. */
  has: string[];
  /** What it must not say. */
  lacks: string[];
  /** Citations at least. */
  cites: number;
}

const lines = readFileSync(path('test/wholeAnswers/questions.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Line);

const books = createEvalBooks(readConfig({ READER: 'off' }), {
  'daqing-2010': path('data/daqing-2010.txt'),
  'yunhe-2015': path('test/books/yunhe-2015.txt'),
  'shiqiao-2019': path('test/books/shiqiao-2019.txt'),
  'harbour-2018': path('test/books/harbour-2018.txt'),
});

afterAll(() => books.close());

const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/\[\d+\]|[\s,]+/gu, '')
    .replace(/−/gu, '-')
    .replace(/×/gu, '*')
    .replace(/÷/gu, '/')
    .toLowerCase();

function isRight({ kind, has, lacks, cites }: Line, answer: Answer): boolean {
  const said = plain(answer.text);
  let from = 0;
  const places = has.map((words) => {
    const at = said.indexOf(plain(words), kind === 'list' ? from : 0);
    from = Math.max(from, at);
    return at;
  });
  return (
    (kind === 'no' || answer.status === 'answered') &&
    places.every((at) => at >= 0) &&
    lacks.every((words) => !said.includes(plain(words))) &&
    (answer.status === 'not_in_book' || answer.citations.length >= cites) &&
    answer.sentences.every(({ support }) => support !== 'unsupported')
  );
}

describe('answers that want the whole', () => {
  it.each<[string, Line['kind'][], number]>([
    ['lists, counted and by place', ['list', 'count', 'one'], 0.9],
    ['figures computed', ['sum', 'difference', 'share', 'duration', 'order'], 0.9],
    ['what the book states itself, and what follows from nothing', ['stated', 'no'], 0.8],
  ])('%s are right without the reader', async (_, kinds, floor) => {
    const asked = lines.filter(({ kind }) => kinds.includes(kind));
    const wrong: string[] = [];
    for (const line of asked) {
      const { casebook } = await books.open(line.book);
      const answer = await casebook.ask({ question: line.question, keep: false });
      if (!isRight(line, answer)) wrong.push(line.id);
    }
    expect(1 - wrong.length / asked.length, wrong.join(' ')).toBeGreaterThanOrEqual(floor);
  });
});
