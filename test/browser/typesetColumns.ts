/** A case of the two-column book: paragraphs of one to several lines, told apart by their numbers. */
interface ColumnCase {
  title: string;
  unit: string;
  paragraphs: string[];
}

const PHRASES = [
  '云河市各单位都把节约一度电当作自己的事来办',
  '班组每天交班时记一次电表',
  '第二天早上把数字写在门口的黑板上',
  '谁的机床多用了电一看便知',
  '省下的钱一半奖给“节能标兵”',
];

/** Lengths differ from paragraph to paragraph so that columns and pages end anywhere in them. */
function paragraph(number: number): string {
  const count = 3 + ((number * 7) % 12);
  const phrases = Array.from({ length: count }, (_, at) => PHRASES[(number + at * 3) % 5]!);
  return `这是第${number}段。${phrases.join('，')}，共用电${number * 13}度。`;
}

const names = [
  ['锅炉改造的路子', '云河热力公司'],
  ['一度电也要算清楚', '云河第二机床厂'],
  ['把食堂的灶火管起来', '云河师范学院'],
] as const;

/** Three cases of two pages each. */
export const columnCases: ColumnCase[] = names.map(([title, unit], index) => ({
  title,
  unit,
  paragraphs: Array.from({ length: 11 }, (_, at) => paragraph(index * 11 + at + 1)),
}));

/** The same as a page to be printed: a title over two columns, which are of one length where a case ends. */
export function typesetColumns(): string {
  const contents = columnCases.map(
    ({ title, unit }, at) => `<p class="row">${at + 1}、${title}　　${unit}　　${2 + at * 2}</p>`,
  );
  const body = columnCases.map(
    ({ title, unit, paragraphs }) =>
      `<section><h2>${title}</h2><p class="unit">${unit}</p><div>${paragraphs.map((text) => `<p>${text}</p>`).join('')}</div></section>`,
  );
  return `<!doctype html><html lang="zh"><meta charset="utf-8"><title>云河节约经验</title><style>
@page { size: A5; margin: 18mm 14mm; @top-center { content: "云河节约经验" } @bottom-center { content: counter(page) } }
body { font: 10pt/1.6 'WenQuanYi Zen Hei', 'Noto Sans CJK SC', sans-serif; margin: 0 }
h2, .unit { text-align: center; font-weight: normal; text-indent: 0 } h2 { font-size: 15pt }
div { columns: 2; column-gap: 7mm } section { break-before: page }
p { margin: 0; text-indent: 2em; text-align: justify } p.row { text-indent: 0 }
</style><body><h2>目　录</h2>${contents.join('')}${body.join('')}</body></html>`;
}
