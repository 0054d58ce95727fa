// How the reading of a text without contents or page marks grows with its length: `npx tsx bench/longText.ts [CHARACTERS]`
// (1,000,000). Linear growth reads 1.0; each length is read three times, the quickest counts.
import { readBook } from '../src/ingest/readBook.ts';
import { readDocument } from '../src/ingest/formats/readDocument.ts';
import { createRandom } from '../src/eval/createRandom.ts';

const CHARACTERS = '山河村镇街桥水田路门人老少春夏秋冬早晚东西南北上下行走看听说问答来去开合';
const longest = Number(process.argv[2] ?? 1_000_000);

/** Paragraphs of three to eight sentences; of every three one ends without a full stop. */
function longText(length: number): string {
  const random = createRandom(7);
  const below = (most: number): number => Math.floor(random() * most);
  const lines = ['长文', ''];
  for (let written = 0; written < length;) {
    const sentences = Array.from({ length: 3 + below(6) }, () =>
      Array.from({ length: 12 + below(30) }, () => CHARACTERS[below(CHARACTERS.length)]).join(''),
    );
    const line = `\u3000\u3000${sentences.join('。')}${below(3) === 0 ? '' : '。'}`;
    lines.push(line, '');
    written += line.length;
  }
  return lines.join('\n');
}

async function secondsFor(text: string): Promise<number> {
  const bytes = new TextEncoder().encode(text);
  const seconds: number[] = [];
  for (let run = 0; run < 3; run += 1) {
    const started = performance.now();
    const document = await readDocument(bytes, 'long.txt');
    readBook({ id: 'long', sidecar: null, sourceHash: '', document });
    seconds.push((performance.now() - started) / 1000);
  }
  return Math.min(...seconds);
}

let before: { length: number; seconds: number } | null = null;
for (const share of [0.125, 0.25, 0.5, 1]) {
  const length = Math.round(longest * share);
  const seconds = await secondsFor(longText(length));
  const growth =
    before === null
      ? ''
      : `, growth ${(seconds / before.seconds / (length / before.length)).toFixed(2)}`;
  process.stdout.write(`${length} characters: ${seconds.toFixed(2)} s${growth}\n`);
  before = { length, seconds };
}
