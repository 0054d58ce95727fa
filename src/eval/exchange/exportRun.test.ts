import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readBeir } from '../../bench/readBeir.ts';
import { makeLine, makeRecord } from '../../testing/evalDoubles.ts';
import { smallBook } from '../../testing/smallBook.ts';
import { exchangedRun } from './exchanged.ts';
import { exportRun } from './exportRun.ts';
import { importQuestions } from './importQuestions.ts';

const folder = mkdtempSync(join(tmpdir(), 'casebook-exchange-'));
afterAll(() => rmSync(folder, { recursive: true }));

const page = (first: number, last: number) => ({ first, last, basis: 'printed' as const });
const passage = {
  ...{ id: 'small.1-1.x', book: 'small', case: '1-1', section: 1 },
  ...{ start: 0, end: 14, pages: page(4, 5) },
};
const other = { ...passage, id: 'small.1-2.x', case: '1-2', start: 14, end: 27, pages: page(6, 7) };
const book = { ...smallBook, passages: [passage, other] };
const ranked = [other, passage].map(({ id, pages }) => ({ passage: id, unit: '甲局', ...pages }));
const answered = makeRecord({ ranked });
const refused = makeRecord({
  line: makeLine({ id: 'b', status: 'not_in_book', facts: [], quotes: [], pages: [], units: [] }),
  refusal: { due: true, given: true },
  ranked: [],
});
const followUp = makeRecord({
  line: makeLine({ id: 'c', question: undefined, turns: ['甲局学习吗？', '哪天？'] }),
  ranked: [],
});
const run = exchangedRun([answered, refused, followUp], [book]);
const textOf = ({ start, end }: { start: number; end: number }) => smallBook.text.slice(start, end);
const jsonLines = (text: string) =>
  text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);

describe('exportRun()', () => {
  it('gives ragas the texts of passages, the answer and the reference', () => {
    const [first, second] = jsonLines(exportRun('ragas', run)['ragas.jsonl']!);
    expect(first).toEqual({
      user_input: '甲局哪天学习？',
      retrieved_contexts: [textOf(other), textOf(passage)],
      reference_contexts: [textOf(passage)],
      response: answered.answer.text,
      reference: '每周五',
      id: 'a-zh',
    });
    expect(second).toMatchObject({ reference: '', reference_contexts: [] });
  });

  it('gives TREC a run whose scores fall, the relevant passages and all texts on one line each', () => {
    const files = exportRun('trec', run);
    expect(files['run.txt']).toBe(
      `a-zh Q0 ${other.id} 1 2 casebook\na-zh Q0 ${passage.id} 2 1 casebook\n`,
    );
    expect(files['qrels.txt']).toBe(`a-zh 0 ${passage.id} 1\nc 0 ${passage.id} 1\n`);
    expect(files['queries.tsv']!.split('\n')[0]).toBe('a-zh\t甲局哪天学习？');
    const lines = files['collection.tsv']!.trim().split('\n');
    expect(lines).toHaveLength(2);
    expect(lines.every((line) => line.split('\t').length === 2)).toBe(true);
  });

  it('gives BEIR a folder that is read again', () => {
    for (const [name, text] of Object.entries(exportRun('beir', run))) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), text);
    }
    const { passages, queries } = readBeir(folder);
    const at = passages.findIndex(({ id }) => id === passage.id);
    expect(passages[at]!.text).toContain(textOf(passage));
    expect(queries.map(({ id, relevant }) => [id, [...relevant]])).toEqual([
      ['a-zh', [at]],
      ['c', [at]],
    ]);
  });

  it('gives promptfoo an assertion for each vital fact, and for refusals; no follow-ups', () => {
    const config = JSON.parse(exportRun('promptfoo', run)['promptfooconfig.json']!) as {
      tests: unknown[];
    };
    expect(config.tests).toEqual([
      {
        description: 'a-zh',
        vars: { question: '甲局哪天学习？' },
        assert: [{ type: 'icontains-any', value: ['每周五'] }],
      },
      {
        description: 'b',
        vars: { question: '甲局哪天学习？' },
        assert: [{ type: 'icontains-any', value: ['[not_in_book]', '[text_not_held]'] }],
      },
    ]);
  });
});

describe('importQuestions()', () => {
  const options = { file: 'mine', book };

  it('takes back what was exported for ragas: units and pages are looked up', () => {
    const text = exportRun('ragas', run)['ragas.jsonl']!;
    const [line] = importQuestions({ ...options, format: 'ragas', text });
    expect(line).toMatchObject({
      id: 'a-zh',
      book: 'small',
      language: 'zh',
      kind: 'fact',
      status: 'answered',
      units: ['甲局'],
      named: true,
      pages: expect.arrayContaining([4]) as number[],
      facts: [{ anyOf: ['每周五'], vital: true }],
    });
    expect(line!.draft).toBeUndefined();
  });

  it('reads a table: forms of a fact, several facts, refusals', () => {
    const text =
      '\uFEFFquestion,answer,quote\n"哪天学习，谁学习？",每周五|Friday; 全体,每周五 学习\nWho sang?,,\n';
    const [both, none] = importQuestions({ ...options, format: 'csv', text });
    expect(both).toMatchObject({
      id: 'imported-1',
      kind: 'list',
      named: false,
      units: ['甲局'],
      facts: [{ anyOf: ['每周五', 'Friday'] }, { anyOf: ['全体'] }],
      quotes: ['每周五 学习'],
    });
    expect(none).toMatchObject({ language: 'en', status: 'not_in_book', units: [], facts: [] });
  });

  it('names no pages where the book has none', () => {
    const text = 'question,answer,quote\n甲局哪天学习？,每周五,每周五学习\n';
    const unpaged = { ...book, pages: [] };
    const [line] = importQuestions({ ...options, book: unpaged, format: 'csv', text });
    expect(line).toMatchObject({ units: ['甲局'], pages: [], quotes: ['每周五学习'] });
    expect(line!.draft).toBeUndefined();
  });

  it('makes a draft of what a person must complete', () => {
    const row = (answer: string, quote: string) =>
      importQuestions({
        ...options,
        format: 'csv',
        text: `question,answer,quote\n问？,${answer},${quote}`,
      });
    expect(row('每周五', '书中没有的话')[0]).toMatchObject({ draft: true, quotes: [] });
    expect(row('长'.repeat(31), '')[0]).toMatchObject({ draft: true });
    expect(row('长'.repeat(30), '')[0]!.draft).toBeUndefined();
  });

  it('keeps ids apart, and says file, line and rule of what it cannot read', () => {
    const csv = (text: string) => importQuestions({ ...options, format: 'csv', text });
    expect(csv('id,question\nA b,x\nA b,y').map(({ id }) => id)).toEqual(['a-b', 'a-b-2']);
    expect(() => csv('question\nx\n""\n')).toThrow(/^mine: row 3: question/u);
    expect(() => csv('a,b\n1,2,3')).toThrow(/^mine: /u);
    const ragas = (text: string) => importQuestions({ ...options, format: 'ragas', text });
    expect(() => ragas('{}')).toThrow(/^mine: line 1: user_input/u);
    expect(() => ragas('\n{')).toThrow(/^mine: line 2: /u);
  });
});
