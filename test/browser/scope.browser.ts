import { describe, expect, it } from 'vitest';
import { askOnPage } from './askOnPage.ts';
import { seriousFindings } from './seriousFindings.ts';
import { startWithTwoBooks } from './startWithTwoBooks.ts';
import { visitRoom } from './visitRoom.ts';

const visit = visitRoom(() => startWithTwoBooks());
const QUESTION = '学习制度是什么？';

describe('the scope of a question', () => {
  it('is all books until one is chosen, and the choice goes with the question', async () => {
    const page = await visit();
    expect(await page.locator('.filter').innerText()).toContain('全部书');
    await page.getByLabel('提问哪本书').selectOption('kitchens');
    await page.locator('.contents h2', { hasText: '厨房经验' }).waitFor();
    await page.locator('.welcome li', { hasText: '食堂' }).first().waitFor();
    const suggested = await page.locator('.welcome li').allInnerTexts();
    expect(suggested.join()).not.toContain('市');
    const sent = page.waitForRequest(/api\/chat/u);
    const turn = await askOnPage(page, '谁检查垃圾分类？');
    const body = (await sent).postDataJSON() as { filter: unknown };
    expect(body.filter).toEqual({ books: ['kitchens'] });
    expect(await turn.locator('.scope').innerText()).toContain('厨房经验');
    await page.reload();
    expect(await page.locator('.turn .scope').innerText()).toContain('厨房经验');
    await page.locator('.sidebar .new').click();
    await page.getByLabel('提问哪本书').selectOption('');
    expect(await page.locator('.filter').innerText()).toContain('全部书');
    expect(await seriousFindings(page)).toEqual([]);
  });

  it('is narrowed to a part, a unit and pages, each dropped by a click', async () => {
    const page = await visit({}, '/#/book/daqing-2010');
    await page.locator('.contents h3 input').first().check();
    await page.locator('.contents .entry').nth(1).click();
    await page.getByLabel('只问第4页').click();
    expect(await page.locator('.filter button').count()).toBe(4);
    const sent = page.waitForRequest(/api\/chat/u);
    await askOnPage(page, QUESTION);
    const { filter } = (await sent).postDataJSON() as {
      filter: { books: string[]; cases: string[]; pages: number[] };
    };
    expect(filter).toMatchObject({ books: ['daqing-2010'], pages: [4] });
    expect(filter.cases[0]).toBe('1-1');
    await page.getByLabel('取消只问第4页').click();
    await page.locator('.filter button').nth(1).click();
    expect(await page.locator('.filter button').allInnerTexts()).toHaveLength(1);
  });
});
