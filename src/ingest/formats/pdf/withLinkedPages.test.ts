import { describe, expect, it } from 'vitest';
import { withLinkedPages } from './withLinkedPages.ts';

const line = (text: string, y: number) => ({ text, left: 60, right: 300, y, size: 12 });
const link = (page: number, y: number) => ({
  page,
  left: 60,
  right: 300,
  top: y - 12,
  bottom: y + 2,
});

const ENTRIES = ['锅炉改造的路子', '让账本进车间', '食堂的灶火'];
const lines = ENTRIES.map((text, at) => line(text, 100 + at * 20));
const links = ENTRIES.map((_, at) => link(at + 4, 100 + at * 20));
const numberOf = (page: number): number | null => page - 3;

describe('withLinkedPages()', () => {
  it('writes the printed number of the page a line leads to behind it', () => {
    expect(withLinkedPages(lines, links, numberOf).map(({ text }) => text)).toEqual([
      '锅炉改造的路子  1',
      '让账本进车间  2',
      '食堂的灶火  3',
    ]);
  });

  it('writes one number for an entry over two lines, and none where one is printed', () => {
    const entries = [...lines, line('把每一度电', 160), line('算清楚', 180), line('水表 … 9', 200)];
    const targets = [...links, link(8, 160), link(8, 180), link(12, 200)];
    expect(
      withLinkedPages(entries, targets, numberOf)
        .map(({ text }) => text)
        .slice(3),
    ).toEqual(['把每一度电', '算清楚  5', '水表 … 9']);
  });

  it('leaves running text with cross references alone', () => {
    expect(withLinkedPages(lines, links.slice(1), numberOf)).toEqual(lines);
    const text = Array.from({ length: 8 }, (_, at) => line('正文的一行', 160 + at * 20));
    expect(withLinkedPages([...lines, ...text], links, numberOf)).toEqual([...lines, ...text]);
  });

  it('leaves a line alone whose page bears no number', () => {
    const [first] = withLinkedPages(lines, links, (page) => (page === 4 ? null : page));
    expect(first!.text).toBe('锅炉改造的路子');
  });
});
