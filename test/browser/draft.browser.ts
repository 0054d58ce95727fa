import { describe, expect, it } from 'vitest';
import { seriousFindings } from './seriousFindings.ts';
import { startServer } from './startServer.ts';
import { visitRoom } from './visitRoom.ts';

const visit = visitRoom(() => startServer());
const DRAFT = '市财政局3年来全局共培训166人次。市财政局3年来全局共培训266人次。';

describe('the check of a draft', () => {
  it('says of each sentence what it rests on, opens its page, and copies it back with citations', async () => {
    const permissions = ['clipboard-read', 'clipboard-write'];
    const page = await visit({ permissions });
    await page.locator('.sidebar').getByRole('button', { name: '核对草稿' }).click();
    await page.waitForURL(/#\/check$/u);
    await page.getByLabel('要核对的文字').fill(DRAFT);
    await page.locator('.draft .primary').click();
    const rows = page.locator('.checked li');
    await rows.nth(1).waitFor();
    expect(await rows.nth(0).getAttribute('class')).toMatch(/verbatim|supported/u);
    expect(await rows.nth(1).getAttribute('class')).toMatch(/unsupported|contradicted/u);
    expect(await rows.nth(1).innerText()).toContain('166');
    await page.getByText('连同引文复制').click();
    await page.getByText('已复制').waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toMatch(/166人次。\[1\]/u);
    expect(copied).toContain('[1] 〔市财政局');
    await rows.nth(0).locator('a.place').first().click();
    expect(await page.locator('.sheet mark').innerText()).toContain('166人次');
    expect(await seriousFindings(page)).toEqual([]);
    await page.goBack();
    expect(await page.locator('.checked li').count()).toBe(2);
    await page.locator('.sidebar .new').first().click();
    await page.locator('.welcome').waitFor();
  });

  it('opens by its address and fits a phone', async () => {
    const viewport = { width: 320, height: 700 };
    const page = await visit({ viewport, hasTouch: true, isMobile: true }, '/#/check');
    await page.locator('.draft textarea').waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    expect(await seriousFindings(page)).toEqual([]);
  });
});
