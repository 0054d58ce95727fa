import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { askOnPage } from './askOnPage.ts';
import { seriousFindings } from './seriousFindings.ts';
import { startServer } from './startServer.ts';
import { visitRoom } from './visitRoom.ts';

const visit = visitRoom(() => startServer());

describe('the book', () => {
  it('shows both parts and all 36 cases, and says of 33 that their text is not held', async () => {
    const page = await visit();
    await page.locator('.contents ol > li').first().waitFor(); // a count does not wait for the books
    expect(await page.locator('.contents section').count()).toBe(2);
    expect(await page.locator('.contents ol > li').count()).toBe(36);
    expect(await page.locator('.contents ol > li', { hasText: '未收录正文' }).count()).toBe(33);
  });

  it('leafs by page, jumps to a page, and says why a page cannot be shown', async () => {
    const page = await visit();
    await page.locator('.contents .entry').first().click();
    const number = page.locator('.sheet footer .number');
    expect(await number.innerText()).toBe('1');
    expect(await page.locator('.sheet footer .basis').innerText()).toContain('恢复');
    await page.getByLabel('下一页').click();
    await page.locator('.sheet[aria-label="第2页"]').waitFor();
    await page.getByLabel('上一页').click();
    await page.locator('.sheet[aria-label="第1页"]').waitFor();
    await page.getByLabel('跳到第几页').fill('9');
    await page.keyboard.press('Enter');
    await page.locator('.sheet[aria-label="第9页"]').waitFor();
    expect(await page.locator('.sheet footer .basis').innerText()).toContain('估计');
    await page.getByLabel('跳到第几页').fill('50');
    await page.keyboard.press('Enter');
    const why = await page.locator('.sheets .notice').innerText();
    expect(why).toContain('杜尔伯特县检察院');
  });

  it('finds words in the book, counts them, and goes from one to the next by the arrows', async () => {
    const page = await visit();
    await page.locator('.book-tabs button', { hasText: '查找' }).click();
    await page.getByLabel('在书中查找').first().fill('书香大庆读书月');
    await page.keyboard.press('Enter');
    await page.locator('.findings .words li button').first().click();
    const marked = page.locator('.sheet mark');
    expect(await marked.first().innerText()).toBe('书香大庆读书月');
    await page.getByText('查找结果').click();
    await page.getByLabel('在书中查找').first().fill('学习');
    await page.keyboard.press('Enter');
    const count = page.locator('.findings > [role=status]');
    await count.getByText(/[0-9]{2,} 处/u).waitFor();
    const found = Number(/[0-9]+/u.exec(await count.innerText())![0]);
    expect(await page.locator('.findings .words li').count()).toBe(found);
    expect(await page.locator('.findings .words mark').allInnerTexts()).toEqual(
      Array.from({ length: found }, () => '学习'),
    );
    expect(await seriousFindings(page)).toEqual([]);
    await page.keyboard.press('ArrowDown');
    const at = page.locator('.find-steps [role=status]');
    await at.getByText(`1 / ${found} · “学习”`).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await at.getByText(`3 / ${found} · “学习”`).waitFor();
    await page.keyboard.press('ArrowUp');
    await at.getByText(`2 / ${found} · “学习”`).waitFor();
    expect(await marked.first().innerText()).toBe('学习');
    expect(await seriousFindings(page)).toEqual([]);
  });

  it('says that words stand nowhere, and shows what is like them apart', async () => {
    const page = await visit({}, '/#/search?q=zebra&book=daqing-2010');
    await page.getByText('原文中没有这些字。').waitFor();
    await page.locator('.findings .similar li').first().waitFor();
    expect(await page.locator('.findings .words li').count()).toBe(0);
  });
});

