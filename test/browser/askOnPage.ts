import type { Locator, Page } from 'playwright-core';

/** Types a question and sends it with Enter, or on touch with the button; resolves with its turn once it is over. */
export async function askOnPage(page: Page, question: string): Promise<Locator> {
  const before = await page.locator('.turn').count();
  await page.locator('#question').fill(question);
  const isTouched = await page.evaluate(() => matchMedia('(pointer: coarse)').matches);
  if (isTouched) await page.locator('.ask .primary').click();
  else await page.keyboard.press('Enter');
  const turn = page.locator('.turn').nth(before);
  await turn.locator('.actions, .trouble').first().waitFor();
  return turn;
}
