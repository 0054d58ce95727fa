import { describe, expect, it } from 'vitest';
import { writePdf, type WrittenPage, type WrittenRun } from '../../../testing/pdfWriter.ts';
import { readPdf } from './readPdf.ts';

type Rule = NonNullable<WrittenPage['rules']>[number];

/** The sides of every cell of a grid. */
function grid(xs: readonly number[], ys: readonly number[]): Rule[] {
  return [
    ...ys.map((y): Rule => [xs[0]!, y, xs.at(-1)!, y]),
    ...xs.map((x): Rule => [x, ys[0]!, x, ys.at(-1)!]),
  ];
}

const run = (text: string, x: number, y: number, size = 10): WrittenRun => ({ text, x, y, size });

/** Lines of text over the page, from `y` down. */
const text = (lines: readonly string[], y: number, x = 60): WrittenRun[] =>
  lines.map((line, at) => run(line, x, y + at * 16));

const ABOVE = ['渠水从山里流到村边的田地，沿路有九个水闸，日', '夜有人看守，下表记着各渠的情况。'];
const BELOW = ['看守的人每月领一次工钱，闸门坏了当天就修，从', '不过夜。'];

async function linesOf(page: WrittenPage): Promise<string[]> {
  const { lines } = await readPdf(writePdf([page]), 'book.pdf');
  return lines.map((line) => line.text);
}

describe('ruledPieces()', () => {
  it('reads cells that wrap over lines beside cells that are centred in their height', async () => {
    const runs = [
      ...text(ABOVE, 60),
      ...[run('渠名', 84, 114), run('长（里）', 152, 114), run('做法', 270, 114)],
      ...[run('东渠', 84, 141), run('12', 165, 141)],
      ...text(['先清淤泥，后砌石', '岸，年年查看', '两次'], 128, 210),
      ...[run('西渠', 84, 185), run('9', 168, 185)],
      ...text(['请村民轮流看守，', '每户一天'], 178, 210),
      ...text(BELOW, 230),
    ];
    const rules = grid([60, 130, 200, 340], [100, 118, 166, 204]);
    expect(await linesOf({ runs, rules })).toEqual([
      ...ABOVE,
      '渠名：东渠\t长（里）：12\t做法：先清淤泥，后砌石岸，年年查看两次',
      '渠名：西渠\t长（里）：9\t做法：请村民轮流看守，每户一天',
      ...BELOW,
    ]);
  });

  it('gives every row what stands in cells over several rows or columns', async () => {
    const runs = [
      ...[run('区', 84, 121), run('户数', 210, 112), run('上年', 150, 130), run('本年', 270, 130)],
      ...[run('城东', 80, 160), run('31', 150, 150), run('42', 270, 150)],
      ...[run('20', 150, 170), run('25', 270, 170)],
    ];
    const rules: Rule[] = [
      [60, 100, 340, 100],
      [130, 117, 340, 117],
      [60, 136, 340, 136],
      [130, 156, 340, 156],
      [60, 176, 340, 176],
      ...[60, 130, 340].map((x): Rule => [x, 100, x, 176]),
      [230, 117, 230, 176],
    ];
    expect(await linesOf({ runs: [...runs, ...text(BELOW, 210)], rules })).toEqual([
      '区：城东\t户数 上年：31\t户数 本年：42',
      '区：城东\t户数 上年：20\t户数 本年：25',
      ...BELOW,
    ]);
  });

  it('reads a table open at its sides, whose rows only their heights part', async () => {
    const rows = [
      ['年份', '产量', '产值'],
      ['2016', '310', '52'],
      ['2017', '342', '58'],
      ['2018', '377', '66'],
    ];
    const runs = rows.flatMap((cells, row) =>
      cells.map((cell, at) => run(cell, 70 + at * 100, 114 + row * 18 + (row > 0 ? 4 : 0))),
    );
    const rules: Rule[] = [
      ...[100, 120, 180].map((y): Rule => [60, y, 360, y]),
      ...[160, 260].map((x): Rule => [x, 100, x, 180]),
    ];
    expect(await linesOf({ runs, rules })).toEqual(
      rows.slice(1).map(([year, tons, yuan]) => `年份：${year}\t产量：${tons}\t产值：${yuan}`),
    );
  });

  it('puts a table beside text behind that text', async () => {
    const left = [
      '这一村的水渠有三条，',
      '最长的一条从北山来，',
      '穿过整个村子，到南边',
      '的塘里为止。',
    ];
    const runs = [
      ...text(left, 112, 40),
      ...[run('渠', 230, 114), run('里', 300, 114)],
      ...[run('东渠', 230, 134), run('12', 300, 134)],
      ...[run('西渠', 230, 154), run('9', 300, 154)],
    ];
    const rules = grid([220, 290, 360], [100, 120, 140, 160]);
    expect(await linesOf({ runs, rules })).toEqual([
      ...left,
      '渠：东渠\t里：12',
      '渠：西渠\t里：9',
    ]);
  });

  it('reads frames and diagrams as the text that stands in them', async () => {
    const runs = text(ABOVE, 120, 70);
    const frame = grid([60, 360], [100, 150]);
    expect(await linesOf({ runs, rules: frame })).toEqual(ABOVE);
    const diagram = grid([60, 120, 180, 240, 300, 360], [200, 220, 240, 260, 280]);
    const labelled = [...runs, run('甲', 80, 214), run('乙', 200, 254)];
    expect(await linesOf({ runs: labelled, rules: diagram })).toEqual([...ABOVE, '甲', '乙']);
  });

  it('reads a table that lies on its side', async () => {
    const rows = [
      ['渠名', '长（里）'],
      ['东渠', '12'],
      ['西渠', '9'],
    ];
    const runs = rows.flatMap((cells, row) =>
      cells.map((cell, at) => run(cell, 80 + at * 100, 114 + row * 20)),
    );
    const rules = grid([60, 160, 280], [100, 120, 140, 160]);
    const page: WrittenPage = { runs: [...runs, ...text(BELOW, 220)], rules, rotate: 90 };
    expect(await linesOf(page)).toEqual([
      '渠名：东渠\t长（里）：12',
      '渠名：西渠\t长（里）：9',
      ...BELOW,
    ]);
  });
});

describe('tables of one column of two', () => {
  const column = (x: number, from: number): WrittenRun[] =>
    Array.from({ length: 8 }, (_, at) =>
      run(`第${'一二三四五六七八九'[(from + at) % 9]}行说的是村里的人修渠引水`, x, 60 + at * 16),
    );

  it('are read with their columns named, after the text above them', async () => {
    const table = [
      ['渠', '里', '闸'],
      ['东渠', '12', '3'],
      ['西渠', '9', '1'],
    ].flatMap((cells, row) => cells.map((cell, at) => run(cell, 40 + at * 45, 204 + row * 16)));
    const right = [
      ...column(226, 3),
      ...text(['右栏的文字接着往下写去', '说到第二年春天'], 204, 226),
    ];
    const lines = await linesOf({ runs: [...column(40, 0), ...table, ...right] });
    expect(lines.slice(8, 10)).toEqual(['渠：东渠\t里：12\t闸：3', '渠：西渠\t里：9\t闸：1']);
    expect(lines.slice(10)).toEqual(right.map((one) => one.text));
  });
});