describe('conversations', () => {
  it('come back whole after a reload, citations too', async () => {
    const page = await visit();
    await askOnPage(page, '市财政局三年来共培训多少人次？');
    await page.waitForURL(/#\/c\//u);
    const before = await page.locator('.turn .text').innerText();
    await page.reload();
    await page.locator('.turn .references').waitFor();
    expect(await page.locator('.turn .text').innerText()).toBe(before);
    await page.locator('.turn .text .marker').first().click();
    expect(await page.locator('.sheet mark').innerText()).toContain('166人次');
  });

  it('are listed, renamed, reopened and deleted', async () => {
    const page = await visit();
    await askOnPage(page, '市科技局的“七个一”包括哪些？');
    const row = page.locator('.sidebar li.open');
    await row.waitFor();
    await row.hover();
    await row.getByLabel(/^改名/u).click();
    await page.getByLabel('新名称').fill('七个一');
    await page.keyboard.press('Enter');
    await page.locator('.sidebar li.open', { hasText: '七个一' }).waitFor();
    await page.locator('.sidebar .new').click();
    expect(await page.locator('.turn').count()).toBe(0);
    const named = page.locator('.sidebar li', { has: page.getByText('七个一', { exact: true }) });
    await named.locator('.title').click();
    await page.locator('.turn').waitFor();
    await named.hover();
    await named.getByLabel(/^删除/u).click();
    await named.getByLabel(/^确定删除/u).click();
    await named.waitFor({ state: 'detached' });
    expect(await page.locator('.turn').count()).toBe(0);
  });

  it('take a rating with a comment, kept over a reload', async () => {
    const page = await visit();
    await askOnPage(page, '市财政局怎样开展培训？');
    await page.getByLabel('没用').click();
    await page.getByLabel('意见（可不填）').fill('缺少年份');
    await page.keyboard.press('Enter');
    await page.getByText('谢谢，已记下。').waitFor();
    await page.reload();
    await page.locator('.turn .actions').waitFor();
    expect(await page.getByLabel('没用').getAttribute('aria-pressed')).toBe('true');
    expect(await page.getByLabel('意见（可不填）').inputValue()).toBe('缺少年份');
  });

  it('are exported to Markdown, and printed with numbered footnotes', async () => {
    const page = await visit();
    await askOnPage(page, '市财政局三年来共培训多少人次？');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByText('导出 Markdown').click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/\.md$/u);
    const chunks: Buffer[] = [];
    for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
    expect(Buffer.concat(chunks).toString()).toContain('166人次');
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.ask').isVisible()).toBe(false);
    expect(await page.locator('.marker .print-number').first().innerText()).toBe('[1]');
    expect(await page.locator('.print-quote').first().innerText()).toContain('166人次');
  });

  it('are taken along as Word and as one HTML file, whole or one answer, and a reference in any style', async () => {
    const page = await visit({ permissions: ['clipboard-read', 'clipboard-write'] });
    const turn = await askOnPage(page, '市财政局三年来共培训多少人次？');
    const saved = async (click: () => Promise<void>): Promise<[string, Buffer]> => {
      const [download] = await Promise.all([page.waitForEvent('download'), click()]);
      const chunks: Buffer[] = [];
      for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
      return [download.suggestedFilename(), Buffer.concat(chunks)];
    };
    const bar = page.locator('.talk-bar');
    const [docx, word] = await saved(() => bar.getByText('Word').click());
    expect(docx).toMatch(/\.docx$/u);
    const notes = strFromU8(unzipSync(new Uint8Array(word))['word/footnotes.xml']!);
    expect(notes).toContain('166人次');
    expect(notes).toContain('《建设学习型党组织经验材料汇编》');
    const [name, html] = await saved(() => turn.locator('.actions').getByText('HTML').click());
    expect(name).toMatch(/市财政局.*\.html$/u);
    expect(html.toString()).toContain('166人次');
    expect(html.toString()).not.toContain('<script');
    await turn.locator('.cite').first().click();
    await turn.locator('.cite-forms dd').first().waitFor();
    expect(await turn.locator('.cite-forms dt').allInnerTexts()).toHaveLength(5);
    await turn.getByLabel('复制: GB/T 7714').click();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toMatch(/\[M\]\/\/建设学习型党组织经验材料汇编\. .*2010: 4/u);
    expect(await seriousFindings(page)).toEqual([]);
  });
});
