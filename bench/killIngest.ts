// Kills a process that writes indexes, at random moments, and opens what it left. `npx tsx bench/killIngest.ts [TIMES]`
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createHashEmbeddings } from '../src/models/doubles.ts';
import { openBookIndex } from '../src/retrieve/store/bookIndex.ts';
import { killWriter } from '../src/testing/killWriter.ts';

const times = Number(process.argv[2] ?? 50);
const home = mkdtempSync(join(tmpdir(), 'casebook-kill-'));
const embeddings = createHashEmbeddings({ dimensions: 16 });
const remains = new Map<string, number>();
let sound = 0;
for (let time = 0; time < times; time++) {
  await killWriter(home, Math.random() * 400);
  for (const name of readdirSync(join(home, 'index'))) {
    const kind = /^(tmp|lock|current\.tmp)/.exec(name)?.[0];
    if (kind) remains.set(kind, (remains.get(kind) ?? 0) + 1);
  }
  const index = await openBookIndex(home, {
    embedder: { embeddings, id: 'hash-16', dimensions: 16 },
  });
  if (index.vectors.size === 200 && index.fallback === null) sound++;
}
rmSync(home, { recursive: true });
console.log(`${sound} of ${times} kills left an index that opens`);
console.log('left behind by the killed writers:', Object.fromEntries(remains));
if (sound < times) process.exit(1);
