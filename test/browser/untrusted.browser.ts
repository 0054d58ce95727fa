import { describe, expect, it } from 'vitest';
import { createFakeCasebook } from '../../src/testing/fakeCasebook.ts';
import { askOnPage } from './askOnPage.ts';
import { hostileAnswer, TRAP } from './hostileAnswer.ts';
import { seriousFindings } from './seriousFindings.ts';
import { startFake } from './startFake.ts';
import { visitRoom } from './visitRoom.ts';

const casebook = createFakeCasebook({
  async ask(_request, options) {
    await options?.onEvent?.({ type: 'status', stage: 'writing' });
    for (const citation of hostileAnswer.citations) {
      await options?.onEvent?.({ type: 'citation', citation });
    }
    await options?.onEvent?.({ type: 'delta', text: hostileAnswer.text });
    return hostileAnswer;
  },
  page: (book, number) => ({
    book,
    number,
    basis: 'printed',
    case: '1-1',
    unit: '市统计局',
    caseTitle: '<u>题目</u>',
    text: `<script>window.broken = 1</script>\n<img src="${TRAP}">`,
    start: 0,
    end: 60,
    previous: null,
    next: null,
    file: null,
  }),
});

const visit = visitRoom(() => startFake(casebook));

describe('text of a model and of a book', () => {
  it('never becomes markup, script, link or request', async () => {
    const page = await visit();
    const turn = await askOnPage(page, '有什么制度？');
    const text = turn.locator('.text');
    expect(await text.locator('h3').innerText()).toContain('<script>window.broken = 1</script>');
    const made = text.locator('img, iframe, script, a, b, [onclick], [onerror], [href], [src]');
    expect(await made.count()).toBe(0);
    expect(await text.locator('strong').innerText()).toBe('市统计局');
    expect(await text.innerText()).toContain('<iframe');
    await turn.locator('.text .marker').first().hover();
    await turn.locator('.text .marker').first().click();
    expect(await page.locator('.sheet').innerText()).toContain('<script>');
    expect(await page.locator('.sheet').locator('script, img, u').count()).toBe(0);
    expect(await page.evaluate('window.broken')).toBeUndefined();
  });

  it('keeps what Markdown would eat: ranges with ~, markers in code, signs of private use', async () => {
    const page = await visit();
    const turn = await askOnPage(page, '有什么制度？');
    await turn.locator('.text code').waitFor(); // what reads Markdown is fetched for the first answer
    expect(await turn.locator('.text li').allInnerTexts()).toEqual(['3~5 次，6~8 次', 'a[1] 0']);
    expect(await turn.locator('.text del').count()).toBe(1);
  });

  it('shows what is not supported struck through, with its reason', async () => {
    const page = await visit();
    const turn = await askOnPage(page, '有什么制度？');
    expect(await turn.locator('.stage').innerText()).toContain('部分回答');
    expect(await turn.locator('.stage').innerText()).toContain('test:writer');
    const doubt = turn.locator('.text .doubt');
    expect(await doubt.locator('del').innerText()).toContain('999');
    expect(await doubt.getByRole('img').getAttribute('aria-label')).toContain('第1页没有“999”');
    expect(await turn.locator('.unsupported-list').innerText()).toContain('第1页没有“999”');
    expect(await turn.locator('.text .sign.verbatim').count()).toBe(1);
    expect(await seriousFindings(page)).toEqual([]);
  });

  it('could not be made into markup even by a mistake: the browser refuses strings', async () => {
    const page = await visit();
    const outcome = await page.evaluate(() => {
      try {
        document.body.innerHTML = '<i></i>';
        return 'made';
      } catch (error) {
        return (error as Error).name;
      }
    });
    expect(outcome).toBe('TypeError');
  });
});
