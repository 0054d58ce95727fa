import { writeBookIndex } from '../retrieve/store/bookIndex.ts';
import { makeIndexContent } from './indexContent.ts';

/** A process that writes an index again and again, until it is killed: `writeIndexChild.ts HOME PASSAGES`. */
const [home = '', passages = '200'] = process.argv.slice(2);
for (let seed = 1; ; seed++) {
  const content = makeIndexContent({ passages: Number(passages), dimensions: 16, seed });
  await writeBookIndex(home, content);
  process.stdout.write(`${seed}\n`);
}
