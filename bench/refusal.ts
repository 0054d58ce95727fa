// The curve behind the thresholds of evidence: `npm run bench:refusal`. For every question of eval/sets/daqing.jsonl that
// must be decided by evidence, the best value any sentence reaches; then, for each threshold, how many answerable
// questions it lets through and how many others it refuses.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readSet } from '../eval/readSet.ts';
import { findQuotes } from '../src/answer/findQuotes.ts';
import { SentenceCache } from '../src/answer/sentenceCache.ts';
import { readConfig } from '../src/config.ts';
import { ingestBooks } from '../src/ingest/ingest.ts';
import { BuiltinEmbeddings } from '../src/models/builtinEmbeddings.ts';
import { createEmbeddings } from '../src/models/embeddings.ts';
import { loadLexicon } from '../src/models/lexicon.ts';
import { openBookIndex } from '../src/retrieve/bookIndex.ts';
import { evidenceThresholds } from '../src/retrieve/evidence.ts';
import { LEXICAL_FILE, LexicalIndex } from '../src/retrieve/lexicalIndex.ts';
import { Library } from '../src/retrieve/library.ts';
import { createQuestionReader } from '../src/retrieve/question.ts';
import { createRanker } from '../src/retrieve/ranker.ts';

const home = mkdtempSync(join(tmpdir(), 'casebook-refusal-'));
const config = readConfig({ CASEBOOK_HOME: home });
await ingestBooks({ config });
const lexicon = loadLexicon();
const embedder = await createEmbeddings(config, lexicon);
const opened = await openBookIndex(home, { embedder });
const library = new Library(opened.books);
const lexical = LexicalIndex.fromBytes(opened.files[LEXICAL_FILE]!);
const { embeddings } = embedder;
const ranker = createRanker({ lexicon, lexical, vectors: opened.vectors, embeddings });
const words = new BuiltinEmbeddings(lexicon);
const sentences = new SentenceCache(library, (text) => words.embed(text));
const reader = createQuestionReader(opened.books);

interface Decided {
  answerable: boolean;
  unheard: boolean;
  value: number;
}

const decided: Decided[] = [];
for (const { question, status } of readSet(new URL('../eval/sets/daqing.jsonl', import.meta.url))) {
  const { filter, unknownUnits, topic } = reader.understand(question);
  const selected = new Set(library.select(filter));
  // Decided before evidence is asked: another unit, another page, a text that is not held.
  if (selected.size === 0 || unknownUnits.length > 0 || status === 'text_not_held') continue;
  const prepared = await ranker.prepare(topic);
  const { concepts } = prepared.query;
  if (concepts.length === 0) continue;
  const { fused } = await ranker.rank(prepared, { k: 20, allow: (doc) => selected.has(doc) });
  const meaning = words.embed(concepts.map(({ text }) => text).join(' '));
  const quotes = findQuotes({ library, prepared, meaning, ranked: fused, sentences });
  const value = Math.max(0, ...quotes.map((quote) => quote.value));
  decided.push({
    answerable: status === 'answered',
    unheard: concepts.some(({ df }) => df === 0),
    value,
  });
}
rmSync(home, { recursive: true });

const share = (of: readonly Decided[], threshold: number): string =>
  of.length === 0
    ? '–'
    : `${Math.round((100 * of.filter(({ value }) => value >= threshold).length) / of.length)} %`;

for (const unheard of [false, true]) {
  const group = decided.filter((one) => one.unheard === unheard);
  const can = group.filter(({ answerable }) => answerable);
  const cannot = group.filter(({ answerable }) => !answerable);
  const name = unheard
    ? 'something asked stands nowhere in the book'
    : 'everything asked stands somewhere in the book';
  process.stdout.write(`\n${name}: ${can.length} answerable, ${cannot.length} not\n\n`);
  process.stdout.write(
    '| threshold | answerable let through | others let through |\n|---|---|---|\n',
  );
  const chosen = unheard ? evidenceThresholds.unheard : evidenceThresholds.known;
  for (let threshold = 0.3; threshold < 0.71; threshold += 0.04) {
    process.stdout.write(
      `| ${threshold.toFixed(2)} | ${share(can, threshold)} | ${share(cannot, threshold)} |\n`,
    );
  }
  process.stdout.write(`| **${chosen}** | ${share(can, chosen)} | ${share(cannot, chosen)} |\n`);
}
