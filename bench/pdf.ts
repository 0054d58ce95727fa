// A PDF of 1,000 pages from file to finished index: `npx tsx bench/pdf.ts [PAGES]`. Beside it, in the same run, what one would
// build with LangChain alone: PDFLoader, RecursiveCharacterTextSplitter and HNSWLib with the same embedder. Then questions whose
// printed page is known are put to both: how often is the first page named right?
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFLoader } from '@langchain/community/document_loaders/fs/pdf';
import { HNSWLib } from '@langchain/community/vectorstores/hnswlib';
import { RecursiveCharacterTextSplitter } from '@langchain/textsplitters';
import { openCasebook } from '../src/casebook.ts';
import { readConfig } from '../src/config.ts';
import { ingestBooks } from '../src/ingest/ingest.ts';
import { createEmbeddings } from '../src/models/embeddings.ts';
import { loadLexicon } from '../src/models/lexicon.ts';
import { longBook } from './longBook.ts';

const pages = Number(process.argv[2] ?? 1000);
const folder = mkdtempSync(join(tmpdir(), 'casebook-pdf-'));
const file = join(folder, 'long.pdf');
const { bytes, facts } = longBook(pages);
writeFileSync(file, bytes);
process.stdout.write(
  `${pages} printed pages, ${(bytes.length / 1e6).toFixed(1)} MB, ${facts.length} questions\n\n`,
);

/** Peak of the resident memory while the work runs, in MB, and its wall time in seconds. */
async function measured<T>(
  work: () => Promise<T>,
): Promise<{ done: T; seconds: number; peakMb: number }> {
  let peak = 0;
  const look = (): void =>
    void (peak = Math.max(peak, process.memoryUsage.rss() + childrenBytes()));
  const timer = setInterval(look, 50);
  const started = performance.now();
  const done = await work();
  look();
  clearInterval(timer);
  return { done, seconds: (performance.now() - started) / 1000, peakMb: peak / 1e6 };
}

/** Resident memory of the processes this one started, where /proc tells it. */
function childrenBytes(): number {
  const list = `/proc/${process.pid}/task/${process.pid}/children`;
  if (!existsSync(list)) return 0;
  const resident = readFileSync(list, 'utf8')
    .trim()
    .split(' ')
    .filter((pid) => existsSync(`/proc/${pid}/statm`))
    .map((pid) => Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1]) * 4096);
  return resident.reduce((sum, bytes) => sum + bytes, 0);
}

const config = readConfig({ CASEBOOK_HOME: join(folder, 'home'), CASEBOOK_DATA: folder });
const own = await measured(() => ingestBooks({ config, files: [file] }));
const { steps, books } = own.done;
const casebook = await openCasebook(config);
const right = { first: 0, five: 0 };
for (const { question, page } of facts) {
  const { hits } = await casebook.search({ question, k: 5 });
  const named = hits.map(
    ({ passage: { pages: at } }) => at !== null && at.first <= page && page <= at.last,
  );
  right.first += Number(named[0] === true);
  right.five += Number(named.includes(true));
}
await casebook.close();

const { embeddings } = await createEmbeddings(config, loadLexicon());
const theirs = await measured(async () => {
  // its default wants pdf-parse; the library both stand on is handed in
  const globals = globalThis as Record<string, unknown>;
  for (const name of ['DOMMatrix', 'ImageData', 'Path2D']) globals[name] ??= Object;
  const pdfjs = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const base = new URL('../node_modules/pdfjs-dist/', import.meta.url).pathname;
  const getDocument = (source: object) =>
    pdfjs.getDocument({ ...source, cMapUrl: `${base}cmaps/`, cMapPacked: true, verbosity: 0 });
  const loader = new PDFLoader(file, {
    pdfjs: () => Promise.resolve({ ...pdfjs, getDocument, isV2: false }) as never,
  });
  const splitter = new RecursiveCharacterTextSplitter({ chunkSize: 300, chunkOverlap: 50 });
  const documents = await splitter.splitDocuments(await loader.load());
  return HNSWLib.fromDocuments(documents, embeddings);
});
// Their page is the one of the file: what a reader of the printed book is told, and what one of the file is.
const printed = { first: 0, five: 0 };
const inFile = { first: 0, five: 0 };
for (const { question, page, filePage } of facts) {
  const found = await theirs.done.similaritySearch(question, 5);
  const at = found.map(
    ({ metadata }) => (metadata as { loc?: { pageNumber?: number } }).loc?.pageNumber,
  );
  printed.first += Number(at[0] === page);
  printed.five += Number(at.includes(page));
  inFile.first += Number(at[0] === filePage);
  inFile.five += Number(at.includes(filePage));
}
rmSync(folder, { recursive: true });

const share = (count: number): string => `${((100 * count) / facts.length).toFixed(1)} %`;
const both = ({ first, five }: { first: number; five: number }): string =>
  `${share(first)}, ${share(five)}`;
const row = (cells: (string | number)[]): string => `| ${cells.join(' | ')} |\n`;
process.stdout.write(
  row(['', 'casebook', 'LangChain']) +
    row(['---', '---', '---']) +
    row(['from file to index, s', own.seconds.toFixed(1), theirs.seconds.toFixed(1)]) +
    row(['pages a second', (pages / own.seconds).toFixed(0), (pages / theirs.seconds).toFixed(0)]) +
    row([
      'peak memory with processes started, MB (the second starts from the first)',
      own.peakMb.toFixed(0),
      theirs.peakMb.toFixed(0),
    ]) +
    row(['printed page right: first hit, among five', both(right), both(printed)]) +
    row(['page of the file right', '', both(inFile)]),
);
process.stdout.write(
  `\nsteps: ${JSON.stringify(steps)}; ${books[0]!.passages} passages, pages ${JSON.stringify(books[0]!.pages)}\n`,
);
