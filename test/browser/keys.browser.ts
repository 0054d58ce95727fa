import { describe, expect, it } from 'vitest';
import { askOnPage } from './askOnPage.ts';
import { seriousFindings } from './seriousFindings.ts';
import { startWithTwoBooks } from './startWithTwoBooks.ts';
import { visitRoom } from './visitRoom.ts';

const visit = visitRoom(() => startWithTwoBooks());
const PHONE = { viewport: { width: 320, height: 640 }, hasTouch: true, isMobile: true };

describe('the keys', () => {
  it('lead to the question box, bring the last question back, and are listed', async () => {
    const page = await visit();
    await askOnPage(page, '谁检查垃圾分类？');
    await page.locator('.turn h2').click();
    await page.keyboard.press('?');
    await page.locator('dialog.help').waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.locator('dialog.help').waitFor({ state: 'detached' });
    await page.locator('.turn h2').click();
    await page.keyboard.press('/');
    await page.keyboard.press('ArrowUp');
    const box = page.locator('#question');
    expect(await box.inputValue()).toBe('谁检查垃圾分类？');
    await page.keyboard.type('/?');
    expect(await box.inputValue()).toContain('/?');
  });

  it('go to a case, a page and a book by Ctrl-K', async () => {
    const page = await visit();
    await page.locator('.contents li').first().waitFor();
    await page.keyboard.press('Control+k');
    await page.locator('dialog.jump input').fill('西街');
    await page.locator('.jump li').first().waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await page.locator('.sheet h3', { hasText: '分类垃圾' }).waitFor();
    await page.keyboard.press('Control+k');
    await page.locator('dialog.jump input').fill('3');
    await page.keyboard.press('Enter');
    await page.locator('.sheet[aria-label="第3页"]').waitFor();
    expect(page.url()).toContain('/page/3');
  });

  it('leave Enter to new lines on touch, where a question is put back by a button', async () => {
    const page = await visit(PHONE);
    await askOnPage(page, '谁检查垃圾分类？');
    await page.getByLabel(/^改了再问/u).click();
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await page.keyboard.type('几点？');
    expect(await page.locator('#question').inputValue()).toBe('谁检查垃圾分类？\n几点？');
    expect(await page.locator('.turn').count()).toBe(1);
  });
});

describe('suggested questions', () => {
  it('stand under the last answer and are answered when they are clicked, one after the other', async () => {
    const page = await visit();
    await page.getByLabel('提问哪本书').selectOption('daqing-2010');
    await page.locator('.welcome .suggested button').first().click();
    for (let clicked = 1; clicked <= 12; clicked += 1) {
      const turn = page.locator('.turn').nth(clicked - 1);
      await turn.locator('.actions').waitFor();
      expect(await turn.locator('.stage').innerText()).toContain('已回答');
      const next = turn.locator('.suggested button');
      await next.or(page.locator('.turn:last-child:not(:has(.suggested))')).first().waitFor();
      if ((await next.count()) === 0) return expect(clicked).toBeGreaterThan(4);
      expect(await page.locator('.suggested').count()).toBe(1);
      await next.first().click();
    }
  });
});
