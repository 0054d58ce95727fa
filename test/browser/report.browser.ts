import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import { createEvalBooks } from '../../src/cli/evalBooks.ts';
import { readConfig } from '../../src/config.ts';
import { checkFloors } from '../../src/eval/checkFloors.ts';
import { compareRuns } from '../../src/eval/compareRuns.ts';
import { readEvalSettings } from '../../src/eval/evalSettings.ts';
import { readSets } from '../../src/eval/readSets.ts';
import { renderReport } from '../../src/eval/report/renderReport.ts';
import { readRun } from '../../src/eval/runFile.ts';
import { runSets } from '../../src/eval/runSets.ts';
import { seriousFindings } from './seriousFindings.ts';
import type { RunningServer } from './startServer.ts';
import { takeScreenshot } from './takeScreenshot.ts';
import { visitRoom } from './visitRoom.ts';

const HOSTILE = '<img src="http://127.0.0.1:9/x" onerror="document.title=1">';

/** The report of the project's sets on a port of its own, and under /hostile one whose only question asks with markup. */
async function serveReport(): Promise<RunningServer> {
  const settings = readEvalSettings();
  // What is drawn is looked at, not how good the answers are.
  const books = createEvalBooks(readConfig({ READER: 'off' }), settings.books);
  const lines = readSets(settings.sets);
  const hostile = { ...lines[0]!, id: 'hostile', question: `市统计局${HOSTILE}？`, why: HOSTILE };
  const run = (asked: typeof lines) => runSets(asked, { open: (id) => books.open(id) });
  const [own, strange] = [await run(lines), await run([hostile])];
  const opened = await Promise.all(Object.keys(settings.books).map((id) => books.open(id)));
  const baseline = readRun(`${settings.folder}/baseline.json`).questions;
  const render = (questions: typeof own): string =>
    renderReport(
      {
        at: '2020-01-01T00:00:00.000Z',
        questions,
        comparison: compareRuns(baseline, questions),
        against: 'the baseline',
        floors: questions === own ? checkFloors(questions, settings.floors) : [],
        judge: null,
      },
      opened.map(({ book }) => book),
    );
  const pages = new Map([
    ['/', render(own)],
    ['/hostile', render(strange)],
  ]);
  await books.close();
  const server = createServer(({ url = '/' }, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8').end(pages.get(url) ?? '');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    stop: async () => void server.close(),
  };
}

const visit = visitRoom(serveReport);

describe('the report of an evaluation', () => {
  it.each(['light', 'dark'] as const)(
    'is readable for everyone, in the %s',
    async (colorScheme) => {
      const page = await visit({ colorScheme });
      expect(await page.locator('h1').innerText()).toMatch(
        /^\d+ of 430 questions answered right$/u,
      );
      expect(await page.locator('.card').count()).toBe(8);
      expect(await page.locator('figure').count()).toBe(5);
      expect(await page.locator('figure .line').count()).toBeGreaterThan(6);
      expect(await seriousFindings(page)).toEqual([]);
      if (colorScheme === 'light') await takeScreenshot(page, 'evaluation');
      // Rows are alike: a sixth of them is enough to look at.
      await page.locator('select[name=state]').selectOption('wrong');
      expect(await seriousFindings(page)).toEqual([]);
    },
  );

  it('narrows the questions by outcome, kind, language and words', async () => {
    const page = await visit();
    const shown = page.locator('.question:visible');
    expect(await shown.count()).toBe(430);
    await page.locator('select[name=kind]').selectOption('list');
    await page.locator('select[name=language]').selectOption('en');
    const lists = await shown.count();
    expect(lists).toBeGreaterThan(5);
    expect(await page.locator('output').innerText()).toBe(`${lists} questions`);
    await page.getByRole('searchbox').fill('contests');
    expect(await shown.count()).toBe(1);
    await page.getByRole('searchbox').fill('');
    await page.locator('select[name=state]').selectOption('wrong');
    expect(await shown.count()).toBeLessThan(lists);
    expect(await shown.locator('.sign.good').count()).toBe(0);
  });

  it('opens an answer by keyboard: its sentence marked, its marker leading to the quote', async () => {
    const page = await visit();
    await page.getByRole('searchbox').fill('fact-01-zh');
    const first = page.locator('.question:visible').first();
    await first.locator('summary').focus();
    await page.keyboard.press('Enter');
    expect(await first.locator('.answer mark').first().innerText()).toContain('每周五下午');
    await first.locator('.marker').first().click();
    const quote = page.locator('.citations li:target blockquote mark');
    expect(await quote.innerText()).toContain('每周五下午');
    expect(await seriousFindings(page)).toEqual([]);
  });

  it('opens the question of a citation whose address is followed', async () => {
    const page = await visit({}, '/#fact-01-zh-1');
    await page.locator('#fact-01-zh-1').waitFor({ state: 'visible' });
  });

  it('fits a phone', async () => {
    const page = await visit({ viewport: { width: 390, height: 800 } });
    const overflow = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';
    expect(await page.evaluate(overflow)).toBe(0);
  });

  it('shows markup of a question as text', async () => {
    const page = await visit({}, '/hostile');
    await page.locator('.question').last().locator('summary').click();
    expect(await page.locator('.question').last().innerText()).toContain(HOSTILE);
    expect(await page.locator('img').count()).toBe(0);
  });
});
