import { copyFileSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startServer, type RunningServer } from './startServer.ts';

const data = fileURLToPath(new URL('../../data', import.meta.url));

/** Three kitchens of a town, with headings for contents. */
export const KITCHENS = `# 厨房经验

## 东街食堂：节约用水

东街食堂每天上午十点检查水表，三个月节约用水二百吨。

## 西街食堂：分类垃圾

西街食堂设了四个垃圾桶，每周三由厨师长检查分类。

## 南街食堂：学徒制度

南街食堂给每名学徒配一名师傅，学期六个月。
`;

/** A server over the book of the project and one about kitchens. */
export async function startWithTwoBooks(env: Record<string, string> = {}): Promise<RunningServer> {
  const folder = mkdtempSync(join(tmpdir(), 'casebook-books-'));
  for (const name of readdirSync(data).filter((one) => one.startsWith('daqing-2010'))) {
    copyFileSync(join(data, name), join(folder, name));
  }
  writeFileSync(join(folder, 'kitchens.md'), KITCHENS);
  const server = await startServer({ CASEBOOK_DATA: folder, ...env });
  return {
    ...server,
    async stop() {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
