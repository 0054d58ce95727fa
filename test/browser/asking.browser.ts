import { describe, expect, it } from 'vitest';
import { askOnPage } from './askOnPage.ts';
import { isInSight } from './isInSight.ts';
import { seriousFindings } from './seriousFindings.ts';
import { startServer } from './startServer.ts';
import { takeScreenshot } from './takeScreenshot.ts';
import { visitRoom } from './visitRoom.ts';

const visit = visitRoom(() => startServer());
const ENGLISH = { locale: 'en-GB' };

describe('asking', () => {
  it('answers a Chinese question, and a citation opens the page with its exact words marked', async () => {
    const page = await visit();
    const turn = await askOnPage(page, '市财政局三年来共培训多少人次？');
    const words = '3年来全局共培训166人次。';
    expect(await turn.locator('.text').innerText()).toContain(words);
    const marker = turn.locator('.text .marker').first();
    expect(await marker.innerText()).toBe('〔市财政局·4〕');
    await marker.click();
    const sheet = page.locator('.sheet');
    expect(await sheet.locator('footer .number').innerText()).toBe('4');
    const mark = sheet.locator('mark');
    expect(await mark.innerText()).toBe(words);
    expect(await isInSight(page, '.sheet mark', '.sheets')).toBe(true);
    expect(await seriousFindings(page)).toEqual([]);
  });

  it('answers an English question with an English page', async () => {
    const page = await visit(ENGLISH);
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    const turn = await askOnPage(page, 'How many people did the Bureau of Finance train?');
    expect(await turn.locator('.marker').first().innerText()).toContain('Bureau of Finance');
    expect(await turn.locator('.stage').innerText()).toMatch(/^Answered/u);
  });

  it('shows a quote across two pages on both of them', async () => {
    const page = await visit();
    const turn = await askOnPage(page, '市统计局的“3个8”学习制度是什么？');
    await turn.locator('.text .marker', { hasText: '1—2' }).first().click();
    await page.locator('.sheet').nth(1).waitFor();
    const marks = page.locator('.sheet mark');
    expect(await page.locator('.sheet footer .number').allInnerTexts()).toEqual(['1', '2']);
    expect(await marks.count()).toBe(2);
    const joined = (await marks.allInnerTexts()).join('');
    expect(joined).toContain('即局领导班子每月组织召开不少于 8 小时的学习例会');
    await takeScreenshot(page, 'answer');
    expect(await isInSight(page, '.sheet mark', '.sheets')).toBe(true);
  });

  it('shows the quote and how the sentence stood the check when a marker is pointed at', async () => {
    const page = await visit();
    const turn = await askOnPage(page, '市科技局的“七个一”包括哪些？');
    expect(await turn.locator('.sign.verbatim').count()).toBeGreaterThan(0);
    await turn.locator('.text .marker').first().hover();
    const card = page.locator('.quote-card');
    expect(await card.locator('blockquote').innerText()).toContain('实行“七个一”学习制度');
    expect(await card.innerText()).toContain('页码为估计');
    await page.keyboard.press('Escape');
    await card.waitFor({ state: 'detached' });
  });

  it('gives a coverage answer as a table that can be sorted and narrowed', async () => {
    const page = await visit(ENGLISH);
    const turn = await askOnPage(page, 'How did units motivate self-study?');
    const coverage = turn.locator('.coverage');
    expect(await coverage.locator('h3').innerText()).toBe('Scanned 3 of 36');
    // what was found is shown first, the rest by its count; the words stand in the answer alone
    expect(await coverage.locator('tbody tr').count()).toBe(3);
    expect(await coverage.locator('.choices').innerText()).toMatch(
      /found 3.*not held 33.*All 36/su,
    );
    await coverage.locator('.choices button', { hasText: 'All 36' }).click();
    expect(await coverage.locator('tbody tr').count()).toBe(36);
    await coverage.scrollIntoViewIfNeeded();
    await takeScreenshot(page, 'coverage');
    const pageHead = coverage.locator('thead button', { hasText: 'Page' });
    await pageHead.click();
    await pageHead.click();
    expect(await coverage.locator('thead th').nth(2).getAttribute('aria-sort')).toBe('descending');
    expect(await coverage.locator('tbody .page').first().innerText()).toBe('125');
    await coverage.locator('.choices button', { hasText: 'found 3' }).first().click();
    expect(await coverage.locator('tbody tr').count()).toBe(3);
    await coverage.locator('tbody .cited button').first().click();
    await page.locator('.sheet mark').first().waitFor();
    expect(await seriousFindings(page)).toEqual([]);
  });

  it('refuses with what was searched, and shows the nearest passage folded', async () => {
    const page = await visit();
    const turn = await askOnPage(page, '市公安局的学习制度是什么？');
    expect(await turn.locator('.stage').innerText()).toContain('书中没有');
    // what was looked for in vain is said, and said once
    expect((await turn.innerText()).match(/查阅了/gu)).toHaveLength(1);
    expect(await turn.locator('.text').innerText()).toContain('没有出现：“公安局”');
    const closest = turn.locator('.closest');
    expect(await closest.locator('summary').innerText()).toContain('未必');
    const quote = await closest.locator('blockquote').textContent();
    expect(await turn.locator('.text').innerText()).not.toContain(quote);
    await closest.locator('summary').click();
    await closest.locator('a.place').click();
    await page.locator('.sheet mark').first().waitFor();
    await takeScreenshot(page, 'refusal');
    expect(await seriousFindings(page)).toEqual([]);
  });

  it('points into the contents for a case whose text is not held', async () => {
    const page = await visit();
    const turn = await askOnPage(page, '大同区怎样开展“站五分钟讲台”活动？');
    expect(await turn.locator('.stage').innerText()).toContain('正文未收录');
    await turn.locator('.text .marker').click();
    expect(await page.locator('.contents .named').innerText()).toContain('大同区');
    expect(await isInSight(page, '.contents .named', '.contents')).toBe(true);
  });

  it('sends on Enter, breaks on Shift+Enter, and does neither while an input method composes', async () => {
    const page = await visit();
    const box = page.locator('#question');
    await box.focus();
    const input = await page.context().newCDPSession(page);
    const composing = { text: '自xue', selectionStart: 4, selectionEnd: 4 };
    await input.send('Input.imeSetComposition', composing);
    await page.keyboard.press('Enter');
    expect(await page.locator('.turn').count()).toBe(0);
    await input.send('Input.insertText', { text: '自学' });
    expect(await box.inputValue()).toContain('自学');
    await page.keyboard.press('Shift+Enter');
    expect(await page.locator('.turn').count()).toBe(0);
    expect(await box.inputValue()).toContain('\n');
    await page.keyboard.press('Enter');
    await page.locator('.turn').waitFor();
  });
});

describe('the filter', () => {
  it('asks only the chosen unit, stays in sight, and is dropped with a click', async () => {
    const page = await visit();
    await page.getByLabel('只问市财政局', { exact: true }).check();
    expect(await page.locator('.filter').innerText()).toContain('市财政局');
    const turn = await askOnPage(page, '怎样组织集中学习？');
    const units = await turn.locator('.text .marker .unit').allInnerTexts();
    expect(new Set(units)).toEqual(new Set(['市财政局']));
    expect(await turn.locator('.within').first().innerText()).toContain('市财政局');
    await page.locator('.filter button').first().click();
    expect(await page.locator('.filter').count()).toBe(0);
    expect(await page.getByLabel('只问市财政局', { exact: true }).isChecked()).toBe(false);
  });
});
