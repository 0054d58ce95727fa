import { describe, expect, it } from 'vitest';
import { layoutTables } from './layoutTables.ts';

const paragraph = '渠水从上游的闸口引来，沿途都用石块护岸。'.repeat(6);
const paragraphs = Array.from({ length: 5 }, () => paragraph).join('<br><br>');

describe('layoutTables()', () => {
  it('tells tables that set a page from those that list something', () => {
    const data = '<table><tr><th>渠</th><th>长</th></tr><tr><td>东渠</td><td>12</td></tr></table>';
    const html = `${data}<table><tr><td>${paragraphs}</td></tr></table><table><tr><td>${data}</td></tr></table>`;
    expect([...layoutTables(html)].sort()).toEqual([1, 2]);
  });

  it('takes a table with a heading in it for a layout', () => {
    expect(layoutTables('<table><tr><td><h2>护渠记</h2>渠水。</td></tr></table>').has(0)).toBe(
      true,
    );
  });
});
