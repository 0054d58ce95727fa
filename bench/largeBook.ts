import { createRandom } from '../src/eval/createRandom.ts';

const PASSAGES_A_CASE = 500;
const PAGES_A_CASE = 40;

const WORDS = '公司 车间 班组 电表 锅炉 水泵 学习 制度 检查 记录 改造 节约 奖励 培训 图书 路灯 废水 食堂 阀门 账本 每天 每月 今年 职工 干部 办法 经验 问题 成本 数字'.split(' '); // prettier-ignore

/** The text of a made-up book with so many passages (a paragraph of three sentences makes one), in cases of 500. */
export function largeBook(passages: number): string {
  const random = createRandom(3);
  const sentence = (at: number): string => {
    const words = Array.from({ length: 24 }, () => WORDS[Math.floor(random() * WORDS.length)]!);
    return `第${at}次${words.join('')}。`;
  };
  const paragraph = (at: number): string =>
    `　　${[0, 1, 2].map((one) => sentence(at * 3 + one)).join('')}`;
  const cases = Array.from({ length: Math.ceil(passages / PASSAGES_A_CASE) }, (_, at) => at);
  const contents = cases.map(
    (at) => `${at + 1}、青川材料之${at + 1}号\t青川${at + 1}厂\t${at * PAGES_A_CASE + 1}`,
  );
  const body = cases.map((at) => {
    const first = at * PASSAGES_A_CASE;
    const count = Math.min(PASSAGES_A_CASE, passages - first);
    const text = Array.from({ length: count }, (_, one) => paragraph(first + one));
    return [`青川材料之${at + 1}号`, `青川${at + 1}厂`, ...text].join('\n');
  });
  return ['青川长编', '目录', ...contents, ...body].join('\n');
}
