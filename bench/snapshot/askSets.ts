import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { readFalsified } from '../../eval/readFalsified.ts';
import { readFollowUps } from '../../eval/readFollowUps.ts';
import { textOfPages } from '../../src/check/textOfPages.ts';
import type { EvalBooks } from '../../src/cli/evalBooks.ts';
import { readSets } from '../../src/eval/readSets.ts';
import { judgedQuestion } from '../../src/eval/setLine.ts';
import { askDialogue } from '../askDialogue.ts';
import { answerLine, shownPages, type SnapshotLine } from './snapshotLine.ts';

/** The book that dialogues and sentences to be checked are about. */
const FIRST_BOOK = 'daqing-2010';

/** All sets of a folder by name: the answer to every question, of dialogues to every turn, and the verdict on every sentence to be checked. */
export async function askSets(folder: string, books: EvalBooks): Promise<SnapshotLine[]> {
  const files = readdirSync(folder).filter((name) => name.endsWith('.jsonl'));
  const lines: SnapshotLine[] = [];
  for (const name of files.sort()) {
    const set = { name: basename(name, '.jsonl'), file: join(folder, name) };
    if (set.name.startsWith('falsified')) lines.push(...(await judgeSentences(set, books)));
    else {
      for (const dialogue of dialoguesOf(set)) lines.push(...(await answersTo(dialogue, books)));
    }
  }
  return lines;
}

interface NamedSet {
  name: string;
  file: string;
}

/** What is asked in one conversation. */
interface Dialogue {
  set: string;
  id: string;
  book: string;
  turns: readonly string[];
}

function dialoguesOf({ name, file }: NamedSet): Dialogue[] {
  if (name === 'follow-ups') {
    return readFollowUps(file).map(({ id, turns }) => ({ set: name, id, book: FIRST_BOOK, turns }));
  }
  return readSets([file])
    .filter(({ draft }) => draft !== true)
    .map((line) => {
      const turns = line.turns ?? [judgedQuestion(line)];
      return { set: name, id: line.id, book: line.book, turns };
    });
}

async function answersTo(
  { set, id, book, turns }: Dialogue,
  books: EvalBooks,
): Promise<SnapshotLine[]> {
  const { casebook } = await books.open(book);
  const answers = await askDialogue(casebook, turns);
  return answers.map((answer, at) => {
    const turn = turns.length === 1 ? id : `${id}/${at + 1}`;
    return answerLine({ set, id: turn, question: turns[at]! }, answer);
  });
}

async function judgeSentences({ name, file }: NamedSet, books: EvalBooks): Promise<SnapshotLine[]> {
  const { book, check } = await books.open(FIRST_BOOK);
  return readFalsified(file).map(({ id, unit, pages: [first, last], sentence }) => {
    const study = book.cases.find((one) => one.unit === unit)!;
    const text = textOfPages(book, study.id, { first, last });
    const { support, reason } = check(sentence, [{ unit, text }]);
    const pages = [shownPages({ first, last, basis: 'printed' })];
    const verdict = { status: support, units: [unit], pages, quotes: [], text: reason ?? '' };
    return { set: name, id, question: sentence, ...verdict };
  });
}
