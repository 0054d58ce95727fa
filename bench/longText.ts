// How the reading of texts without contents grows with their length, however they are set: `npm run bench:long [CHARACTERS]`
// (1,000,000). Linear growth reads 1.0; each length is read three times, the quickest counts. More than 3 s fail.
import { readBook } from '../src/ingest/readBook.ts';
import { readDocument } from '../src/ingest/formats/readDocument.ts';
import { createRandom } from '../src/eval/createRandom.ts';

const CHARACTERS = '山河村镇街桥水田路门人老少春夏秋冬早晚东西南北上下行走看听说问答来去开合';
const MOST_SECONDS = 3;
const longest = Number(process.argv[2] ?? 1_000_000);

/** How a long text is set: its lines, made of paragraphs. */
const SETTINGS: Record<string, (paragraphs: readonly string[]) => string> = {
  'indented paragraphs': (all) => all.map((one) => `\u3000\u3000${one}\n`).join('\n'),
  'lines of 30, blank lines between some': (all) =>
    all.map((one, at) => `${wrapped(one)}${at % 3 === 0 ? '\n' : ''}`).join('\n'),
  'form feeds': (all) =>
    all.map((one, at) => `${at % 4 === 0 ? '\f' : ''}${wrapped(one)}`).join('\n'),
  'page marks': (all) => all.map((one, at) => `${wrapped(one)}\n— ${at + 1} —`).join('\n'),
  'short lines without marks': (all) => all.map((one) => wrapped(one, 12)).join('\n'),
  'one line': (all) => all.join(''),
};

function wrapped(text: string, width = 30): string {
  return text.replace(new RegExp(`.{${width}}(?=.)`, 'gu'), '$&\n');
}

/** Paragraphs of three to eight sentences; of every three one ends without a full stop. */
function paragraphsOf(length: number): string[] {
  const random = createRandom(7);
  const below = (most: number): number => Math.floor(random() * most);
  const paragraphs: string[] = ['长文'];
  for (let written = 0; written < length;) {
    const sentences = Array.from({ length: 3 + below(6) }, () =>
      Array.from({ length: 12 + below(30) }, () => CHARACTERS[below(CHARACTERS.length)]).join(''),
    );
    const paragraph = `${sentences.join('。')}${below(3) === 0 ? '' : '。'}`;
    paragraphs.push(paragraph);
    written += paragraph.length;
  }
  return paragraphs;
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

for (const [name, setting] of Object.entries(SETTINGS)) {
  const texts = [0.25, 0.5, 1].map((share) => setting(paragraphsOf(longest * share)));
  const seconds: number[] = [];
  for (const text of texts) {
    const plain = name.includes('without marks') ? text.replaceAll('。', '') : text;
    seconds.push(await secondsFor(plain));
  }
  const growth = seconds.slice(1).map((one, at) => (one / seconds[at]! / 2).toFixed(2));
  const shown = seconds.map((one) => one.toFixed(2)).join(', ');
  process.stdout.write(
    `${name}: ${texts.at(-1)!.length} characters ${seconds.at(-1)!.toFixed(2)} s (${shown}; growth ${growth.join(', ')})\n`,
  );
  if (seconds.at(-1)! > MOST_SECONDS) process.exitCode = 1;
}
