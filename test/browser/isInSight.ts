import type { Page } from 'playwright-core';

/** Whether the middle of the first `selector` lies within the visible part of its scrolling box. */
export async function isInSight(page: Page, selector: string, box: string): Promise<boolean> {
  const [inner, outer] = await Promise.all([
    page.locator(selector).first().boundingBox(),
    page.locator(box).boundingBox(),
  ]);
  if (inner === null || outer === null) return false;
  const middle = inner.y + inner.height / 2;
  return middle >= outer.y && middle <= outer.y + outer.height;
}
