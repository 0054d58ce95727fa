// From a text of many passages to a finished index, and opened again: `npx tsx bench/largeText.ts [PASSAGES]` (100,000).
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openCasebook } from '../src/casebook.ts';
import { readConfig } from '../src/config.ts';
import { createRandom } from '../src/eval/createRandom.ts';
import { ingestBooks } from '../src/ingest/ingest.ts';

const wanted = Number(process.argv[2] ?? 100_000);
const PASSAGES_A_CASE = 500;

const random = createRandom(3);
const WORDS = '公司 车间 班组 电表 锅炉 水泵 学习 制度 检查 记录 改造 节约 奖励 培训 图书 路灯 废水 食堂 阀门 账本 每天 每月 今年 职工 干部 办法 经验 问题 成本 数字'.split(' '); // prettier-ignore
const sentence = (at: number): string => {
  const words = Array.from({ length: 24 }, () => WORDS[Math.floor(random() * WORDS.length)]!);
  return `第${at}次${words.join('')}。`;
};
/** A paragraph of three sentences makes a passage. */
const paragraph = (at: number): string =>
  `　　${sentence(at * 3)}${sentence(at * 3 + 1)}${sentence(at * 3 + 2)}`;

const folder = mkdtempSync(join(tmpdir(), 'casebook-large-'));
const cases = Math.ceil(wanted / PASSAGES_A_CASE);
const title = (at: number): string => `青川材料之${at + 1}号`;
const contents = Array.from(
  { length: cases },
  (_, at) => `${at + 1}、${title(at)}\t青川${at + 1}厂\t${at * 40 + 1}`,
);
const body = Array.from({ length: cases }, (_, at) =>
  [
    title(at),
    `青川${at + 1}厂`,
    ...Array.from({ length: PASSAGES_A_CASE }, (_, one) => paragraph(at * PASSAGES_A_CASE + one)),
  ].join('\n'),
);
const file = join(folder, 'large.txt');
writeFileSync(file, ['青川长编', '目录', ...contents, ...body].join('\n'));

const config = readConfig({ CASEBOOK_HOME: join(folder, 'home'), CASEBOOK_DATA: folder });
const { books, steps, seconds } = await ingestBooks({ config, files: [file] });
const peakMb = process.resourceUsage().maxRSS / 1000;
const started = performance.now();
const casebook = await openCasebook(config);
const openedMs = performance.now() - started;
process.stdout.write(
  `${books[0]!.passages} passages: ${seconds.toFixed(1)} s from file to index ${JSON.stringify(steps)}, peak ${peakMb.toFixed(0)} MB; ` +
    `opened in ${(openedMs / 1000).toFixed(1)} s (${casebook.readiness().vectors})\n`,
);
await casebook.close();
rmSync(folder, { recursive: true });
