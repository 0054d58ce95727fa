import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { readConfig } from '../config.ts';
import { CONVERSATIONS_FILE, openConversationStore } from '../conversations/sqliteStore.ts';
import type { EvalSettings } from '../eval/evalSettings.ts';
import { setLineSchema } from '../eval/setLine.ts';
import { makeAnswer, makeLine } from '../testing/evalDoubles.ts';
import { smallBook } from '../testing/smallBook.ts';
import { UsageError } from './arguments.ts';
import { evalCommand } from './evalCommand.ts';
import type { EvalBooks } from './evalBooks.ts';

const root = mkdtempSync(join(tmpdir(), 'casebook-eval-'));
afterAll(() => rmSync(root, { recursive: true }));

let folder: string;
let settings: EvalSettings;
let closed: boolean;

beforeEach(() => {
  folder = mkdtempSync(join(root, 'eval-'));
  mkdirSync(join(folder, 'sets'));
  writeFileSync(join(folder, 'sets', 'a.jsonl'), `${JSON.stringify(makeLine())}\n`);
  settings = { folder, sets: [join(folder, 'sets', 'a.jsonl')], books: {}, floors: [] };
  closed = false;
});

/** The small book, and a casebook that always gives the right answer. */
const books: EvalBooks = {
  open: async () => ({
    book: smallBook,
    casebook: {
      ask: async () => makeAnswer(),
      search: async () => ({ hits: [], searched: { passages: 0, units: 0 } }),
    },
    check: () => ({ support: 'verbatim', reason: null }),
    evidence: async () => 1,
  }),
  close: async () => void (closed = true),
};

async function run(...args: string[]): Promise<{ code: number; printed: string; notes: string }> {
  const printed: string[] = [];
  const notes: string[] = [];
  const context = {
    config: readConfig({ CASEBOOK_HOME: folder }),
    isTerminal: false,
    print: (text: string) => void printed.push(text),
    note: (text: string) => void notes.push(text),
    progress: () => undefined,
  };
  const now = (): Date => new Date(0);
  const code = await evalCommand(args, context, { settings, books, now });
  return { code, printed: printed.join('\n'), notes: notes.join('\n') };
}

describe('evalCommand()', () => {
  it('asks, prints the figures, writes the run and the page, closes the books', async () => {
    const { code, printed, notes } = await run();
    expect(code).toBe(0);
    expect(printed).toContain('1 of 1 right');
    const file = join(folder, 'results', '1970-01-01T00-00-00-000Z.json');
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ summary: { right: 1 } });
    expect(readFileSync(join(folder, 'results', 'report.html'), 'utf8')).toContain(
      '1 of 1 questions',
    );
    expect(notes).toContain(file);
    expect(closed).toBe(true);
  });

  it('ends with 1 below a bound, which a part of the questions cannot miss', async () => {
    settings.floors.push({ metric: 'vitalFacts', bound: 2 });
    expect((await run()).code).toBe(1);
    expect((await run('--filter', 'kind=fact')).code).toBe(0);
    expect((await run('a')).code).toBe(0);
  });

  it('takes a run as baseline, and compares with it or with another', async () => {
    await run('--accept');
    expect(existsSync(join(folder, 'baseline.json'))).toBe(true);
    expect((await run()).printed).toContain('against the baseline: 1 questions in both');
    const other = join(folder, 'baseline.json');
    expect((await run('--compare', other)).printed).toContain(`against ${other}`);
  });

  it.each(['kind', 'colour=red', 'kind=nope'])(
    'takes --filter %s for wrong usage',
    async (filter) => {
      await expect(run('--filter', filter)).rejects.toThrow(UsageError);
    },
  );

  it('asks each question as often as wished, for times', async () => {
    expect((await run('--repeat', '3')).printed).toContain('over 3 answers');
  });

  it('does not ask drafts', async () => {
    const draft = makeLine({ id: 'd', draft: true });
    writeFileSync(
      settings.sets[0]!,
      [makeLine(), draft].map((line) => JSON.stringify(line)).join('\n'),
    );
    const { printed, notes } = await run();
    expect(printed).toContain('1 of 1 right');
    expect(notes).toContain('1 of 2 lines are asked');
  });

  it('proposes drafts from sections without questions and from answers marked as bad', async () => {
    const store = openConversationStore(join(folder, CONVERSATIONS_FILE));
    store.append('c', {
      question: '为何？',
      answer: makeAnswer({ id: 'x' }),
      at: new Date(0).toISOString(),
    });
    store.rate('x', { rating: 'down', comment: '' });
    store.close();
    const file = join(folder, 'not-there-yet', 'drafts.jsonl');
    const { code, printed } = await run('--draft', file);
    expect(code).toBe(0);
    expect(printed).toContain('2 drafts');
    const drafts = readFileSync(file, 'utf8')
      .trim()
      .split('\n')
      .map((line) => setLineSchema.parse(JSON.parse(line)));
    expect(drafts.map(({ id, draft }) => [id, draft])).toEqual([
      ['draft-small-1-2-1-1', true],
      ['draft-x', true],
    ]);
    expect(existsSync(join(folder, 'results'))).toBe(false);
  });

  it('says so where there is nothing to draft', async () => {
    const other = makeLine({ id: 'b', units: ['乙局'], pages: [6], quotes: ['乙局每天自学。'] });
    const lines = [makeLine(), other];
    writeFileSync(settings.sets[0]!, lines.map((line) => JSON.stringify(line)).join('\n'));
    const { code, printed } = await run('--draft', join(folder, 'drafts.jsonl'));
    expect([code, printed]).toEqual([0, expect.stringContaining('nothing to draft')]);
  });

  it.each([
    [['none'], 'there is no set none'],
    [['--judge'], 'need a chat model'],
    [['--filter', 'kind=count'], 'no question fits kind=count'],
    [['--compare', 'none.json'], 'none.json: cannot be read as a run'],
  ])('refuses %j', async (args, message) => {
    await expect(run(...args)).rejects.toThrow(message);
  });

  it('writes the run for another program, beside the results or where it is told', async () => {
    const told = join(folder, 'ragas');
    const { notes } = await run('--export', 'ragas', '--to', told);
    expect(notes).toContain(join(told, 'ragas.jsonl'));
    expect(JSON.parse(readFileSync(join(told, 'ragas.jsonl'), 'utf8'))).toMatchObject({
      user_input: '甲局哪天学习？',
    });
    await run('--export', 'promptfoo');
    expect(existsSync(join(folder, 'results', 'promptfoo', 'promptfooconfig.json'))).toBe(true);
  });

  it('writes questions of another program as a set that can be asked', async () => {
    const file = join(folder, 'mine.csv');
    writeFileSync(file, 'question,answer,quote\n甲局哪天学习？,每周五,每周五学习\n');
    settings = { ...settings, books: { small: 'small.txt' } };
    const set = join(folder, 'sets', 'mine.jsonl');
    const { code, printed } = await run('--import', 'csv', file, '--to', set);
    expect([code, printed]).toEqual([0, `1 questions in ${set}`]);
    expect(setLineSchema.parse(JSON.parse(readFileSync(set, 'utf8')))).toMatchObject({
      units: ['甲局'],
      pages: [4],
    });
    expect(closed).toBe(true);
    expect((await run('mine')).printed).toContain('1 of 1 right');
    await expect(run('--import', 'csv', join(folder, 'none'), '--to', set)).rejects.toThrow(
      'none: cannot be read',
    );
  });
});
