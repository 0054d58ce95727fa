import { describe, expect, it } from 'vitest';
import { askOnPage } from './askOnPage.ts';
import { seriousFindings } from './seriousFindings.ts';
import { startServer } from './startServer.ts';
import { visitRoom } from './visitRoom.ts';

const visit = visitRoom(() => startServer());

describe('notes', () => {
  it('keep an answer and marked words with a comment, and are found, opened and deleted', async () => {
    const viewport = { width: 1440, height: 900 };
    const page = await visit({ viewport });
    const turn = await askOnPage(page, '市财政局三年来共培训多少人次？');
    await turn.getByText('存为笔记').click();
    await turn.locator('.keep input').fill('用于年度报告');
    await turn.locator('.keep button').click();
    await turn.getByText('已存').waitFor();
    await turn.locator('.references a').first().click();
    await page.locator('.sheet mark').first().waitFor();
    await page.locator('.keep-words').getByText('存为笔记').click();
    await page.locator('.keep-words .keep button').click();
    await page.locator('.keep-words').getByText('已存').waitFor();
    await page.locator('.sidebar').getByText('笔记').click();
    await page.waitForURL(/notes/u);
    const rows = page.locator('.notes li');
    await rows.nth(1).waitFor();
    expect(await rows.nth(0).locator('blockquote').innerText()).toContain('166人次');
    expect(await rows.nth(1).innerText()).toContain('用于年度报告');
    expect(await seriousFindings(page)).toEqual([]);
    await page.getByLabel('查找笔记').fill('年度');
    await page.getByText('1 条笔记').waitFor();
    await rows.first().locator('a.place').first().click();
    await page.locator('.sheet mark').first().waitFor();
    await rows.first().getByLabel(/^删除/u).click();
    await rows.first().getByLabel(/删除/u).click();
    await page.getByText('0 条笔记').waitFor();
    const phone = { width: 320, height: 700 };
    const other = await visit({ viewport: phone, hasTouch: true, isMobile: true }, '/#/notes');
    await other.getByText('0 条笔记').waitFor();
    expect(await other.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  });
});
