// Holds the English edition of a book against it: `tsx scripts/edition/check.ts BOOK` (a book's file, its edition beside it).
// Lists what the checker does not find in the words translated; a person tells wrong translations from weaknesses of the checker.
import { readArguments } from '../../src/cli/arguments.ts';
import { checkEdition } from '../../src/check/checkEdition.ts';
import { createChecker } from '../../src/check/createChecker.ts';
import { createWordReader } from '../../src/check/wordReader.ts';
import { readBookFile } from '../../src/ingest/bookFiles.ts';
import { readBook } from '../../src/ingest/readBook.ts';
import { loadLexicon } from '../../src/models/lexicon.ts';

const { words } = readArguments(process.argv.slice(2), { takesWords: true });
const { book, report } = readBook(await readBookFile(words[0] ?? 'data/daqing-2010.txt'));
for (const { message } of report.warnings) process.stderr.write(`${message}\n`);
const lexicon = loadLexicon();
const check = createChecker({
  studies: book.cases,
  lexicon,
  read: createWordReader(lexicon),
});
for (const [kind, { checked, faults }] of Object.entries(checkEdition(book, check))) {
  for (const { unit, words: zh, english, reason } of faults)
    process.stdout.write(`${unit}: ${reason}\n  ${zh}\n  ${english}\n`);
  process.stdout.write(
    `${kind}: ${checked} checked, ${faults.length} not found in the words they translate\n\n`,
  );
}
