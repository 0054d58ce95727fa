// Makes the English edition of a book: `tsx scripts/edition/join.ts ZH.jsonl EN.jsonl GLOSSARY.json BOOK.en.json --changed N`,
// where ZH has lines { key, zh }, EN { key, en } with the same keys, and N lines were changed by a second reader of all of them.
import { readFileSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import { readArguments } from '../../src/cli/arguments.ts';
import { editionText } from '../../src/ingest/contents/edition.ts';
import { editionSchema } from '../../src/retrieve/store/editionSchema.ts';
import { joinEdition } from './joinEdition.ts';

const LABEL = 'English edition, made for casebook; the Chinese text is the authority';
const TRANSLATOR = 'made for casebook sentence by sentence, with a glossary';

const zhLine = z.object({ key: z.string(), zh: z.string() });
const enLine = z.object({ key: z.string(), en: z.string() });

const { values, words } = readArguments(process.argv.slice(2), {
  options: { changed: { type: 'string' } },
  takesWords: true,
});
const [zhFile, enFile, glossaryFile, out] = words;
if (out === undefined) throw new RangeError('four files are needed: ZH EN GLOSSARY OUT');
const zh = linesOf(zhFile!).map((line) => zhLine.parse(line));
const en = linesOf(enFile!).map((line) => enLine.parse(line));
const changed = values['changed'];
const edition = editionSchema.parse({
  version: 1,
  language: 'en',
  label: LABEL,
  translator: TRANSLATOR,
  secondReader: changed === undefined ? null : { read: zh.length, changed: Number(changed) },
  glossary: JSON.parse(readFileSync(glossaryFile!, 'utf8')) as unknown,
  sentences: joinEdition({ zh, en }),
});
writeFileSync(out, editionText(edition));
process.stdout.write(`${out}: ${Object.keys(edition.sentences).length} sentences\n`);

function linesOf(file: string): unknown[] {
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.filter((line) => line.trim() !== '').map((line) => JSON.parse(line) as unknown);
}
