import { createRandom } from '../src/eval/createRandom.ts';
import { writePdf, type WrittenPage, type WrittenRun } from '../src/testing/pdfWriter.ts';

/** A question whose answer stands on one printed page. */
export interface PageFact {
  question: string;
  page: number;
  /** Position of the page in the file, from 1. */
  filePage: number;
}

const LINES = 24;
const CHARACTERS = 25;
const PAGES_A_CASE = 5;

const WHO = [
  '热力公司',
  '机床厂',
  '师范学院',
  '造纸厂',
  '市政管理处',
  '图书馆',
  '供电局',
  '农科所',
  '港务局',
  '医院',
];
const DID = [
  '改造锅炉',
  '安装电表',
  '更换路灯',
  '修补屋顶',
  '疏通水渠',
  '培训焊工',
  '登记图书',
  '试种冬麦',
  '清理航道',
  '回收热水',
];
const THING = ['风机', '水泵', '阀门', '门窗', '管道', '吊车', '书架', '麦种', '浮标', '锅筒'];
const WHY = [
  '因为煤价上涨',
  '为了少用水',
  '由于设备老旧',
  '按照职工的提议',
  '在查账以后',
  '经过三次试验',
];

/**
 * A made-up compendium of so many printed pages, set as PDF: roman front matter with the contents, running heads, page
 * numbers at the foot, five pages a case. Every page states one fact that stands nowhere else.
 */
export function longBook(pages: number): { bytes: Uint8Array; facts: PageFact[] } {
  const random = createRandom(11);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const cases = Math.ceil(pages / PAGES_A_CASE);
  const units = Array.from({ length: cases }, (_, at) => `青川第${at + 1}${WHO[at % WHO.length]!}`);
  const titles = units.map((_, at) => `${DID[at % DID.length]!}的第${at + 1}份材料`);
  const contents = units.map((unit, at) => [
    run(`${at + 1}、${titles[at]!}`, 60),
    run('…………', 60 + 12 * (titles[at]!.length + 3)),
    run(unit, 250),
    run(String(at * PAGES_A_CASE + 1), 362),
  ]);
  const front: WrittenPage[] = [{ runs: [{ text: '青川市经验长编', x: 110, y: 220, size: 28 }] }];
  for (let from = 0; from < contents.length; from += LINES) {
    const head = from === 0 ? [[{ ...run('目　录', 186), size: 16 }]] : [];
    front.push(page([...head, ...contents.slice(from, from + LINES)], roman(front.length)));
  }
  const facts: PageFact[] = [];
  const body = Array.from({ length: pages }, (_, at) => {
    const study = Math.floor(at / PAGES_A_CASE);
    const lines: WrittenRun[][] = [];
    if (at % PAGES_A_CASE === 0) {
      lines.push([{ ...run(titles[study]!, 120), size: 16 }], [run(units[study]!, 160)]);
    }
    const [thing, count] = [pick(THING), 1000 + at];
    facts.push({
      question: `哪里${pick(DID)}时换了${count}个${thing}？`,
      page: at + 1,
      filePage: at + 1 + front.length,
    });
    const sentences = [
      `${units[study]!}在第${at + 1}次检查中${facts.at(-1)!.question.slice(2, -1)}，${pick(WHY)}。`,
    ];
    while (sentences.join('').length < (LINES - lines.length - 2) * CHARACTERS) {
      sentences.push(
        `${pick(WHY)}，${pick(WHO)}的班组${pick(DID)}，检查${pick(THING)}和${pick(THING)}，每月记录一次。`,
      );
    }
    return page(
      [...lines, ...set(`　　${sentences.join('')}`, LINES - lines.length)],
      `— ${at + 1} —`,
    );
  });
  return { bytes: writePdf([...front, ...body]), facts };
}

function page(lines: readonly WrittenRun[][], foot: string): WrittenPage {
  const placed = lines.flatMap((runs, at) => runs.map((one) => ({ ...one, y: 70 + at * 20 })));
  const head = { text: '青川市经验长编', x: 165, y: 36, size: 9 };
  return { runs: [head, ...placed, { text: foot, x: 198, y: 570, size: 9 }] };
}

function run(text: string, x: number): WrittenRun {
  return { text, x, y: 0 };
}

function set(text: string, lines: number): WrittenRun[][] {
  const count = Math.min(lines, Math.ceil(text.length / CHARACTERS));
  return Array.from({ length: count }, (_, at) => {
    const line = text.slice(at * CHARACTERS, (at + 1) * CHARACTERS);
    const indent = /^　*/u.exec(line)![0].length;
    return [run(line.trim(), 60 + indent * 12)];
  });
}

function roman(value: number): string {
  return (
    ['', 'i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x'][value] ??
    'x'.repeat(Math.floor(value / 10))
  );
}
