import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createEvalBooks } from '../src/cli/evalBooks.ts';
import { evalCommand } from '../src/cli/evalCommand.ts';
import { readConfig } from '../src/config.ts';
import type { EvalBook } from '../src/eval/evalBook.ts';
import { readEvalSettings, type EvalSettings } from '../src/eval/evalSettings.ts';
import { readSets } from '../src/eval/readSets.ts';
import type { Summary } from '../src/eval/summarise.ts';
import type { Answer, Citation, Hit } from '../src/types.ts';

const folder = mkdtempSync(join(tmpdir(), 'casebook-spoiled-'));
const project = readEvalSettings();
const config = readConfig({ READER: 'off', CASEBOOK_HOME: folder });
const books = createEvalBooks(config, project.books);
const set = join(folder, 'sets', 'few.jsonl');
const settings: EvalSettings = { ...project, folder, sets: [set], floors: [] };

/** What is done to the answers and rankings on their way to the evaluation. */
interface Spoiling {
  answer?: (answer: Answer, book: EvalBook) => Answer | Promise<Answer>;
  hits?: (hits: Hit[]) => Hit[];
}

async function evaluate(
  spoiling: Spoiling,
  ...args: string[]
): Promise<{ code: number; summary: Summary; text: string }> {
  const json = join(folder, 'run.json');
  const printed: string[] = [];
  const code = await evalCommand(
    [...args, '--json', json],
    {
      config,
      isTerminal: false,
      print: (text) => printed.push(text),
      note: () => undefined,
      progress: () => undefined,
    },
    {
      settings,
      books: {
        open: async (id) => spoil(await books.open(id), spoiling),
        close: async () => undefined,
      },
      now: () => new Date(0),
    },
  );
  const { summary } = JSON.parse(readFileSync(json, 'utf8')) as { summary: Summary };
  return { code, summary, text: printed.join('\n') };
}

function spoil(book: EvalBook, { answer, hits }: Spoiling): EvalBook {
  const { casebook } = book;
  return {
    ...book,
    casebook: {
      async ask(request, options) {
        const right = await casebook.ask(request, options);
        return answer === undefined ? right : answer(right, book);
      },
      async search(request) {
        const found = await casebook.search(request);
        return hits === undefined ? found : { ...found, hits: hits(found.hits) };
      },
    },
  };
}

function citing(answer: Answer, change: (citation: Citation) => Citation): Answer {
  const isText = ({ passage }: Citation): boolean => passage !== null;
  const citations = answer.citations.map((one) => (isText(one) ? change(one) : one));
  return { ...answer, citations };
}

const onPage = (citation: Citation, page: number): Citation => ({
  ...citation,
  pages: { ...citation.pages!, first: page, last: page },
});

let right: Summary;

beforeAll(async () => {
  const chosen = readSets(project.sets)
    .filter(({ book }) => book === 'daqing-2010')
    .filter((_, at) => at % 9 === 0);
  mkdirSync(join(folder, 'sets'));
  writeFileSync(set, chosen.map((line) => `${JSON.stringify(line)}\n`).join(''));
  const accepted = await evaluate({}, '--accept');
  expect(accepted.code).toBe(0);
  right = accepted.summary;
});

afterAll(async () => {
  await books.close();
  rmSync(folder, { recursive: true });
});

describe('a pipeline that is not spoiled', () => {
  it('is as good as its baseline, question by question', async () => {
    const { code, summary, text } = await evaluate({});
    expect(summary).toEqual(right);
    expect(text).not.toMatch(/fixed|broken|✗ worse/u);
    expect(code).toBe(0);
  });

  it('points to the right pages, quotes and units', () => {
    expect(right).toMatchObject({ locatorUnit: 1, locatorPage: 1, locatorQuote: 1, pageError: 0 });
  });
});

describe('a spoiled pipeline is found out by', () => {
  it('the locator, where pages are shuffled', async () => {
    const answer = (one: Answer): Answer =>
      citing(one, (citation) => onPage(citation, ((citation.pages!.first + 4) % 11) + 1));
    const { code, summary } = await evaluate({ answer });
    expect(summary.locatorPage).toBeLessThan(0.3); // what is left are citations of the contents
    expect(summary.pageError).toBeGreaterThan(1);
    expect(code).toBe(1);
  });

  it('the locator, where a single citation names the wrong page', async () => {
    let done = false;
    const answer = (one: Answer): Answer =>
      citing(one, (citation) => {
        if (done) return citation;
        done = true;
        return onPage(citation, citation.pages!.last + 1);
      });
    const { code, summary, text } = await evaluate({ answer });
    expect(summary.locatorPage).toBeLessThan(1);
    expect(summary.vitalFacts).toBe(right.vitalFacts);
    expect(text).toContain('✗ worse than the baseline: locator: page exact');
    expect(code).toBe(1);
  });

  it('bleed and key facts, where answers come from another unit', async () => {
    const answer = async (one: Answer, { casebook }: EvalBook): Promise<Answer> => {
      const unit = one.citations[0]?.unit;
      const other = unit === '市财政局' ? '市科技局' : '市财政局';
      if (one.status !== 'answered' || unit === undefined) return one;
      const wrong = await casebook.ask({ question: `${other}如何组织学习？`, mode: 'extractive' });
      return { ...wrong, status: one.status };
    };
    const { code, summary } = await evaluate({ answer });
    expect(right.bleed).toBe(0);
    expect(summary.bleed).toBeGreaterThan(1);
    expect(summary.vitalFacts!).toBeLessThan(right.vitalFacts! - 0.3);
    expect(summary.locatorPage).toBe(1);
    expect(code).toBe(1);
  });

  it('the recall of units, where another unit’s passages are ranked first', async () => {
    const hits = (found: Hit[]): Hit[] => found.filter(({ unit }) => unit !== found[0]!.unit);
    const { code, summary } = await evaluate({ hits });
    expect(summary['unitRecall@5']!).toBeLessThan(0.5);
    expect(summary['unitRecall@5']!).toBeLessThan(right['unitRecall@5']!);
    expect(summary.right).toBe(right.right);
    expect(code).toBe(1);
  });

  it('the balanced accuracy of refusals, where a refusal is turned into an answer', async () => {
    let done = false;
    const answer = (one: Answer): Answer => {
      if (done || one.status !== 'not_in_book') return one;
      done = true;
      return { ...one, status: 'answered', text: '有。', searched: one.searched };
    };
    const { code, summary, text } = await evaluate({ answer });
    expect(summary.refusalBalanced!).toBeLessThan(right.refusalBalanced!);
    expect(text).toContain('✗ worse than the baseline: refusal balanced accuracy');
    expect(code).toBe(1);
  });

  it('citation recall, where sentences say what their citations do not', async () => {
    const answer = (one: Answer): Answer => ({
      ...one,
      sentences: one.sentences.map((sentence) => ({
        ...sentence,
        text: `${sentence.text}共9731人。`,
      })),
    });
    const { code, summary } = await evaluate({ answer });
    expect(summary.citationRecall).toBe(0);
    expect(summary.citationPrecision).toBe(0);
    expect(code).toBe(1);
  });

  it('a bound of its own, without any baseline', async () => {
    const answer = (one: Answer): Answer => citing(one, (citation) => onPage(citation, 99));
    rmSync(join(folder, 'baseline.json'));
    settings.floors.push({ metric: 'locatorPage', bound: 1 });
    const spoiled = await evaluate({ answer });
    expect(spoiled.text).toMatch(/✗ bound missed: locator: page exact: 0\.\d+, must be 1/u);
    expect(spoiled.code).toBe(1);
  });
});
