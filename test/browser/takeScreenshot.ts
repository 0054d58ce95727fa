import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';

/** Writes docs/NAME.png, but only when asked by `UPDATE_SCREENSHOTS=1`: pictures differ with the fonts of a machine. */
export async function takeScreenshot(page: Page, name: string): Promise<void> {
  if (process.env.UPDATE_SCREENSHOTS !== '1') return;
  const path = fileURLToPath(new URL(`../../docs/${name}.png`, import.meta.url));
  await page.screenshot({ path });
}
