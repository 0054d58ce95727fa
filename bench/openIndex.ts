// Time and memory to open an index of many passages. `npx tsx bench/openIndex.ts [PASSAGES]`
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createHashEmbeddings } from '../src/models/doubles.ts';
import { openBookIndex, writeBookIndex } from '../src/retrieve/store/bookIndex.ts';
import { makeIndexContent } from '../src/testing/indexContent.ts';

const DIMENSIONS = 100;
const [first = '100000', home] = process.argv.slice(2);
if (home === undefined) write(Number(first)).catch(console.error);
else await open(home);

async function write(passages: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'casebook-open-'));
  const content = makeIndexContent({ passages, dimensions: DIMENSIONS, lexicalBytes: 40_000_000 });
  const sentence = '学习是进步的阶梯，全局干部职工坚持每周集中学习半天。';
  content.books[0]!.text += sentence.repeat((passages * 200) / sentence.length); // 200 characters a passage
  const started = performance.now();
  await writeBookIndex(folder, content);
  console.log(`written in ${((performance.now() - started) / 1000).toFixed(1)} s`);
  for (let time = 0; time < 3; time++) {
    const self = fileURLToPath(import.meta.url);
    const args = ['--expose-gc', '--import', 'tsx', self, first, folder];
    spawnSync(process.execPath, args, { stdio: 'inherit' });
  }
  rmSync(folder, { recursive: true });
}

async function open(folder: string): Promise<void> {
  const embeddings = createHashEmbeddings({ dimensions: 32 });
  const before = process.memoryUsage().rss;
  const started = performance.now();
  const index = await openBookIndex(folder, {
    embedder: { embeddings, id: `hash-${DIMENSIONS}`, dimensions: DIMENSIONS },
  });
  const ms = Math.round(performance.now() - started);
  const peak = process.memoryUsage().rss;
  global.gc?.();
  const megabytes = [before, peak, process.memoryUsage().rss].map((rss) => Math.round(rss / 1e6));
  const [start, high, after] = megabytes;
  console.log(
    `${index.vectors.size} passages, ${index.vectors.kind}: opened in ${ms} ms; ` +
      `resident ${start} MB before, ${high} MB opened, ${after} MB after gc`,
  );
}
