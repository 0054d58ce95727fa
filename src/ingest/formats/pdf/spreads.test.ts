import { describe, expect, it } from 'vitest';
import type { PdfRun, RawPage } from './rawPdf.ts';
import { pagesOfSheet, spreadOrder } from './spreads.ts';

const run = (text: string, x: number, y: number): PdfRun => ({
  text,
  x,
  y,
  width: text.length * 10,
  size: 10,
});

function sheet(runs: PdfRun[], { width = 840 }: { width?: number } = {}): RawPage {
  return {
    index: 1,
    label: null,
    width,
    height: 595,
    runs,
    rules: [],
    recognised: null,
    leftOut: 0,
    links: [{ page: 3, left: 480, right: 500, top: 90, bottom: 100 }],
    isBare: false,
    isPicture: false,
    isDamaged: false,
  };
}

/** Two pages of one line, with their numbers at the foot. */
const spread = (left: string, right: string): RawPage =>
  sheet([
    run('渠水从山里来', 60, 80),
    run(left, 200, 560),
    run('Elms were planted', 480, 80),
    run(right, 620, 560),
  ]);

describe('spreadOrder()', () => {
  it('knows sheets of two pages by numbers that follow each other', () => {
    expect(spreadOrder([spread('— 2 —', '— 3 —'), spread('4', '5')])).toBe('left');
    expect(spreadOrder([spread('3', '2'), spread('5', '4')])).toBe('right');
  });

  it('takes wide pages with one number or none, and high ones, for one page each', () => {
    expect(spreadOrder([spread('', '3'), spread('', '4')])).toBeNull();
    expect(spreadOrder([sheet([run('渠水', 60, 80)]), sheet([run('渠水', 500, 80)])])).toBeNull();
    const narrow = { width: 600 };
    expect(spreadOrder([sheet(spread('2', '3').runs, narrow)])).toBeNull();
  });
});

describe('pagesOfSheet()', () => {
  it('gives each page its runs and links, from its own left edge', () => {
    const [left, right] = pagesOfSheet(spread('2', '3'), 'left');
    expect(left!.runs.map(({ text }) => text)).toEqual(['渠水从山里来', '2']);
    expect(right!.runs.map(({ text, x }) => [text, x])).toEqual([
      ['Elms were planted', 60],
      ['3', 200],
    ]);
    expect([left!.links.length, right!.links[0]!.left, right!.width]).toEqual([0, 60, 420]);
    expect(pagesOfSheet(spread('3', '2'), 'right')[0]!.runs[1]!.text).toBe('2');
  });

  it('keeps a sheet whole where text crosses its middle', () => {
    const whole = sheet([run('一幅跨页的图题写在两页当中', 360, 80)]);
    expect(pagesOfSheet(whole, 'left')).toEqual([whole]);
  });
});
