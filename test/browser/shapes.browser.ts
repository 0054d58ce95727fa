import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { askOnPage } from './askOnPage.ts';
import { seriousFindings } from './seriousFindings.ts';
import { startServer } from './startServer.ts';
import { visitRoom } from './visitRoom.ts';

const visit = visitRoom(() => startServer());
const PHONE = { viewport: { width: 320, height: 700 }, hasTouch: true, isMobile: true };
const COMPARISON = '市统计局和市财政局在培训方面有什么不同';

/** Elements of an answer that reach beyond the width of the talk. */
async function tooWide(page: Page): Promise<number> {
  return page.locator('.turn .text *').evaluateAll((all) => {
    const talk = document.querySelector('.talk')!.getBoundingClientRect();
    return all.filter((one) => one.getBoundingClientRect().right > talk.right).length;
  });
}

describe('the shape of an answer', () => {
  it('is a table for a comparison, with markers, checks and cards in its cells', async () => {
    const page = await visit();
    const turn = await askOnPage(page, COMPARISON);
    const table = turn.locator('.text table');
    expect((await table.locator('thead th').allInnerTexts()).slice(1)).toEqual([
      '市统计局',
      '市财政局',
    ]);
    expect(await turn.locator('.text').innerText()).not.toMatch(/\||---/u);
    for (const cell of await table.locator('td').all()) {
      expect(await cell.locator('.marker').count()).toBeGreaterThan(0);
      expect(await cell.locator('.sign.verbatim').count()).toBeGreaterThan(0);
    }
    // every unit asked stands in it: no second table says so again
    expect(await turn.locator('.coverage').count()).toBe(0);
    await table.locator('.marker').first().hover();
    await page.locator('.quote-card blockquote').waitFor();
    await table.locator('.marker').first().click();
    await page.locator('.sheet mark').first().waitFor();
    expect(await seriousFindings(page)).toEqual([]);
  });

  it('stands on a phone with each cell under the name of its column', async () => {
    const page = await visit(PHONE);
    const turn = await askOnPage(page, COMPARISON);
    const named = await turn
      .locator('.text td')
      .evaluateAll((cells) => cells.map((cell) => getComputedStyle(cell, '::before').content));
    expect(named.slice(0, 2)).toEqual(['"市统计局"', '"市财政局"']);
    const [first, second] = await turn.locator('.text td').all();
    expect((await second!.boundingBox())!.y).toBeGreaterThan((await first!.boundingBox())!.y);
    expect(await tooWide(page)).toBe(0);
    expect(await seriousFindings(page)).toEqual([]);
  });

  it('is a list for a summary', async () => {
    const page = await visit();
    const turn = await askOnPage(page, '总结一下市科技局的案例');
    const points = turn.locator('.text li');
    expect(await points.count()).toBeGreaterThan(2);
    for (const point of await points.all()) {
      expect(await point.innerText()).not.toMatch(/^- /u);
      expect(await point.locator('.marker').count()).toBeGreaterThan(0);
    }
    expect(await seriousFindings(page)).toEqual([]);
  });
});
