import { describe, expect, it } from 'vitest';
import { askOnPage } from './askOnPage.ts';
import { seriousFindings } from './seriousFindings.ts';
import { startServer } from './startServer.ts';
import { visitRoom } from './visitRoom.ts';

const visit = visitRoom(() => startServer());

describe('readers', () => {
  it('have conversations of their own, which one may share and take back', async () => {
    const page = await visit();
    await askOnPage(page, '市财政局三年来共培训多少人次？');
    await page.reload();
    await page.locator('.turn .references').waitFor();
    const own = page.url();
    const other = await visit({}, own.slice(new URL(own).origin.length));
    await other.locator('.talk .notice').waitFor();
    expect(await other.locator('.sidebar .title').count()).toBe(0);
    await page.getByRole('button', { name: '分享' }).click();
    await page.getByText('生成链接').click();
    const link = await page.getByLabel('这次提问的链接').inputValue();
    expect(link).toMatch(/#\/s\/[\w-]{22}$/u);
    expect(await seriousFindings(page)).toEqual([]);
    const path = link.slice(new URL(link).origin.length);
    const viewport = { width: 320, height: 700 };
    const guest = await visit({ viewport, hasTouch: true, isMobile: true }, path);
    expect(await guest.locator('.turn').innerText()).toContain('166人次');
    expect(await guest.locator('#question').count()).toBe(0);
    expect(await guest.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    expect(await seriousFindings(guest)).toEqual([]);
    await guest.locator('.references a').first().click();
    await guest.locator('.sheet mark').first().waitFor();
    expect(guest.url()).toContain(`s=${path.split('/').at(-1)!}`);
    await page.getByText('收回链接').click();
    await page.getByText('生成链接').waitFor();
    const late = await visit({}, path);
    expect(await late.locator('.talk .notice').innerText()).toContain('已被收回');
  });
});
