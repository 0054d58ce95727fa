import { describe, expect, it } from 'vitest';
import { askOnPage } from './askOnPage.ts';
import { seriousFindings } from './seriousFindings.ts';
import { startServer } from './startServer.ts';
import { takeScreenshot } from './takeScreenshot.ts';
import { visitRoom } from './visitRoom.ts';

const visit = visitRoom(() => startServer());
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

describe('every screen', () => {
  it('is whole on a phone: the book lies over the talk and closes again', async () => {
    const page = await visit(PHONE);
    const turn = await askOnPage(page, '市统计局的“3个8”学习制度是什么？');
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBe(0);
    await turn.locator('.text .marker').first().click();
    await page.locator('.sheet mark').first().waitFor();
    await takeScreenshot(page, 'phone');
    expect(await seriousFindings(page)).toEqual([]);
    await page.locator('.close-book').click();
    expect(await page.locator('.book').isVisible()).toBe(false);
    await page.waitForFunction(() => document.activeElement?.classList.contains('marker'));
  });

  it('puts the conversations away when the window is made narrow, and back when it is made wide', async () => {
    const page = await visit();
    const sidebar = page.locator('.sidebar');
    await sidebar.waitFor();
    await page.setViewportSize({ width: 900, height: 800 });
    await sidebar.waitFor({ state: 'detached' });
    await page.setViewportSize({ width: 1440, height: 900 });
    await sidebar.waitFor();
  });

  it('has colours for the dark that can be read, and keeps a choice of them', async () => {
    const page = await visit({ colorScheme: 'dark' });
    const turn = await askOnPage(page, '各单位如何激励自学？');
    await turn.locator('.text .marker').first().click();
    await page.locator('.sheet mark').first().waitFor();
    await takeScreenshot(page, 'dark');
    expect(await seriousFindings(page)).toEqual([]);
    await page.getByLabel(/^明暗/u).click();
    await page.reload();
    expect(await page.locator('html').getAttribute('data-theme')).toBe('light');
  });

  it('changes its language with one click and keeps it', async () => {
    const page = await visit();
    await page.getByLabel(/切换为英文界面/u).click();
    await page.reload();
    await page.getByLabel(/switch to Chinese/u).waitFor();
    expect(await page.locator('.contents').innerText()).toContain('Daqing Municipal Bureau');
  });

  it('can be used by keyboard alone', async () => {
    const page = await visit();
    await page.keyboard.press('Tab');
    expect(await page.locator(':focus').getAttribute('class')).toBe('skip');
    await page.keyboard.press('Enter');
    await page.keyboard.type('市财政局三年来共培训多少人次？');
    await page.keyboard.press('Enter');
    await page.locator('.turn .text .marker').first().focus();
    await page.locator('.quote-card').waitFor();
    await page.keyboard.press('Enter');
    expect(await page.locator('.sheet mark').innerText()).toContain('166人次');
  });

  it('is welcoming before the first question', async () => {
    const page = await visit();
    await page.locator('.welcome li button').nth(1).waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    await page.locator('.welcome li button').nth(1).click();
    await page.locator('.turn .actions').waitFor();
  });
});
