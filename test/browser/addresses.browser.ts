import { describe, expect, it } from 'vitest';
import { askOnPage } from './askOnPage.ts';
import { isInSight } from './isInSight.ts';
import { seriousFindings } from './seriousFindings.ts';
import { startServer } from './startServer.ts';
import { visitRoom } from './visitRoom.ts';

const visit = visitRoom(() => startServer());
const MARK = '3年来全局共培训166人次。';

describe('addresses', () => {
  it('of a citation open in a fresh browser on the page with its words marked', async () => {
    const page = await visit();
    const turn = await askOnPage(page, '市财政局三年来共培训多少人次？');
    const href = await turn.locator('.references a').first().getAttribute('href');
    expect(href).toBe(`#/book/daqing-2010/page/4?mark=${encodeURIComponent(MARK)}`);
    await turn.locator('.text .marker').first().click();
    await page.waitForURL(/#\/book\/daqing-2010\/page\/4\?mark=.*&c=/u);
    const other = await visit({}, `/${href!}`);
    expect(await other.locator('.sheet mark').innerText()).toBe(MARK);
    expect(await isInSight(other, '.sheet mark', '.sheets')).toBe(true);
    expect(await seriousFindings(other)).toEqual([]);
  });

  it('of words that cross a page mark them on both', async () => {
    const page = await visit();
    const turn = await askOnPage(page, '市统计局的“3个8”学习制度是什么？');
    const link = turn.locator('.references a', { hasText: '1—2' }).first();
    const other = await visit({}, `/${(await link.getAttribute('href'))!}`);
    await other.locator('.sheet').nth(1).waitFor();
    expect(await other.locator('.sheet mark').count()).toBe(2);
  });

  it('follow what is opened, back and forward', async () => {
    const page = await visit();
    await page.locator('.contents .entry').first().click();
    await page.waitForURL(/#\/book\/daqing-2010\/case\/1-1$/u);
    await page.getByLabel('下一页').click();
    await page.waitForURL(/\/page\/2$/u);
    await page.goBack();
    await page.locator('.sheet[aria-label="第1页"]').waitFor();
    await page.goBack();
    await page.locator('.contents li').first().waitFor();
    await page.goForward();
    await page.goForward();
    await page.locator('.sheet[aria-label="第2页"]').waitFor();
  });

  it('open a case without text in the contents, a search, and say what is not there', async () => {
    const unheld = await visit({}, '/#/book/daqing-2010/case/1-9');
    await unheld.locator('.contents .named').waitFor();
    const search = await visit({}, `/#/search?q=${encodeURIComponent('书香大庆读书月')}`);
    await search.locator('.findings li button').first().waitFor();
    const lost = await visit({}, `/#/book/daqing-2010/page/4?mark=${encodeURIComponent('无此语')}`);
    expect(await lost.locator('.sheets .notice').innerText()).toContain('不在这里');
    const none = await visit({}, '/#/book/nowhere/page/4');
    expect(await none.locator('.sheets .notice').innerText()).toContain('nowhere');
  });

  it('are copied from the open page, and open over the talk on a phone', async () => {
    const permissions = ['clipboard-read', 'clipboard-write'];
    const page = await visit({ permissions }, '/#/book/daqing-2010/page/4');
    await page.locator('.sheet').waitFor();
    await page.getByLabel('复制本页链接').click();
    await page.getByText('已复制').waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toBe(`${new URL(page.url()).origin}/#/book/daqing-2010/page/4`);
    const viewport = { width: 320, height: 640 };
    const phone = await visit(
      { viewport, hasTouch: true, isMobile: true },
      new URL(copied).hash.replace('#', '/#'),
    );
    await phone.locator('.sheet').waitFor();
    expect(await phone.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    const jump = await phone.getByLabel('跳到第几页').boundingBox();
    expect(jump!.x + jump!.width).toBeLessThanOrEqual(320);
    await phone.locator('.menu + h1 ~ button', { hasText: 'English' }).click();
    const close = await phone.locator('.close-book').boundingBox();
    expect(close!.x + close!.width).toBeLessThanOrEqual(320);
    expect(await seriousFindings(phone)).toEqual([]);
  });
});
